/** Design "bằng", the interlacing from very near: two wefts of equal length over and under five warps, a woven "=". */
import { type Artwork, type Point, round } from './artwork.ts';
import type { Format } from './formats.ts';

const warps = 5;
const strands = 11;

export function bang(format: Format): Artwork {
  const { width, height, bleed, columns, margin } = format;
  const bottom = height * (format.picture - 0.005);
  const bundle = width * 0.062;
  const weft = Math.min(width * 0.155, bottom * 0.205);
  const strand = weft / strands;
  const warpStrands = Math.max(3, Math.round(bundle / strand));
  const between = (width - warps * bundle) / (warps + 1) - width * 0.02;
  const firstWarp = (width - warps * bundle - (warps - 1) * between) / 2;
  const gap = weft * 0.74;
  const firstWeft = (bottom - 2 * weft - gap) / 2;
  const tops = [firstWeft, firstWeft + weft + gap];
  const halo = strand * 0.95;
  const [left, right] = [(margin * width) / columns, width - (margin * width) / columns];
  const over = (warp: number, row: number) => (warp + row) % 2 === 1;

  /** The visible pieces of a line from `from` to `to` that dives below each hidden stretch. */
  const pieces = (from: number, to: number, hidden: [number, number][]): [number, number][] => {
    const stops = [from, ...hidden.flatMap(([a, b]) => [a - halo, b + halo]), to];
    return Array.from({ length: stops.length / 2 }, (_, i) => [stops[2 * i]!, stops[2 * i + 1]!]);
  };
  const warpLines: Point[][] = [];
  for (let i = 0; i < warps; i++) {
    const x0 = firstWarp + i * (bundle + between);
    const hidden = tops.filter((_, row) => over(i, row)).map((top): [number, number] => [top, top + weft]);
    for (let k = 0; k < warpStrands; k++) {
      const x = round(x0 + ((k + 0.5) * bundle) / warpStrands);
      for (const [a, b] of pieces(-bleed - bundle, bottom, hidden))
        warpLines.push([
          [x, round(a)],
          [x, round(b)],
        ]);
    }
  }
  const weftLines: Point[][] = [];
  tops.forEach((top, row) => {
    const hidden = Array.from({ length: warps }, (_, i) => i)
      .filter((i) => !over(i, row))
      .map((i): [number, number] => [firstWarp + i * (bundle + between), firstWarp + i * (bundle + between) + bundle]);
    for (let k = 0; k < strands; k++) {
      const y = round(top + (k + 0.5) * strand);
      for (const [a, b] of pieces(left, right, hidden))
        weftLines.push([
          [round(a), y],
          [round(b), y],
        ]);
    }
  });
  return {
    ground: 'moc',
    threads: [
      { ink: 'cham', width: round((bundle / warpStrands) * 0.68), lines: warpLines },
      { ink: 'cam', width: round(strand * 0.74), lines: weftLines },
    ],
    bottom: bottom + weft * 0.1,
    words: { first: 'cham', rest: 'cham', accent: 'cham' },
    emphasis: 1,
  };
}
