import type { Lexicon } from './lexicon.ts';
import { excerptOf, markText, type Segment } from './marks.ts';
import { readQuery } from './query.ts';
import { type Posting, rank, wordsFor } from './rank.ts';
import type { RecordType, StoredRecord } from './record.ts';
import { keysOf } from './words.ts';

/** Where postings and records come from: the index in the browser, or plain memory. */
export interface Store {
  lexicon: Lexicon;
  /** Where a word stands; an empty map for an unknown one. */
  find(word: string): Promise<Posting>;
  load(record: string): Promise<StoredRecord>;
}

/** One result, ready to be shown. */
export interface Result {
  url: string;
  id: string;
  type: RecordType;
  path: string;
  title: Segment[];
  excerpt: Segment[];
}

export interface Answer {
  /** How many records fit. */
  total: number;
  /** The best ones, best first. */
  results: Result[];
}

/** This many of the best are weighed again with their accents in view. */
const WEIGHED = 10;

const NAMED = 1.1;

/** Official text stands before what the site says about it. */
const TYPE_WEIGHT: Record<RecordType, number> = {
  provision: 1,
  instrument: 0.8,
  help: 1,
  message: 0.85,
  material: 0.85,
  task: 0.85,
  page: 0.7,
};

/**
 * Answer a query with the best records, in rank order.
 * @param typed anything a person may type; never a reason to throw
 * @param limit how many results to prepare
 */
export async function search(typed: string, store: Store, limit = 10): Promise<Answer> {
  const query = readQuery(typed, store.lexicon);
  if (query.terms.length === 0) return { total: 0, results: [] };
  const words = wordsFor(query);
  const found = await Promise.all(words.map((word) => store.find(word)));
  const ranking = rank(query, new Map(words.map((word, i) => [word, found[i]!])), store.lexicon.records);
  const asked = query.terms.map(({ key }) => key).join(' ');
  const best = ranking.hits.slice(0, Math.max(WEIGHED, limit));
  const weighed = await Promise.all(
    best.map(async (hit) => {
      const record = await store.load(hit.record);
      return { record, score: ranking.weigh(hit.record, record.text, record.title) * kindWeight(record, asked) };
    }),
  );
  weighed.sort((a, b) => b.score - a.score);
  const results = weighed.slice(0, limit).map(({ record }) => ({
    url: record.url,
    id: record.id,
    type: record.type,
    path: record.path,
    title: markText(record.title, query),
    excerpt: excerptOf(record.text, query),
  }));
  return { total: ranking.hits.length, results };
}

/** Whoever types a thing's whole name wants that thing, whatever its kind. */
function kindWeight({ title, type }: StoredRecord, asked: string): number {
  return keysOf(title).join(' ') === asked ? NAMED : TYPE_WEIGHT[type];
}
