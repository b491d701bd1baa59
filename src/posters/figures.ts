/** The people of the cloth: one adult for all, one child, hand in hand. There is no "man" and no "woman" version. */
import type { Float, Yarn } from './weave.ts';

const adult = [
  '.....##.....',
  '....####....',
  '....####....',
  '.....##.....',
  '............',
  '....####....',
  '..########..',
  '##..####..##',
  '#...####...#',
  '....####....',
  '...######...',
  '...######...',
  '..########..',
  '..########..',
  '...##..##...',
  '...##..##...',
];

const child = [
  '...##...',
  '..####..',
  '...##...',
  '#......#',
  '##.##.##',
  '.######.',
  '..####..',
  '.######.',
  '.######.',
  '.##..##.',
];

/** Rows that the frieze takes. */
export const peopleRows = adult.length;
/** Cells from one child to the next. */
const peoplePeriod = child[0]!.length + adult[0]!.length;

function floatsOf(bitmap: string[], left: number, top: number, yarn: Yarn): Float[] {
  return bitmap.flatMap((row, y) =>
    [...row.matchAll(/#+/g)].map(({ index, 0: run }) => ({ x: left + index, y: top + y, length: run.length, yarn })),
  );
}

/** A row of people over `columns` cells and somewhat more, a child exactly on the middle line. */
export function people(columns: number, top: number): Float[] {
  const width = child[0]!.length;
  const groups = Math.ceil(columns / 2 / peoplePeriod) + 1;
  return Array.from({ length: 2 * groups + 1 }, (_, i) => {
    const left = Math.round(columns / 2) - width / 2 + (i - groups) * peoplePeriod;
    // Counted from the middle, so that the same neighbours stand beside the middle child on every sheet.
    const yarn: Yarn = (i - groups) % 2 === 0 ? 'a' : 'c';
    return [
      ...floatsOf(child, left, top + adult.length - child.length, 'b'),
      ...floatsOf(adult, left + width, top, yarn),
    ];
  }).flat();
}
