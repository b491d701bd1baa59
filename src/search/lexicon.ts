import { soundKey } from '../vietnamese/sound-key.ts';
import { keysFor } from '../vietnamese/typed.ts';
import { groupBy } from './group-by.ts';
import type { Around } from './question-words.ts';
import { ASKING, among, SMALL } from './stop-words.ts';
import { keysOf, type Word, wordKey, wordsOf } from './words.ts';

/** The glossary's abbreviations and synonyms, and the words around a question. */
export interface Wordings {
  /** As people write it → as the texts write it: "BĐG", "bình đẳng giới". Works both ways. */
  short: Record<string, string[]>;
  /** As the texts say it → as people say it: "kinh phí", "tiền". Works from the latter to the former. */
  said: Record<string, string[]>;
  /** What they are for → words around the matter of a sentence (question-words.ts). */
  around?: Partial<Around>;
}

/** A word as it is written, and how many records hold it so. */
export interface Spelling {
  spelling: string;
  count: number;
}

/** A pair of wordings, ready to be compared with a query. */
export interface Wording {
  typed: Word[];
  means: string[];
}

export interface Lexicon {
  records: number;
  /** Word key → how many records hold it, counted once for each way to write it; the most frequent first. */
  keys: ReadonlyMap<string, number>;
  /** Word with accents (as in Word.accent) → how many records hold it so written. */
  accents: ReadonlyMap<string, number>;
  /** How words sound (src/vietnamese/sound-key.ts) → the words, the most frequent first. */
  sounds: ReadonlyMap<string, readonly string[]>;
  /** The keys of a word typed with the converter off (src/vietnamese/typed.ts) → the word. */
  pressed: ReadonlyMap<string, string>;
  /** How much a word of a query may say, from 0 to 1. */
  matterOf(word: Word): number;
  /** Wordings by the key of their first word. */
  short: ReadonlyMap<string, readonly Wording[]>;
  said: ReadonlyMap<string, readonly Wording[]>;
  around: Wordings['around'];
}

/**
 * What the records and the glossary know of the language.
 * @param spellings the words of the records by Word.accent
 * @param records how many there are
 */
export function lexiconOf(
  spellings: readonly (readonly [accent: string, Spelling])[],
  records: number,
  { short, said, around }: Wordings,
): Lexicon {
  const wording = (typed: string, means: string): Wording => ({ typed: wordsOf(typed), means: keysOf(means) });
  const byRarity = [...spellings].sort(([, a], [, b]) => a.count - b.count || (a.spelling < b.spelling ? -1 : 1));
  const keys = new Map<string, number>();
  const accents = new Map<string, number>();
  for (const [accent, { spelling, count }] of byRarity) {
    const key = wordKey(spelling);
    accents.set(accent, count);
    keys.set(key, (keys.get(key) ?? 0) + count);
  }
  const byFrequency = [...keys].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  // Only words that the site does not know ask for these two.
  const sounds = lazy(() =>
    groupBy(
      byFrequency.map(([key]) => key),
      soundKey,
    ),
  );
  // Of two words typed with the same keys, the more frequent one comes later.
  const pressed = lazy(
    () =>
      new Map(
        byRarity
          .filter(([accent, { spelling }]) => accent !== wordKey(spelling))
          .flatMap(([, { spelling }]) => keysFor(spelling).map((typed) => [typed, spelling] as const)),
      ),
  );
  const [isSmall, isAsking] = [SMALL, ASKING].map((words) => among(wordsOf(words))) as [Among, Among];
  return {
    records,
    around,
    get pressed() {
      return pressed();
    },
    get sounds() {
      return sounds();
    },
    matterOf: (word) => (isSmall(word) ? 0.2 : isAsking(word) ? 0.5 : 1),
    keys: new Map(byFrequency),
    accents,
    short: byFirstWord(pairs(short).flatMap(([a, b]) => [wording(a, b), wording(b, a)])),
    said: byFirstWord(pairs(said).map(([official, way]) => wording(way, official))),
  };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Among = ReturnType<typeof among>;

function pairs(lists: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(lists).flatMap(([one, others]) => others.map((other): [string, string] => [one, other]));
}

function byFirstWord(wordings: readonly Wording[]): Map<string, Wording[]> {
  return groupBy(
    wordings.filter(({ typed, means }) => typed.length > 0 && means.length > 0),
    ({ typed }) => typed[0]!.key,
  );
}
