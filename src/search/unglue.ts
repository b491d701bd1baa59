import type { Lexicon } from './lexicon.ts';
import { wordKey } from './words.ts';

/** The longest word worth cutting, and the longest piece: no syllable has more than 7 letters. */
const LONGEST = 60;
const PIECE = 7;

/**
 * Cut a word into syllables and numbers that the site knows: "bìnhđẳnggiới", "qđ415".
 * The fewest pieces win, then the most frequent.
 * @param typed one word in NFC, so that each letter is one character
 * @returns the pieces as typed, two or more; null where it cannot be cut
 */
export function unglue(typed: string, lexicon: Lexicon): string[] | null {
  if (typed.length > LONGEST) return null;
  const best: ({ cost: number; pieces: string[] } | undefined)[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= typed.length; end++) {
    for (let start = Math.max(0, end - PIECE); start < end; start++) {
      const before = best[start];
      const count = countOf(typed, start, end, lexicon);
      if (!before || count === 0) continue;
      const cost = before.cost + 1 + 0.5 / (1 + count);
      if (cost >= (best[end]?.cost ?? Number.POSITIVE_INFINITY)) continue;
      best[end] = { cost, pieces: [...before.pieces, typed.slice(start, end)] };
    }
  }
  const pieces = best[typed.length]?.pieces;
  return pieces && pieces.length > 1 ? pieces : null;
}

/** How many records know the piece; numbers are known whole, single letters not at all, but for y. */
function countOf(typed: string, start: number, end: number, lexicon: Lexicon): number {
  const piece = typed.slice(start, end);
  if (/^\d+$/.test(piece)) return /\d/.test((typed[start - 1] ?? '') + (typed[end] ?? '')) ? 0 : lexicon.records;
  if (piece.length === 1 && !/y/i.test(piece)) return 0;
  return lexicon.keys.get(wordKey(piece)) ?? 0;
}
