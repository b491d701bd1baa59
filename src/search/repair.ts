import { oneSlip } from '../vietnamese/one-slip.ts';
import { soundKey } from '../vietnamese/sound-key.ts';
import { fromTyped } from '../vietnamese/typed.ts';
import type { Lexicon } from './lexicon.ts';
import { wordKey } from './words.ts';

/** Another reading of one typed word, and how far to trust it (1 = as if typed so). */
export interface Reading {
  words: string[];
  weight: number;
}

/** Readings of a word that the site does not know: typed raw, glued, or with one letter wrong. Best first. */
export function readingsOf(typed: string, lexicon: Lexicon): Reading[] {
  const key = wordKey(typed);
  const raw = fromTyped(typed);
  const rawKey = raw && wordKey(raw);
  if (rawKey && lexicon.keys.has(rawKey)) return [{ words: [rawKey], weight: 0.95 }];
  const parts = unglue(key, lexicon);
  if (parts) return [{ words: parts, weight: 0.95 }];
  return slipsOf(key, lexicon);
}

/** Words of the site that sound like a known word. Weak: the word as typed is more likely meant. */
export function soundTwins(key: string, lexicon: Lexicon): Reading[] {
  const sound = soundKey(key);
  return nearest(lexicon, (word) => word !== key && soundKey(word) === sound, 2).map((word) => ({
    words: [word],
    weight: 0.4,
  }));
}

/** Cut a word into known syllables and numbers: "binhdanggioi", "qđ415". The fewest pieces win, then the most frequent. */
function unglue(key: string, lexicon: Lexicon): string[] | null {
  if (key.length > 60) return null;
  const best: ({ cost: number; words: string[] } | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= key.length; end++) {
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = best[start];
      const piece = wordKey(key.slice(start, end));
      const whole = /^\d+$/.test(piece) && !/\d/.test(key[start - 1] ?? '') && !/\d/.test(key[end] ?? '');
      const count = whole ? lexicon.records : lexicon.keys.get(piece);
      if (!before || count === undefined || (piece.length === 1 && !whole && piece !== 'i')) continue;
      const cost = before.cost + 1 + 0.5 / (1 + count);
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, words: [...before.words, piece] };
    }
  }
  const found = best[key.length]?.words;
  return found && found.length > 1 ? found : null;
}

function slipsOf(key: string, lexicon: Lexicon): Reading[] {
  if (key.length < 2 || key.length > 8 || /\d/.test(key)) return [];
  const sound = soundKey(key);
  const heard = nearest(lexicon, (word) => soundKey(word) === sound, 2);
  const slipped = nearest(lexicon, (word) => oneSlip(word, key) && !heard.includes(word), 6);
  return [
    ...heard.map((word) => ({ words: [word], weight: 0.8 })),
    ...slipped.map((word) => ({ words: [word], weight: 0.75 })),
  ];
}

/** The most frequent words that pass. */
function nearest(lexicon: Lexicon, passes: (word: string) => boolean, limit: number): string[] {
  const found: string[] = [];
  for (const word of lexicon.keys.keys()) {
    if (found.length === limit) break;
    if (passes(word)) found.push(word);
  }
  return found;
}
