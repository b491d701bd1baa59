/** Design "rách", one tear seen from near: all threads bend around the place where the middle one is cut. */
import { type Artwork, type Point, round } from './artwork.ts';
import type { Format } from './formats.ts';
import { hashText, randomFrom } from './weave.ts';

const lineShare = 0.46;
const points = 160;

export function rach(format: Format, key: string): Artwork {
  const { width, height, bleed } = format;
  const bottom = height * (format.picture - 0.005);
  const count = Math.round(bottom / (height * 0.0122));
  const pitch = (bottom + bleed) / count;
  const y = (k: number) => -bleed + (k + 0.5) * pitch;
  const cut = Math.round(count * 0.514);

  // Each message tears elsewhere.
  const tearX = width * (0.5 + 0.18 * randomFrom(hashText(`${key}rach`))());
  const radius = width * 0.2;
  const push = height * format.picture * 0.149;
  const xs = Array.from({ length: points + 1 }, (_, i) => -bleed + ((width + 2 * bleed) * i) / points);

  const bend = (k: number) => Math.sign(k - cut) * push * Math.exp((-Math.abs(k - cut) * pitch) / (2.7 * push));

  const lines = Array.from({ length: count }, (_, k) => k)
    .filter((k) => k !== cut)
    .map((k) => {
      return xs.map((x): Point => [round(x), round(y(k) + bend(k) * Math.exp(-(((x - tearX) / radius) ** 2)))]);
    });

  /** Half of the cut thread: straight from the sheet's edge, then curling away to a free end. */
  const looseEnd = (from: number, side: 1 | -1, curl: number): Point[] =>
    Array.from({ length: 61 }, (_, i) => {
      const x = from + ((tearX - side * radius * 0.42 - from) * i) / 60;
      const turned = Math.max(0, (side * (x - tearX) + radius * 1.05) / (radius * 0.63));
      return [round(x), round(y(cut) + curl * push * turned ** 2)];
    });

  return {
    ground: 'cam',
    threads: [
      { ink: 'cham', width: round(lineShare * pitch), lines },
      {
        ink: 'moc',
        width: round(lineShare * 1.15 * pitch),
        lines: [looseEnd(-bleed, 1, 1.15), looseEnd(width + bleed, -1, -0.75)],
      },
    ],
    bottom: bottom + bend(count - 1) + pitch,
    words: { first: 'cham', rest: 'cham', accent: 'cham' },
    emphasis: 1,
  };
}
