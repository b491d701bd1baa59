import { FIELD_END, FIELDS } from './index-text.ts';
import type { Alternative, Query } from './query.ts';
import { wordsOf } from './words.ts';

/** Where one word stands: record → positions, rising. */
export type Posting = ReadonlyMap<string, readonly number[]>;

/** A record that fits a query. */
export interface Hit {
  record: string;
  /** Higher is better; comparable within one query only. */
  score: number;
}

/** Where the words of an alternative stand in one record. */
interface Place {
  from: number;
  to: number;
  field: number;
  weight: number;
  by: Alternative;
}

const FIELD_WEIGHT = [1, 1, 0.3];
const ALIAS_WEIGHT = 0.9;
/** A word that differs from the typed one in its accents is likely another word (tiền, tiến) … */
const OTHER_WORD = 0.3;
/** … unless the site has no word with the typed accents: then they are likely a slip. */
const SLIP = 0.8;
/** Below this a record has too little of the query to be shown. */
const LEAST = 0.25;

/** Every word whose posting rank() needs for a query. */
export function wordsFor(query: Query): string[] {
  return [...new Set([FIELD_END, ...query.alternatives.flatMap((alternative) => alternative.words)])];
}

/** A ranking, and the means to weigh one of its records again once its text is at hand. */
export interface Ranking {
  /** Best first. */
  hits: Hit[];
  /** The score of a record with the accents of its text and title in view. */
  weigh(record: string, text: string, title: string): number;
}

/**
 * Rank records for a query: the share of the query's matter that a record holds, how close together and in what order
 * the words stand, and how fully they make up one of its aliases. Phrases in quotation marks must stand as typed; where
 * no record has them so, they count as plain words.
 */
export function rank(query: Query, postings: ReadonlyMap<string, Posting>, records: number): Ranking {
  const candidates = new Map<string, Place[][]>();
  for (const alternative of query.alternatives) {
    for (const record of postings.get(alternative.words[0]!)?.keys() ?? []) {
      const places = placesIn(record, alternative, postings);
      if (places.length === 0) continue;
      let byTerm = candidates.get(record);
      if (!byTerm) {
        byTerm = query.terms.map(() => []);
        candidates.set(record, byTerm);
      }
      for (let i = alternative.from; i < alternative.to; i++) byTerm[i]!.push(...places);
    }
  }

  const worth = termWorth(query, candidates, records);
  const ends = (record: string) => postings.get(FIELD_END)?.get(record) ?? [];
  const hits = [...candidates].map(([record, byTerm]) => ({ record, score: scoreOf(byTerm, worth, ends(record)) }));
  const withPhrases = hits.filter(({ record }) =>
    query.phrases.every((phrase) => holdsPhrase(candidates.get(record)!, phrase)),
  );
  const kept = withPhrases.length > 0 ? withPhrases : hits;
  kept.sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1));
  const least = Math.max(LEAST, (kept[0]?.score ?? 0) * 0.4);
  return {
    hits: kept.filter((hit) => hit.score >= least),
    weigh: (record, text, title) => {
      const words = [...wordsOf(text), null, ...wordsOf(title)];
      const byTerm = candidates.get(record)!.map((places, i) => {
        const typed = query.terms[i]!;
        return places.map((place) => {
          const word = words[place.from];
          const differs = typed.accent !== null && word?.key === typed.key && word.accent !== typed.accent;
          return differs ? { ...place, weight: place.weight * (typed.spelt > 0 ? OTHER_WORD : SLIP) } : place;
        });
      });
      return scoreOf(byTerm, worth, ends(record));
    },
  };
}

function placesIn(record: string, by: Alternative, postings: ReadonlyMap<string, Posting>): Place[] {
  const ends = postings.get(FIELD_END)?.get(record) ?? [];
  const at = by.words.map((word) => postings.get(word)?.get(record) ?? []);
  return at[0]!.flatMap((from) => {
    if (!at.every((positions, i) => i === 0 || positions.includes(from + i))) return [];
    const past = ends.findIndex((end) => end > from);
    const field = past < 0 ? 0 : past;
    const weight = by.weight * (FIELD_WEIGHT[field] ?? ALIAS_WEIGHT);
    return [{ from, to: from + by.words.length, field, weight, by }];
  });
}

/** How much each term says: rare ones more. A term that no record holds says as much as the rarest. */
function termWorth(query: Query, candidates: ReadonlyMap<string, Place[][]>, records: number): number[] {
  return query.terms.map((term, i) => {
    const strongest = Math.max(0, ...[...candidates.values()].flatMap((byTerm) => byTerm[i]!.map((p) => p.by.weight)));
    let having = 0;
    for (const byTerm of candidates.values())
      if (byTerm[i]!.some((p) => p.field !== FIELDS.path && p.by.weight >= Math.min(1, strongest))) having++;
    if (term.spelt > 0) having = Math.min(having, term.spelt);
    return term.weight * Math.log(1 + (records - having + 0.5) / (having + 0.5));
  });
}

function scoreOf(byTerm: readonly Place[][], worth: readonly number[], ends: readonly number[]): number {
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  let covered = 0;
  let together = 0;
  let pairs = 0;
  let run = 0;
  for (const [i, places] of byTerm.entries()) {
    covered += worth[i]! * Math.max(0, ...places.map((place) => place.weight));
    if (i === 0) continue;
    const pairWorth = (worth[i - 1]! + worth[i]!) / 2;
    const close = closeness(byTerm[i - 1]!, places);
    pairs += pairWorth;
    together += pairWorth * close;
    run += close / (byTerm.length - 1);
  }
  // Of two texts that hold the same, the shorter says it more plainly.
  const length = 1 + 0.02 * Math.log2(1 + (ends[FIELDS.text] ?? 0));
  const order = pairs > 0 ? 0.4 * (together / pairs) + 0.2 * run * run : 0;
  return (covered / total + order + 0.4 * aliasFit(byTerm, worth, total, ends)) / length;
}

const GAP = [1, 0.7, 0.5, 0.35, 0.2, 0.2, 0.2];

/** How near two neighbouring terms stand to each other, 1 for side by side in the order typed. */
function closeness(left: readonly Place[], right: readonly Place[]): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      if (a.field !== b.field) continue;
      const near =
        a.by === b.by && a.from === b.from
          ? 1
          : b.from >= a.to
            ? (GAP[b.from - a.to] ?? 0)
            : a.from >= b.to
              ? (GAP[a.from - b.to + 2] ?? 0)
              : 0;
      best = Math.max(best, near * Math.min(a.weight, b.weight));
    }
  }
  return best;
}

/** How nearly the query and one alias are the same: share of the query found in it times share of it found. */
function aliasFit(
  byTerm: readonly Place[][],
  worth: readonly number[],
  total: number,
  ends: readonly number[],
): number {
  let best = 0;
  for (let field = FIELDS.alias; field < ends.length; field++) {
    const size = ends[field]! - ends[field - 1]! - 1;
    const met = new Set<number>();
    let covered = 0;
    for (const [i, places] of byTerm.entries()) {
      const inside = places.filter((place) => place.field === field);
      covered += worth[i]! * Math.max(0, ...inside.map((place) => place.by.weight));
      for (const place of inside) for (let at = place.from; at < place.to; at++) met.add(at);
    }
    best = Math.max(best, (covered / total) * (met.size / size));
  }
  return best;
}

function holdsPhrase(byTerm: readonly Place[][], phrase: { from: number; to: number }): boolean {
  const typed = (i: number) => byTerm[i]!.filter((place) => place.by.weight === 1 && place.by.words.length === 1);
  return typed(phrase.from).some((first) => {
    for (let i = phrase.from + 1; i < phrase.to; i++)
      if (!typed(i).some((place) => place.from === first.from + i - phrase.from && place.field === first.field))
        return false;
    return true;
  });
}
