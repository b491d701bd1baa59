/** Design "vải", the cloth from afar: a band of the message's weave, people hand in hand, a second band, a fringe. */
import { bottom, type Design, freeBeside, type Point, round, type Stage, type Threads } from './artwork.ts';
import { people, peopleRows } from './figures.ts';
import type { Ink } from './inks.ts';
import { type Float, hashText, piece, randomFrom, threadInset, threadWidth, weave, type Yarn } from './weave.ts';

const inks: Record<Yarn, Ink> = { a: 'cam', b: 'nghe', c: 'moc' };
/** Free row, thread, free row. */
const separator = 3;
/** The people and a free row above and below. */
const crowd = peopleRows + 2;
/** In cells: how far the fringe hangs below the cloth at most. */
const fringeDepth = 5;

export const vai: Design = {
  ground: 'cham',
  words: { first: 'cam', rest: 'moc', accent: 'nghe' },
  emphasis: 1.42,
  lying: 'bottom',
  draw(stage, key) {
    const { picture, panel, side, reach, strip } = stage;
    const cell = picture.width / stage.clothColumns;
    // Beyond the sheet's edges on both sides, so that no end of a thread shows; a hanging cloth keeps its own edge.
    const beyond = side !== 'right' && reach > 0 ? Math.ceil(reach / cell) + 1 : 0;
    const columns = stage.clothColumns + 2 * beyond;
    const left = picture.x - beyond * cell;

    const rows: Float[] = [];
    const band = (id: string, m: number, from: number, count: number, firstRow: number) => {
      // A mirror line of the weave lies on the middle of the sheet.
      for (const float of piece(weave(key + id, m), columns, count, m - columns / 2, firstRow))
        rows.push({ ...float, y: float.y + from });
    };
    const outside = beyond ? 1 : 0;
    const thread = (y: number) => rows.push({ x: -outside, y, length: columns + 2 * outside, yarn: 'c' });

    let top = picture.y - (reach && cell);
    let threads: Threads[];
    let edge: number;
    if (side === 'top') {
      const all = Math.floor((bottom(picture) - top) / cell - fringeDepth);
      const room = all - crowd - 2 * separator;
      // Of so few rows nobody would read a pattern: the cloth ends with the thread below the people.
      const short = room < 8;
      const lower = short ? 0 : Math.min(20, Math.round(room * 0.77));
      const upper = short ? room + 1 : room - lower;
      // The upper band ends with its repeat; the lower one is cut evenly above and below.
      band('1', 6, 0, upper, -upper);
      thread(upper + 1);
      rows.push(...people(columns, upper + separator + 1));
      const under = upper + separator + crowd;
      thread(under + 1);
      band('2', 10, under + separator, lower, 10 - Math.ceil(lower / 2));
      edge = top + all * cell;
      threads = [fringe(key, left, columns, edge + 0.2 * cell, cell)];
      edge += fringeDepth * cell;
      if (strip !== undefined) {
        // Below the words the cloth goes on.
        const again = Math.ceil((strip - top) / cell);
        thread(again);
        band('2', 10, again + 2, Math.ceil((bottom(panel) - top) / cell) - again, 10 - Math.ceil(lower / 2));
      }
    } else if (side === 'bottom') {
      top = picture.y;
      edge = top;
      thread(0);
      rows.push(...people(columns, separator));
      const under = separator + crowd - 2 + separator;
      thread(under - 1);
      band('1', 6, under + 1, Math.max(0, Math.ceil((bottom(panel) + reach - top) / cell) - under), 0);
      threads = [];
    } else {
      // The people stand in the middle of a hanging cloth.
      const middle = Math.floor((picture.height / cell - crowd) / 2) + 1;
      const all = Math.ceil(picture.height / cell) + 2;
      band('1', 6, 0, middle - separator, separator - middle);
      thread(middle - 2);
      rows.push(...people(columns, middle + 1));
      thread(middle + crowd + 1);
      band('1', 6, middle + crowd + separator, all - middle - crowd - separator, 0);
      threads = [];
      edge = picture.x;
    }
    // Where nothing is printed beyond the cloth, what reaches beyond it is cut off.
    const within = beyond ? rows : cutTo(rows, columns);
    return {
      threads: [...woven(within, stage, left, top, cell), ...threads],
      free: freeBeside(stage, edge),
    };
  },
};

/** The floats, or the parts of them, between columns 0 and `columns`. */
function cutTo(floats: Float[], columns: number): Float[] {
  return floats
    .map(({ x, length, ...rest }) => {
      const from = Math.max(0, x);
      return { ...rest, x: from, length: Math.min(columns, x + length) - from };
    })
    .filter(({ length }) => length > 0);
}

function woven(rows: Float[], { oneColour }: Stage, left: number, top: number, cell: number): Threads[] {
  return (['a', 'b', 'c'] as const).map((yarn) => ({
    ink: inks[yarn],
    // A copier spreads its black.
    width: round((oneColour ? threadWidth - 0.06 : threadWidth) * cell),
    lines: rows
      .filter((float) => float.yarn === yarn)
      .map(({ x, y, length }): Point[] => {
        const middle = round(top + (y + 0.5) * cell);
        return [
          [round(left + (x + threadInset) * cell), middle],
          [round(left + (x + length - threadInset) * cell), middle],
        ];
      }),
  }));
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
