import { accentKey } from '../vietnamese/accent-key.ts';
import { fold } from '../vietnamese/fold.ts';
import { oneSlip } from '../vietnamese/one-slip.ts';
import { keysFor, keysPressed } from '../vietnamese/typed.ts';

/** The syllables that a typed word may be, each set within the next. */
export interface Reading {
  /** As written, or what its keys or missing accents stand for: enough to say that a word only looks alike. */
  exact: Set<string>;
  /** Written by ear, with accents that speak for it: enough for a word by itself. */
  sure: Set<string>;
  /** A tone missing, or a letter wrong: enough beside a sure one. */
  maybe: Set<string>;
  /** Those whose accents were typed, as marks or as keys. */
  marked: Set<string>;
}

const TONES = /[\u0300\u0301\u0303\u0323]/g;
/** What a Vietnamese syllable looks like without accents; anything else is a slip, a foreign word, or words run together. */
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
/** Raw Telex or VNI: a mark behind a vowel, or a letter doubled. */
const RAW_KEYS = /^(?=[a-z0-9]+$)(?=[a-z])(.*[aeiouy].*[sfrxjw0-9]|dd|.*(aa|ee|oo))/;
const LONGEST_GLUED = 40;

/** The key of a syllable: accentKey(), with hỏi and ngã as one, for many write one for the other. */
export const syllableKey = (syllable: string): string => accentKey(syllable).replace(/\u0309/g, '\u0303');

/** One key for beginnings that writers confuse by ear or leave a stroke out of: l/n, ch/tr, s/x, d/gi/r/z, c/k/q, ph/f. */
const heard = (key: string): string =>
  key
    .replace(/^(tr|ch)/, 'C')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeiou])|[drz])/, 'd')
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
  const byBareEar = new Map<string, string[]>();
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
    put(byBareEar, heard(fold(key)), key);
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
    const exact = new Set<string>();
    const marked = new Set<string>();
    const twins = byBare.get(bare) ?? [];
    if (byKey.has(key)) exact.add(key);
    if (isBare && !strict) for (const twin of twins) exact.add(twin);
    if (RAW_KEYS.test(typed))
      for (const meant of byKeys.get(keysPressed(typed)) ?? [])
        if (fold(meant)[0] === typed[0]) {
          exact.add(meant);
          marked.add(meant);
        }
    const sure = new Set(exact);
    const maybe = new Set<string>();
    for (const twin of byEar.get(heard(key)) ?? []) (isBare ? maybe : sure).add(twin);
    // The stroke of đ is the first to be left out: "dánh".
    if (!isBare && key[0] === 'd' && byKey.has(`đ${key.slice(1)}`)) sure.add(`đ${key.slice(1)}`);
    if (isBare && !strict) for (const twin of byBareEar.get(heard(key)) ?? []) maybe.add(twin);
    // "nhôt", "chông": the hats are there, the tone is not. No syllable that ends in a stop is without one.
    if (!isBare)
      for (const twin of twins)
        if (twin.replace(TONES, '') === key) (/(c|ch|p|t)\p{M}*$/u.test(key) ? sure : maybe).add(twin);
    if (sure.size === 0 && bare.length >= 4 && !SYLLABLE.test(bare)) {
      const pieces = unglue(bare);
      if (pieces && pieces.length > 1) return pieces.map((piece) => certain(byBare.get(piece)!));
      for (const [known, keys] of byBare)
        if (known.length > 2 && known[0] === bare[0] && oneSlip(known, bare))
          for (const one of keys) (isBare ? maybe : sure).add(one);
    }
    for (const one of sure) {
      maybe.add(one);
      if (!isBare) marked.add(one);
    }
    return [{ exact, sure, maybe, marked }];
  };
}

/** What was run together has lost its accents with its spaces. */
const certain = (keys: string[]): Reading => {
  const all = new Set(keys);
  return { exact: all, sure: all, maybe: all, marked: new Set() };
};
