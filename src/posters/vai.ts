/** Design "vải", the cloth from afar: a band of the message's weave, people hand in hand, a second band, a fringe. */
import { type Artwork, type Ink, type Point, round, type Threads } from './artwork.ts';
import { people, peopleRows } from './figures.ts';
import type { Format } from './formats.ts';
import { type Float, hashText, piece, randomFrom, threadInset, threadWidth, weave, type Yarn } from './weave.ts';

const inks: Record<Yarn, Ink> = { a: 'cam', b: 'nghe', c: 'moc' };
/** Free row, thread, free row. */
const separator = 3;
/** In cells: how far the fringe hangs below the cloth at most. */
const fringeDepth = 5;

export function vai(format: Format, key: string): Artwork {
  const { width, height, bleed } = format;
  const cell = width / format.clothColumns;
  // Beyond the bleed on both sides, and one row above the cut, so that no edge of the cloth shows.
  const beyond = bleed > 0 ? Math.ceil(bleed / cell) + 1 : 0;
  const columns = format.clothColumns + 2 * beyond;
  const left = -beyond * cell;
  const top = bleed > 0 ? -cell : 0;

  const rows = Math.floor((height * format.picture - top) / cell - fringeDepth);
  const free = rows - peopleRows - 2 - 2 * separator;
  const lower = Math.min(20, Math.round(free * 0.77));
  const upper = free - lower;
  const floats: Float[] = [];
  const band = (id: string, m: number, from: number, count: number, firstRow: number) => {
    // A mirror line of the weave lies on the middle of the sheet.
    for (const float of piece(weave(key + id, m), columns, count, m - columns / 2, firstRow))
      floats.push({ ...float, y: float.y + from });
  };
  const thread = (y: number) => floats.push({ x: -1, y, length: columns + 2, yarn: 'c' });

  // The upper band ends with its repeat; the lower one is cut evenly above and below.
  band('1', 6, 0, upper, -upper);
  thread(upper + 1);
  floats.push(...people(columns, upper + separator + 1));
  const under = upper + separator + peopleRows + 2;
  thread(under + 1);
  band('2', 10, under + separator, lower, 10 - Math.ceil(lower / 2));

  const threads: Threads[] = (['a', 'b', 'c'] as const).map((yarn) => ({
    ink: inks[yarn],
    width: round(threadWidth * cell),
    lines: floats
      .filter((float) => float.yarn === yarn)
      .map(({ x, y, length }): Point[] => {
        const middle = round(top + (y + 0.5) * cell);
        return [
          [round(left + (x + threadInset) * cell), middle],
          [round(left + (x + length - threadInset) * cell), middle],
        ];
      }),
  }));
  const edge = top + rows * cell;
  threads.push(fringe(key, left, columns, edge + 0.2 * cell, cell));
  return {
    ground: 'cham',
    threads,
    bottom: edge + fringeDepth * cell,
    words: { first: 'cam', rest: 'moc', accent: 'nghe' },
    emphasis: 1.42,
  };
}

/** Warp ends below the cloth, one a cell, of uneven length. */
function fringe(key: string, left: number, columns: number, top: number, cell: number): Threads {
  const random = randomFrom(hashText(`${key}tua`));
  const lines = Array.from({ length: columns }, (_, i): Point[] => {
    const x = round(left + (i + 0.5) * cell);
    return [
      [x, round(top)],
      [x, round(top + (2.2 + 2.6 * random()) * cell)],
    ];
  });
  return { ink: 'moc', width: round(0.26 * cell), lines };
}
