import { soundKey } from '../vietnamese/sound-key.ts';
import { keysFor } from '../vietnamese/typed.ts';
import { groupBy } from './group-by.ts';
import type { SearchRecord } from './record.ts';
import { ASKING, among, SMALL } from './stop-words.ts';
import { keysOf, type Word, wordsOf } from './words.ts';

/** What the browser knows about the site's language: a small file beside the index. */
export interface LexiconFile {
  records: number;
  /** The words of the site with their accents, parted by spaces: line n holds those that stand in 2^n to 2^(n+1)-1 records. */
  words: string[];
  /** As people write it → as the texts write it: "BĐG", "bình đẳng giới". Works both ways. */
  short: Record<string, string[]>;
  /** As the texts say it → as people say it: "kinh phí", "tiền". Works from the latter to the former. */
  said: Record<string, string[]>;
  /** Words that say little, and those that say a little more (src/search/stop-words.ts). */
  small: [small: string, asking: string];
}

/** A pair of wordings, ready to be compared with a query. */
export interface Wording {
  typed: Word[];
  means: string[];
}

export interface Lexicon {
  records: number;
  /** Word key → about how many records hold it, the most frequent first. */
  keys: ReadonlyMap<string, number>;
  /** Word with accents (as in Word.accent) → about how many records hold it so written. */
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
}

/** Collect the words of all records; abbreviations and synonyms come from the glossary. */
export function lexiconFile(
  records: readonly SearchRecord[],
  glossary: Pick<LexiconFile, 'short' | 'said'>,
): LexiconFile {
  const counts = new Map<string, { spelling: string; count: number }>();
  for (const record of records) {
    const seen = new Set<string>();
    for (const text of [record.text, record.title, ...(record.aliases ?? [])]) {
      for (const word of wordsOf(text)) {
        if (seen.has(word.accent) || !/^[a-z]+$/.test(word.key)) continue;
        seen.add(word.accent);
        const entry = counts.get(word.accent);
        if (entry) entry.count++;
        else counts.set(word.accent, { spelling: text.slice(word.start, word.end).toLowerCase(), count: 1 });
      }
    }
  }
  const words: string[] = [];
  for (const { spelling, count } of [...counts.values()].sort((a, b) => (a.spelling < b.spelling ? -1 : 1))) {
    const band = Math.floor(Math.log2(count));
    while (words.length <= band) words.push('');
    words[band] += words[band] === '' ? spelling : ` ${spelling}`;
  }
  return { records: records.length, words, ...glossary, small: [SMALL, ASKING] };
}

/** Make a lexicon file ready for queries. */
export function openLexicon(file: LexiconFile): Lexicon {
  const wording = (typed: string, means: string): Wording => ({ typed: wordsOf(typed), means: keysOf(means) });
  const keys = new Map<string, number>();
  const accents = new Map<string, number>();
  const pressed = new Map<string, string>();
  for (const [band, line] of file.words.entries()) {
    for (const { key, accent, start, end } of wordsOf(line)) {
      accents.set(accent, 2 ** band);
      keys.set(key, (keys.get(key) ?? 0) + 2 ** band);
      const word = line.slice(start, end);
      // Of two words typed with the same keys, the more frequent one comes later.
      if (accent !== key) for (const typed of keysFor(word)) pressed.set(typed, word);
    }
  }
  const byFrequency = [...keys].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const sounds = new Map<string, string[]>();
  for (const [key] of byFrequency) {
    const sound = soundKey(key);
    const alike = sounds.get(sound);
    if (alike) alike.push(key);
    else sounds.set(sound, [key]);
  }
  const [isSmall, isAsking] = file.small.map((words) => among(wordsOf(words))) as [Among, Among];
  return {
    records: file.records,
    pressed,
    matterOf: (word) => (isSmall(word) ? 0.2 : isAsking(word) ? 0.5 : 1),
    keys: new Map(byFrequency),
    accents,
    sounds,
    short: byFirstWord(pairs(file.short).flatMap(([a, b]) => [wording(a, b), wording(b, a)])),
    said: byFirstWord(pairs(file.said).map(([official, way]) => wording(way, official))),
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
