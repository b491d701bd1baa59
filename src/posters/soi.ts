/** Design "sợi", two threads: each comes in from its own edge, bends around the other and goes back; neither is longer. */
import { bottom, type Design, freeBeside, type Point, right, round, simplified } from './artwork.ts';
import { stripes } from './stripes.ts';
import { hashText, randomFrom } from './weave.ts';

const strands = 9;
/** Strand and gap are equally wide: figure and ground balance. */
const strandShare = 0.5;
const stepDegrees = 1.5;
/** All in the radius of a bend: its width, and how far its centre lies from the middle of the sheet. */
const bundleShare = 0.56;
// So near that each bend lies within the other and a hole stays open in the middle.
const apartShare = 0.6;

export const soi: Design = {
  ground: 'nghe',
  words: { first: 'cham', rest: 'cham', accent: 'cham' },
  emphasis: 1,
  lying: 'right',
  draw(stage, key) {
    const { picture, panel, side, reach, e, margin, strip } = stage;
    const firstOver = randomFrom(hashText(`${key}soi`))() < 0.5;

    // Above the words the threads come from left and right, beside them from above and below: always from the sheet's edge.
    const lies = side === 'right';
    const radius = lies ? picture.height * 0.29 : Math.min(picture.height * 0.33, picture.width * 0.25);
    const halfWidth = radius * (1 + bundleShare / 2);
    const pitch = (radius * bundleShare) / strands;
    const halo = pitch * 0.9;
    const across = lies ? right(picture) - margin - halfWidth : picture.y + picture.height / 2;
    // In the very middle, so that both are equally long.
    const along = lies ? picture.y + picture.height / 2 : picture.x + picture.width / 2;
    const beyond = reach || -pitch / 2;
    const from = (lies ? picture.y : picture.x) - beyond;
    const to = (lies ? bottom(picture) : right(picture)) + beyond;
    const place = (line: Point[]) =>
      simplified(line, 0.003 * e).map(([a, b]): Point => (lies ? [round(b), round(a)] : [round(a), round(b)]));

    /** Whether a point lies on the bend of the thread that comes from `sign`, or too near to it. */
    const onBend = (sign: number, a: number, b: number) =>
      Math.abs(Math.hypot(a - (along + sign * apartShare * radius), b - across) - radius) <
      (radius * bundleShare) / 2 + halo;

    // The same stripes in both.
    const isBright = stripes(key, strands);
    const threads: Record<'cham' | 'moc', Point[][]> = { cham: [], moc: [] };
    for (const sign of [-1, 1])
      for (let k = 0; k < strands; k++) {
        const r = radius * (1 - bundleShare / 2) + (k + 0.5) * pitch;
        const lines = threads[isBright[k] ? 'moc' : 'cham'];
        const edge = sign < 0 ? from : to;
        const bend = Array.from({ length: 180 / stepDegrees + 1 }, (_, i): Point => {
          const angle = (i * stepDegrees * Math.PI) / 180;
          return [along + sign * (apartShare * radius - r * Math.sin(angle)), across - r * Math.cos(angle)];
        });
        let line: Point[] = [];
        for (const [a, b] of [[edge, across - r] as Point, ...bend, [edge, across + r] as Point]) {
          // Each thread lies above the other once.
          const under = sign < 0 === (b < across === firstOver);
          if (under && onBend(-sign, a, b)) {
            if (line.length > 1) lines.push(place(line));
            line = [];
          } else line.push([a, b]);
        }
        if (line.length > 1) lines.push(place(line));
        // Under the words one runs on.
        if (strip !== undefined && sign < 0) {
          const y = (strip + bottom(panel)) / 2 + (k - (strands - 1) / 2) * pitch;
          lines.push(
            place([
              [from, y],
              [to, y],
            ]),
          );
        }
      }
    return {
      threads: (['cham', 'moc'] as const).map((ink) => ({
        ink,
        width: round(pitch * strandShare),
        lines: threads[ink],
      })),
      free: freeBeside(stage, lies ? across - halfWidth : across + halfWidth),
    };
  },
};
