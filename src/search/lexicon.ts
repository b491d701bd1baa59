import type { SearchRecord } from './record.ts';
import { keysOf, type Word, wordsOf } from './words.ts';

/** What the browser knows about the site's language: a small file beside the index. */
export interface LexiconFile {
  records: number;
  /** The words of the site without accents, the most frequent first, parted by spaces. */
  words: string;
  /** [as people write it, as the texts write it]: "BĐG", "bình đẳng giới". Works both ways. */
  short: [string, string][];
  /** [as people say it, as the texts say it]: "tiền", "kinh phí". Works one way. */
  said: [string, string][];
}

/** A pair of wordings, ready to be compared with a query. */
export interface Wording {
  typed: Word[];
  means: string[];
}

export interface Lexicon {
  records: number;
  /** Word key → its rank by frequency, 0 for the most frequent. */
  rank: ReadonlyMap<string, number>;
  short: readonly Wording[];
  said: readonly Wording[];
}

/** Collect the words of all records; abbreviations and synonyms come from the glossary. */
export function lexiconFile(
  records: readonly SearchRecord[],
  glossary: Pick<LexiconFile, 'short' | 'said'>,
): LexiconFile {
  const counts = new Map<string, number>();
  for (const record of records) {
    const keys = new Set([record.text, record.title, ...(record.aliases ?? [])].flatMap(keysOf));
    for (const key of keys) if (/^[a-z]+$/.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const words = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  return { records: records.length, words: words.join(' '), short: glossary.short, said: glossary.said };
}

/** Make a lexicon file ready for queries. */
export function openLexicon(file: LexiconFile): Lexicon {
  const wording = ([typed, means]: [string, string]): Wording => ({ typed: wordsOf(typed), means: keysOf(means) });
  return {
    records: file.records,
    rank: new Map(file.words.split(' ').map((word, i) => [word, i])),
    short: file.short.flatMap(([a, b]) => [wording([a, b]), wording([b, a])]),
    said: file.said.map(wording),
  };
}
