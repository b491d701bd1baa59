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

/** The words of a text in order. Everything that is no letter, mark or digit parts words, so 123/QĐ-UBND has three. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const keys = keysFor(match[0]);
    if (keys.key) words.push({ start: match.index, end: match.index + match[0].length, ...keys });
  }
  return words;
}

type Keys = Pick<Word, 'key' | 'accent'>;

// The same few thousand syllables come again and again, and folding is the dearest part of a search.
const seen = new Map<string, Keys>();
const MOST_SEEN = 20_000;

function keysFor(word: string): Keys {
  let keys = seen.get(word);
  if (!keys) {
    keys = { key: wordKey(word), accent: accentOf(word) };
    if (seen.size < MOST_SEEN) seen.set(word, keys);
  }
  return keys;
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
