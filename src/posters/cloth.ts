/** The day's own cloth on each ground: which yarn has which ink, and its threads cut to a piece. */

import type { Ink } from './inks.ts';
import { common, insideAt, type Outline } from './inside.ts';
import type { Ground } from './picture.ts';
import { isFigure, weave, type Yarn, yarnAt } from './weave.ts';

export interface ClothInks {
  base: Ink;
  yarns: Readonly<Record<Yarn, Ink>>;
}

/**
 * Chàm cloth with the yarns of the web; a yarn of the sheet's own ink is replaced. On chàm the cloth is turned over, its
 * ground cam and its yarn chàm: the weave's symmetry makes the other side show the same figure.
 */
export function clothInks(ground: Ground): ClothInks {
  if (ground === 'cham') return { base: 'cam', yarns: { a: 'cham', b: 'cham', c: 'cham' } };
  const yarns: Record<Yarn, Ink> = { a: 'cam', b: 'nghe', c: 'moc' };
  if (ground === 'cam') yarns.a = 'moc';
  if (ground === 'nghe') yarns.b = 'moc';
  if (ground === 'moc') yarns.c = 'nghe';
  return { base: 'cham', yarns };
}

/** The large weave of a message, the same as its panel on the web (weave.ts). */
export const clothOf = (slug: string) => weave(`${slug}2`, 10);

/** Threads as wide as their cells leave free; a round end and a hair before and after each. */
export const threadWidth = 0.8;
const inset = 0.42;

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A thread of the cloth, on the line y. */
export interface Laid {
  yarn: Yarn;
  y: number;
  from: number;
  to: number;
}

/**
 * The threads of a piece, one cell one u, its repeat beginning at (0, 0), never turned. Only whole threads: what the cut
 * would halve is left out, as a weaver ends a row before the selvedge.
 */
export function threadsIn(slug: string, outline: Outline, bounds: Bounds): Laid[] {
  const cloth = clothOf(slug);
  const laid: Laid[] = [];
  const low = Math.floor(Math.max(outline.low, bounds.top));
  const high = Math.ceil(Math.min(outline.high, bounds.bottom));
  for (let row = low; row < high; row++) {
    const y = row + 0.5;
    const across = [insideAt(outline, y - 0.36), insideAt(outline, y), insideAt(outline, y + 0.36)].reduce(common);
    for (const [left, right] of common(across, [[bounds.left - 1, bounds.right + 1]])) {
      const yarn = yarnAt(cloth, row);
      const end = Math.ceil(right);
      for (let x = Math.floor(left); x < end; x++) {
        if (!isFigure(cloth, x, row)) continue;
        let length = 1;
        while (x + length < end && isFigure(cloth, x + length, row)) length++;
        const from = Math.max(x, left) + inset;
        const to = Math.min(x + length, right) - inset;
        // Shorter than the dot of one cell it would be no more than a speck.
        if (to - from > 0.1) laid.push({ yarn, y, from, to });
        x += length;
      }
    }
  }
  return laid;
}
