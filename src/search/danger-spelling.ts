import { accentKey } from '../vietnamese/accent-key.ts';
import { fold } from '../vietnamese/fold.ts';
import { oneSlip } from '../vietnamese/one-slip.ts';
import { keysFor, keysPressed } from '../vietnamese/typed.ts';

/** The syllables that a typed word may be. */
export interface Reading {
  /** As written, or what its keys or missing accents stand for. */
  sure: Set<string>;
  /** Written by ear, with a tone missing or a letter wrong: enough only beside a sure one, or with accents of its own. */
  maybe: Set<string>;
  /** Typed without any accent, so that only words that need none are certain. */
  isBare: boolean;
  /** Those of `sure` whose accents were typed, as marks or as keys. */
  marked: Set<string>;
}

const TONES = /[\u0300\u0301\u0303\u0323]/g;
/** What a Vietnamese syllable looks like without accents; anything else is a slip, a foreign word, or words run together. */
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
const LONGEST_GLUED = 40;

/** The key of a syllable: accentKey(), with hỏi and ngã as one, for many write one for the other. */
export const syllableKey = (syllable: string): string => accentKey(syllable).replace(/\u0309/g, '\u0303');

/** One key for beginnings that writers confuse by ear or leave a stroke out of: l/n, ch/tr, s/x, d/đ/gi/r/z, c/k/q, ph/f. */
const heard = (key: string): string =>
  key
    .replace(/^(tr|ch)/, 'C')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeiou])|[dđrz])/, 'd')
    .replace(/^n(?![gh])/, 'l')
    .replace(/^ph/, 'f')
    .replace(/^[kq]/, 'c');

/**
 * Reads typed words as syllables of a vocabulary: with accents in any form, without, in raw Telex or VNI, run together, with slips.
 * @param syllables the vocabulary, with accents
 */
export function spellingOf(syllables: Iterable<string>) {
  const byKey = new Set<string>();
  const byBare = new Map<string, string[]>();
  const byEar = new Map<string, string[]>();
  const byKeys = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, name: string, key: string) => {
    const keys = map.get(name);
    if (keys) keys.push(key);
    else map.set(name, [key]);
  };
  for (const syllable of syllables) {
    const key = syllableKey(syllable);
    if (byKey.has(key)) continue;
    byKey.add(key);
    put(byBare, fold(key), key);
    put(byEar, heard(key), key);
    put(byEar, heard(fold(key)), key);
    for (const keys of keysFor(syllable)) put(byKeys, keys, key);
  }

  /** A word cut into syllables of the vocabulary, the fewest; null where it cannot be. */
  function unglue(bare: string): string[] | null {
    if (bare.length > LONGEST_GLUED) return null;
    const best: (string[] | undefined)[] = [[]];
    for (let end = 2; end <= bare.length; end++)
      for (let start = Math.max(0, end - 6); start <= end - 2; start++) {
        const before = best[start];
        const piece = bare.slice(start, end);
        if (before && byBare.has(piece) && before.length + 1 < (best[end]?.length ?? 99))
          best[end] = [...before, piece];
      }
    return best[bare.length] ?? null;
  }

  /**
   * @param strict the query is typed with accents, so a bare word is meant to be bare
   * @returns the readings of one typed word: several where words were run together
   */
  return function read(typed: string, strict: boolean): Reading[] {
    const key = syllableKey(typed);
    const bare = fold(key);
    const isBare = bare === key;
    const marked = new Set<string>();
    const sure = new Set<string>();
    const maybe = new Set<string>();
    if (byKey.has(key)) {
      sure.add(key);
      marked.add(key);
    }
    const twins = byBare.get(bare) ?? [];
    if (isBare && !strict) for (const twin of twins) sure.add(twin);
    // "chông", "đanh": the hats are there, the tone is not.
    if (!isBare) for (const twin of twins) if (twin.replace(TONES, '') === key) maybe.add(twin);
    if (/^[a-z]+[a-z0-9]+$/.test(typed)) {
      for (const meant of byKeys.get(keysPressed(typed)) ?? [])
        if (fold(meant)[0] === typed[0]) {
          sure.add(meant);
          marked.add(meant);
        }
    }
    for (const twin of byEar.get(heard(key)) ?? []) maybe.add(twin);
    if (sure.size === 0 && bare.length >= 4 && !SYLLABLE.test(bare)) {
      const pieces = bare.length >= 5 ? unglue(bare) : null;
      if (pieces && pieces.length > 1)
        return pieces.map((piece) => ({ sure: new Set(byBare.get(piece)), maybe: new Set(), isBare: true, marked }));
      for (const [known, keys] of byBare)
        if (known[0] === bare[0] && known.length > 2 && oneSlip(known, bare))
          for (const one of keys) {
            maybe.add(one);
          }
    }
    return [{ sure, maybe, isBare, marked }];
  };
}
