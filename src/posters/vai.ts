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

/** A cloth on its grid: `columns` cells wide, the left upper corner of cell (0, 0) at (left, top). */
type Cloth = { key: string; columns: number; left: number; top: number; cell: number; floats: Float[] };

export const vai: Design = {
  ground: 'cham',
  words: { first: 'cam', rest: 'moc', accent: 'nghe' },
  emphasis: 1.42,
  lying: 'bottom',
  draw(stage, key) {
    const { picture, side, reach } = stage;
    const cell = picture.width / stage.clothColumns;
    // Beyond the sheet's edges on both sides, so that no end of a thread shows; a hanging cloth keeps its own edge.
    const beyond = side !== 'right' && reach > 0 ? Math.ceil(reach / cell) + 1 : 0;
    const cloth: Cloth = {
      key,
      columns: stage.clothColumns + 2 * beyond,
      left: picture.x - beyond * cell,
      top: side === 'bottom' ? picture.y : picture.y - (reach && cell),
      cell,
      floats: [],
    };
    const { edge, threads = [] } = { top: above, bottom: frieze, right: hanging }[side](cloth, stage);
    // Where nothing is printed beyond the cloth, what reaches beyond it is cut off.
    const floats = beyond ? cloth.floats : cutTo(cloth.floats, cloth.columns);
    return { threads: [...woven({ ...cloth, floats }, stage), ...threads], free: freeBeside(stage, edge) };
  },
};

/** Rows of the message's weave; a mirror line of it lies on the middle of the sheet. */
function band({ key, columns, floats }: Cloth, id: string, m: number, from: number, count: number, firstRow: number) {
  for (const float of piece(weave(key + id, m), columns, Math.max(0, count), m - columns / 2, firstRow))
    floats.push({ ...float, y: float.y + from });
}

/** One thread from edge to edge. */
function thread({ columns, floats }: Cloth, y: number) {
  floats.push({ x: -1, y, length: columns + 2, yarn: 'c' });
}

type Woven = { edge: number; threads?: Threads[] };

/** Above the words: two bands, the people between them, a fringe. */
function above(cloth: Cloth, { picture, panel, strip }: Stage): Woven {
  const { columns, top, cell, floats } = cloth;
  const all = Math.floor((bottom(picture) - top) / cell - fringeDepth);
  const room = all - crowd - 2 * separator;
  // Of so few rows nobody would read a pattern: the cloth ends with the thread below the people.
  const short = room < 8;
  const lower = short ? 0 : Math.min(20, Math.round(room * 0.77));
  const upper = short ? room + 1 : room - lower;
  // The upper band ends with its repeat; the lower one is cut evenly above and below.
  band(cloth, '1', 6, 0, upper, -upper);
  thread(cloth, upper + 1);
  floats.push(...people(columns, upper + separator + 1));
  const under = upper + separator + crowd;
  thread(cloth, under + 1);
  band(cloth, '2', 10, under + separator, lower, 10 - Math.ceil(lower / 2));
  if (strip !== undefined) {
    // Below the words the cloth goes on.
    const again = Math.ceil((strip - top) / cell);
    thread(cloth, again);
    band(cloth, '2', 10, again + 2, Math.ceil((bottom(panel) - top) / cell) - again, 10 - Math.ceil(lower / 2));
  }
  const edge = top + all * cell;
  return { edge: edge + fringeDepth * cell, threads: [fringe(cloth, edge + 0.2 * cell)] };
}

/** Below the words of a long sheet: the people, and as much of a band as there is room for. */
function frieze(cloth: Cloth, { panel, reach }: Stage): Woven {
  const { columns, top, cell, floats } = cloth;
  thread(cloth, 0);
  floats.push(...people(columns, separator));
  const under = 2 * separator + peopleRows;
  thread(cloth, under - 1);
  band(cloth, '1', 6, under + 1, Math.ceil((bottom(panel) + reach - top) / cell) - under, 0);
  return { edge: top };
}

/** Beside the words: the people in the middle of a hanging cloth. */
function hanging(cloth: Cloth, { picture }: Stage): Woven {
  const { columns, cell, floats } = cloth;
  const middle = Math.floor((picture.height / cell - crowd) / 2) + 1;
  const rows = Math.ceil(picture.height / cell) + 2;
  band(cloth, '1', 6, 0, middle - separator, separator - middle);
  thread(cloth, middle - 2);
  floats.push(...people(columns, middle + 1));
  const under = middle + crowd + separator;
  thread(cloth, under - 2);
  band(cloth, '1', 6, under, rows - under, 0);
  return { edge: picture.x };
}

/** The floats, or the parts of them, between columns 0 and `columns`. */
function cutTo(floats: Float[], columns: number): Float[] {
  return floats
    .map(({ x, length, ...rest }) => {
      const from = Math.max(0, x);
      return { ...rest, x: from, length: Math.min(columns, x + length) - from };
    })
    .filter(({ length }) => length > 0);
}

function woven({ floats, left, top, cell }: Cloth, { oneColour }: Stage): Threads[] {
  return (['a', 'b', 'c'] as const).map((yarn) => ({
    ink: inks[yarn],
    // A copier spreads its black.
    width: round((oneColour ? threadWidth - 0.06 : threadWidth) * cell),
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
}

/** Warp ends below the cloth, one a cell, of uneven length. */
function fringe({ key, left, columns, cell }: Cloth, top: number): Threads {
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
