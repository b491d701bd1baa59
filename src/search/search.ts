import { fold } from '../vietnamese/fold.ts';
import { type Facet, type Facets, facetNames } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { answersIn, excerptOf, markText, type Segment } from './marks.ts';
import type { Posting } from './posting.ts';
import { type Query, readQuery } from './query.ts';
import { type Ranking, rank, SAME } from './rank.ts';
import type { RecordType, SearchRecord } from './record.ts';
import { wordsOf } from './words.ts';

/** Records that can be searched. */
export interface Store {
  records: readonly SearchRecord[];
  /** Where each word stands. */
  postings: ReadonlyMap<string, Posting>;
  lexicon: Lexicon;
  facets: Facets;
}

/** One result, ready to be shown. */
export interface Result {
  url: string;
  id: string;
  type: RecordType;
  path: string;
  title: Segment[];
  excerpt: Segment[];
  /** A line below the excerpt: what is not searched. */
  note?: string;
}

/** What was asked for by its very name or number, told at once. */
export interface Card extends Pick<SearchRecord, 'url' | 'title' | 'call'> {
  text: string;
}

export interface Answer {
  /** How many records fit the query and all that it was narrowed by. */
  total: number;
  /** For each facet, its values that would leave any, and how many. */
  counts: Record<Facet, [value: string, count: number][]>;
  /** The best ones, best first. */
  results: Result[];
  card: Card | null;
  /** The query as it was understood, where a slip in it was mended. */
  meant: string | null;
  /** Words as typed that the site does not know, left out as others are known. */
  dropped: string[];
  /** Whether the first result has all words as the site spells them, near together. */
  isSure: boolean;
}

export interface Wanted {
  /** How many results to prepare. */
  limit?: number;
  /** By what the results are narrowed; a value that no record has narrows nothing. */
  only?: Partial<Record<Facet, string>>;
  /** What became of a thing is asked: things that say so at once stand first. */
  status?: boolean;
  /** Something to take along is asked for. */
  gets?: boolean;
}

/** This many of the best are weighed again with their accents in view. */
const WEIGHED = 40;

/** Readings of a word that the site knows as something else. */
const WEAK = 0.5;

const NOTHING: Answer = {
  total: 0,
  counts: { type: [], audience: [], format: [], year: [] },
  results: [],
  card: null,
  meant: null,
  dropped: [],
  isSure: false,
};

/** Whoever types a thing's whole title wants that thing, whatever its kind. */
const NAMED = 1.1;

/** Whoever types the very question of an answer wants that answer, before all that only holds its words. */
const ASKED = 1.25;
/** Asked whether it still holds, a thing that can say so stands before texts that use the words. */
const STATUS = 1.6;
/** Kinds that can be taken along, for whoever asks to get something; a text to read is none. */
const GETS: Partial<Record<RecordType, number>> = {
  material: 1.15,
  list: 1.3,
  page: 1.2,
  agency: 1.2,
  message: 1.2,
  provision: 0.8,
};

/** Official text stands before what the site says about it. */
const TYPE_WEIGHT: Record<RecordType, number> = {
  provision: 1,
  instrument: 0.72,
  help: 1,
  agency: 0.85,
  answer: 0.72,
  message: 0.82,
  material: 0.65,
  task: 0.75,
  page: 0.78,
  list: 0.65,
};

/** Kinds whose names begin with a word for the kind ("Luật", "Áp phích"), where a query begins so too and goes on in words. */
const TITLED: Partial<Record<RecordType, number>> = { instrument: 1, material: 0.95, message: 1, list: 0.95 };

/**
 * Answer a query with the best records, in rank order.
 * @param typed anything a person may type; never a reason to throw
 */
export function search(
  typed: string,
  store: Store,
  { limit = 10, only = {}, status = false, gets = false }: Wanted = {},
): Answer {
  let query = readQuery(typed, store.lexicon);
  if (query.terms.length === 0) return NOTHING;
  const whole = query;
  // Most queries are plain: weak readings are tried only where the words as typed say too little.
  query = { ...whole, alternatives: whole.alternatives.filter(({ weight }) => weight > WEAK) };
  let ranking = rankIn(query, store);
  if (!ranking.sure && query.alternatives.length < whole.alternatives.length) {
    query = whole;
    ranking = rankIn(query, store);
  }
  const chosen = Object.entries(only) as [Facet, string][];
  const narrowed = (but?: Facet) =>
    ranking.hits.filter(({ record }) =>
      chosen.every(([facet, value]) => facet === but || (store.facets[facet].get(value)?.has(record) ?? true)),
    );
  const counted = (facet: Facet) => {
    const left = narrowed(facet);
    return [...store.facets[facet]]
      .map(([value, records]) => [value, left.filter(({ record }) => records.has(record)).length] as const)
      .filter(([, count]) => count > 0);
  };
  const kept = narrowed();
  const weighed = kept.slice(0, Math.max(WEIGHED, limit)).map(({ record: id }) => {
    const record = store.records[id]!;
    const isAsked = record.type === 'answer' && ranking.named(id) > SAME;
    const wish = (isAsked ? ASKED : 1) * (status && record.card ? STATUS : 1) * ((gets && GETS[record.type]) || 1);
    return { id, record, score: ranking.weigh(id, record.text, record.title) * wish };
  });
  weighed.sort((a, b) => b.score - a.score);
  const named = weighed.find(({ id, record }) => record.card && ranking.named(id) > SAME)?.record;
  return {
    total: kept.length,
    counts: Object.fromEntries(facetNames.map((facet) => [facet, counted(facet)])) as Answer['counts'],
    results: weighed.slice(0, limit).map(({ record }) => resultOf(record, query)),
    card: named
      ? { url: named.url, title: named.title, text: named.card!, ...(named.call && { call: named.call }) }
      : null,
    meant: weighed[0] ? meantBy(typed, query, weighed[0].record, store.lexicon) : null,
    dropped: ranking.dropped.map((term) => query.terms[term]!.typed),
    isSure: ranking.sure && query.terms.every((term) => isKnown(term, store.lexicon)),
  };
}

/** A word that the site spells nowhere was guessed at, however near to each other its guesses stand. */
const isKnown = ({ key, accent, spelt }: Query['terms'][number], { keys, short }: Lexicon): boolean =>
  /\d/.test(key) || short.has(key) || (keys.has(key) && (accent === null || spelt > 0));

function rankIn(query: Query, { postings, records }: Store): Ranking {
  const kindWeight = (record: number, asked: 'kind' | 'thing' | null) => {
    if (asked === 'thing') return NAMED;
    const { type } = records[record]!;
    return (asked && TITLED[type]) ?? TYPE_WEIGHT[type];
  };
  return rank(query, postings, records.length, kindWeight);
}

function resultOf(record: SearchRecord, query: Query): Result {
  const { url, id, type, path, title, text, note } = record;
  return {
    url,
    id,
    type,
    path,
    title: markText(title, query),
    excerpt: excerptOf(text, query),
    ...(note && { note }),
  };
}

/** The query with its mended words as the best record writes them; null where nothing was mended. */
function meantBy(typed: string, query: Query, best: SearchRecord, lexicon: Lexicon): string | null {
  const source = typed.normalize('NFC');
  const plain = fold(source) === source.toLowerCase();
  const text = `${best.text} ${best.title}`;
  const words = wordsOf(text);
  const answers = answersIn(words, query);
  let at = 0;
  let meant = '';
  for (const [i, { start, end, key, accent, spelt, typed: letters }] of query.terms.entries()) {
    const found = words.find((_, place) => answers.get(place)?.has(i));
    const mended = lexicon.keys.has(key)
      ? accent !== null && spelt === 0 && found?.key === key
      : query.alternatives.some(({ from, words: [word], mends }) => mends && from === i && word === found?.key);
    const word = mended ? text.slice(found!.start, found!.end).toLowerCase() : letters;
    // Glued words share no space of the query: one is put between them.
    meant += (start === at && i > 0 ? ' ' : source.slice(at, start)) + (plain ? fold(word) : word);
    at = end;
  }
  meant += source.slice(at);
  return accentsOf(meant) === accentsOf(source) ? null : meant;
}

const accentsOf = (text: string): string =>
  wordsOf(text)
    .map(({ accent }) => accent)
    .join(' ');
