import { oneSlip } from '../vietnamese/one-slip.ts';
import { soundKey } from '../vietnamese/sound-key.ts';
import type { Lexicon } from './lexicon.ts';

/** Another reading of one typed word, and how far to trust it (1 = as if typed so). */
export interface Reading {
  words: [string];
  weight: number;
}

const HEARD = 0.8;
const SLIPPED = 0.75;
const TWIN = 0.4;

/** Readings of a word that the site does not know: written by ear, or with one letter wrong. */
export function slipsOf(key: string, lexicon: Lexicon): Reading[] {
  if (key.length < 2 || key.length > 8 || /\d/.test(key)) return [];
  const sound = soundKey(key);
  const heard = nearest(lexicon, (word) => soundKey(word) === sound, 2);
  const slipped = nearest(lexicon, (word) => oneSlip(word, key) && !heard.includes(word), 6);
  return [...heard.map((word) => reading(word, HEARD)), ...slipped.map((word) => reading(word, SLIPPED))];
}

/** Words of the site that sound like a known word. Weak: the word as typed is more likely meant. */
export function soundTwins(key: string, lexicon: Lexicon): Reading[] {
  const sound = soundKey(key);
  return nearest(lexicon, (word) => word !== key && soundKey(word) === sound, 2).map((word) => reading(word, TWIN));
}

const reading = (word: string, weight: number): Reading => ({ words: [word], weight });

/** The most frequent words that pass. */
function nearest(lexicon: Lexicon, passes: (word: string) => boolean, limit: number): string[] {
  const found: string[] = [];
  for (const word of lexicon.keys.keys()) {
    if (found.length === limit) break;
    if (passes(word)) found.push(word);
  }
  return found;
}
