/** Design "rách", one tear seen from near: all threads bend around the place where the middle one is cut. */
import { bottom, type Design, freeBeside, type Point, right, round, simplified } from './artwork.ts';
import { hashText, randomFrom } from './weave.ts';

const lineShare = 0.46;
const points = 160;

export const rach: Design = {
  ground: 'cam',
  words: { first: 'cham', rest: 'cham', accent: 'cham' },
  emphasis: 1,
  lying: 'right',
  draw(stage, key) {
    const { picture, panel, side, reach, e, strip, oneColour } = stage;
    const pitch = Math.max(1.24 * e, picture.height / 48);
    const width = lineShare * pitch;
    const looseWidth = width * (oneColour ? 1.6 : 1.15);
    // Beside the words the threads end freely; elsewhere they run off the sheet, if it is printed to its edge.
    const from = picture.x + (side === 'right' || !reach ? looseWidth / 2 : -reach);
    const to = right(picture) + (reach || -looseWidth / 2);
    const lower = bottom(picture) + (side === 'right' ? reach : 0);

    // Each message tears elsewhere and curls its own way.
    const random = randomFrom(hashText(`${key}rach`));
    const tearX = picture.x + picture.width * (0.37 + 0.28 * random());
    const tearShare = 0.49 + 0.05 * random();
    const turn = random() < 0.5 ? 1 : -1;
    const radius = Math.min(picture.width * 0.2, picture.height * 0.36);
    const push = Math.min(picture.height * 0.149, radius * 0.6);

    // What bends upwards must not be cut off where the sheet does not cut it.
    const bendOver = (rows: number) => push * Math.exp((-rows * pitch) / (2.7 * push));
    const top = reach ? picture.y - reach : picture.y + bendOver((picture.height * tearShare) / pitch) + width;
    // The last thread, bent, ends where the picture ends.
    const sag = side === 'right' ? 0 : bendOver((picture.height * (1 - tearShare)) / pitch);
    const count = Math.round((lower - sag - top) / pitch);
    const cut = Math.round(count * tearShare);
    const y = (k: number) => top + (k + 0.5) * pitch;
    const bend = (k: number) => Math.sign(k - cut) * bendOver(Math.abs(k - cut));
    const curve = (line: Point[]) => simplified(line, 0.003 * e).map(([x, y]): Point => [round(x), round(y)]);
    const xs = Array.from({ length: points + 1 }, (_, i) => from + ((to - from) * i) / points);
    const lines = Array.from({ length: count }, (_, k) => k)
      .filter((k) => k !== cut)
      .map((k) => curve(xs.map((x): Point => [x, y(k) + bend(k) * Math.exp(-(((x - tearX) / radius) ** 2))])));
    const edge = y(count - 1) + bend(count - 1) + pitch / 2;
    // Under the words the cloth is whole again.
    if (strip !== undefined)
      for (let below = strip; below < bottom(panel) + reach; below += pitch)
        lines.push([
          [round(from), round(below)],
          [round(to), round(below)],
        ]);

    /** Half of the cut thread: straight from the sheet's edge, then curling away to a free end. */
    const looseEnd = (start: number, sign: 1 | -1, curl: number): Point[] =>
      curve(
        Array.from({ length: points + 1 }, (_, i): Point => {
          const x = start + ((tearX - sign * radius * 0.42 - start) * i) / points;
          const turned = Math.max(0, (sign * (x - tearX) + radius * 1.05) / (radius * 0.63));
          return [x, y(cut) + turn * curl * push * turned ** 2];
        }),
      );
    // In one colour the ends stay within the hole: crossing a thread they would melt into it.
    const [long, short] = oneColour ? [0.5, -0.4] : [1.15, -0.75];

    return {
      threads: [
        { ink: 'cham', width: round(width), lines },
        {
          ink: 'moc',
          width: round(looseWidth),
          lines: [looseEnd(from, 1, long), looseEnd(to, -1, short)],
        },
      ],
      free: freeBeside(stage, side === 'right' ? picture.x : edge),
    };
  },
};
