/** Design "bằng", the interlacing from very near: two wefts of equal length over and under five warps, a woven "=". */
import { bottom, type Design, freeBeside, type Point, right, round } from './artwork.ts';
import { stripes } from './stripes.ts';
import { hashText, randomFrom } from './weave.ts';

const warps = 5;
const strands = 11;

export const bang: Design = {
  ground: 'moc',
  words: { first: 'cham', rest: 'cham', accent: 'cham' },
  emphasis: 1,
  lying: 'right',
  draw(stage, key) {
    const { picture, panel, side, reach, e, margin, strip } = stage;
    const beside = side === 'right';
    const lower = bottom(picture) + (beside ? reach : 0);
    const left = beside ? picture.x + 0.5 * e : picture.x + margin;
    const end = right(picture) - margin;
    const middle = (left + end) / 2;

    const weft = Math.min((end - left) * 0.172, picture.height * 0.205);
    const bundle = weft * 0.4;
    const between = (end - left - warps * bundle) / (warps - 0.1);
    const firstWarp = middle - (warps * bundle + (warps - 1) * between) / 2;
    const strand = weft / strands;
    const warpStrands = Math.max(3, Math.round(bundle / strand));
    const strandWidth = strand * 0.74;
    const gap = weft * 0.74;
    const firstWeft = picture.y + (picture.height - 2 * weft - gap) / 2;
    const tops = [firstWeft, firstWeft + weft + gap];
    const halo = strand * 0.95;
    const random = randomFrom(hashText(`${key}bang`));
    const phase = random() < 0.5 ? 0 : 1;
    const over = (warp: number, row: number) => (warp + row + phase) % 2 === 1;

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
        const visible = pieces(picture.y + (reach ? -reach - bundle : strandWidth), lower, hidden);
        // Under the words the warp runs on.
        if (strip !== undefined) visible.push([strip, bottom(panel) + reach + bundle]);
        for (const [a, b] of visible)
          warpLines.push([
            [x, round(a)],
            [x, round(b)],
          ]);
      }
    }
    // The same stripes in both wefts.
    const isStripe = stripes(key, strands);
    const wefts: { cam: Point[][]; nghe: Point[][] } = { cam: [], nghe: [] };
    tops.forEach((top, row) => {
      const hidden = Array.from({ length: warps }, (_, i) => i)
        .filter((i) => !over(i, row))
        .map((i): [number, number] => [
          firstWarp + i * (bundle + between),
          firstWarp + i * (bundle + between) + bundle,
        ]);
      for (let k = 0; k < strands; k++) {
        const y = round(top + (k + 0.5) * strand);
        for (const [a, b] of pieces(left + strandWidth / 2, end - strandWidth / 2, hidden))
          wefts[isStripe[k] ? 'nghe' : 'cam'].push([
            [round(a), y],
            [round(b), y],
          ]);
      }
    });
    return {
      threads: [
        { ink: 'cham', width: round((bundle / warpStrands) * 0.68), lines: warpLines },
        { ink: 'cam', width: round(strandWidth), lines: wefts.cam },
        { ink: 'nghe', width: round(strandWidth), lines: wefts.nghe },
      ],
      free: freeBeside(stage, beside ? left : bottom(picture) + weft * 0.1),
    };
  },
};
