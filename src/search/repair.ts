import { oneSlip } from '../vietnamese/one-slip.ts';
import { soundKey } from '../vietnamese/sound-key.ts';
import type { Lexicon } from './lexicon.ts';

/** Another reading of one typed word, and how far to trust it (1 = as if typed so). */
export interface Reading {
  words: [string];
  weight: number;
  mends: true;
}

const HEARD = 0.8;
const SLIPPED = 0.75;
const TWIN = 0.4;
/** Each reading costs a look-up: only the most frequent words are tried. */
const MOST_HEARD = 2;
const MOST_SLIPS = 6;

/** Readings of a word that the site does not know: written by ear, or with one letter wrong. */
export function slipsOf(key: string, lexicon: Lexicon): Reading[] {
  if (key.length < 2 || key.length > 8 || /\d/.test(key)) return [];
  const heard = soundingLike(key, lexicon);
  const slipped: string[] = [];
  for (const word of lexicon.keys.keys()) if (oneSlip(word, key) && !heard.includes(word)) slipped.push(word);
  // The first letter is seldom the wrong one.
  const likely = slipped.sort((a, b) => Number(b[0] === key[0]) - Number(a[0] === key[0])).slice(0, MOST_SLIPS);
  return [...heard.map((word) => reading(word, HEARD)), ...likely.map((word) => reading(word, SLIPPED))];
}

/** Words of the site that sound like a known word. Weak: the word as typed is more likely meant. */
export function soundTwins(key: string, lexicon: Lexicon): Reading[] {
  return soundingLike(key, lexicon).map((word) => reading(word, TWIN));
}

/** The most frequent words of the same sound, but the word itself. */
function soundingLike(key: string, lexicon: Lexicon): string[] {
  return (lexicon.sounds.get(soundKey(key)) ?? []).filter((word) => word !== key).slice(0, MOST_HEARD);
}

function reading(word: string, weight: number): Reading {
  return { words: [word], weight, mends: true };
}
