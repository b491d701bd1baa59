import { accentKey, finalI } from '../vietnamese/accent-key.ts';
import { fold } from '../vietnamese/fold.ts';

/** One word of a text: where it stands, and the two keys by which it is compared. */
export interface Word {
  start: number;
  end: number;
  /** Without accents, i for final y, numbers without leading zeros: what the index holds. */
  key: string;
  /** With accents, whichever way they were written. */
  accent: string;
}

/** The words of a text in order. Everything that is no letter, mark or digit parts words, so 415/QĐ-UBND has three. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const key = wordKey(match[0]);
    if (key) words.push({ start: match.index, end: match.index + match[0].length, key, accent: accentOf(match[0]) });
  }
  return words;
}

/** The key of one word. */
export function wordKey(word: string): string {
  return finalI(fold(word)).replace(/^0+(?=\d+$)/, '');
}

/** The keys of a text, in order. */
export function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => word.key);
}

function accentOf(word: string): string {
  return accentKey(word).replace(/^0+(?=\d+$)/, '');
}
