import { FIELD_END, FIELDS } from './fields.ts';
import type { Posting } from './posting.ts';
import type { Alternative, Query } from './query.ts';
import { nameFit, type Place, type Places, score } from './score.ts';
import { shortlist } from './shortlist.ts';
import { wordsOf } from './words.ts';

/** A record that fits a query. */
export interface Hit {
  /** The record's number in the index. */
  record: number;
  /** Higher is better; comparable within one query only. */
  score: number;
}

/** A ranking, and the means to weigh one of its records again once its text is at hand. */
export interface Ranking {
  /** Best first. */
  hits: Hit[];
  /** The score of a record with the accents of its text and title in view; other names are written as anybody may type them. */
  weigh(record: number, text: string, title: string): number;
  /** Whether the best record has every word of the query, near together: weak readings can add nothing. */
  sure: boolean;
  /** The terms that no record answers, left out of the reckoning as others are answered. */
  dropped: number[];
  /** How nearly the query is the record's title or one of its aliases, from 0 to 1. */
  named(record: number): number;
}

const ALIAS_WEIGHT = 0.9;
/** A word that differs from the typed one in its accents is likely another word (tiền, tiến) … */
const OTHER_WORD = 0.4;
/** … unless the site has no word with the typed accents: then they are likely a slip. */
const SLIP = 0.7;
/** Among words with accents, one without likely has none; but some leave them out here and there. */
const BARE = 0.6;
/** From here on a query is a record's very name. */
export const SAME = 0.95;
/** Words so near to each other belong together. */
const NEIGHBOURS = 4;
/** A record is shown if it has this much of the query, and this share of what the best one has. */
const LEAST = 0.15;
const LEAST_OF_BEST = 0.4;

/**
 * Rank records for a query. Phrases in quotation marks must stand as typed; where no record has them so, they count as
 * plain words.
 * @param records how many there are in all
 * @param kindWeight how much a record counts by its kind; the query may be its very title, or begin as its title does
 */
export function rank(
  query: Query,
  postings: ReadonlyMap<string, Posting>,
  records: number,
  kindWeight: (record: number, asked: 'kind' | 'thing' | null) => number,
): Ranking {
  const { worth, candidates: numbers, dropped } = shortlist(query, postings, records);
  const candidates = new Map(numbers.map((record) => [record, placesOf(record, query, postings)]));
  const chained = query.terms.map((_, i) => [...candidates.values()].some((places) => places[i]!.length > 0));
  const ends = (record: number) => postings.get(FIELD_END)?.get(record) ?? [];
  // A number, unless it is a year, may as well be looked for where a text cites it.
  const inWords = query.terms.every(({ key }) => /^(\D*|(19|20)\d\d)$/.test(key));
  const scoreOf = (record: number, places: Places) => {
    const [, title] = nameFit(places, worth, ends(record));
    const asked = !inWords ? null : title > SAME ? 'thing' : led(places, ends(record)) ? 'kind' : null;
    return score(places, chained, worth, ends(record)) * kindWeight(record, asked);
  };
  const hits = [...candidates].map(([record, places]) => ({ record, score: scoreOf(record, places) }));
  const exact = hits.filter(({ record }) => query.phrases.every((phrase) => holds(candidates.get(record)!, phrase)));
  const kept = exact.length > 0 ? exact : hits;
  kept.sort((a, b) => b.score - a.score || a.record - b.record);
  const least = Math.max(LEAST, (kept[0]?.score ?? 0) * LEAST_OF_BEST);
  const isAccented = query.terms.some(({ accent }) => accent !== null);
  return {
    dropped,
    sure: dropped.length === 0 && kept[0] !== undefined && fits(candidates.get(kept[0].record)!),
    hits: kept.filter((hit) => hit.score >= least),
    weigh: (record, text, title) => {
      const words = [...wordsOf(text), null, ...wordsOf(title)];
      const places = candidates.get(record)!.map((mine, i) => {
        const { key, accent, spelt } = query.terms[i]!;
        if (!isAccented) return mine;
        const doubt = accent === null ? BARE : spelt > 0 ? OTHER_WORD : SLIP;
        return mine.map((place) => {
          const word = words[place.from];
          const differs = word?.key === key && word.accent !== (accent ?? key);
          return differs ? { ...place, weight: place.weight * doubt } : place;
        });
      });
      return scoreOf(record, places);
    },
    named: (record) => nameFit(candidates.get(record)!, worth, ends(record))[0],
  };
}

/** For each term of the query, where it stands in a record. */
function placesOf(record: number, query: Query, postings: ReadonlyMap<string, Posting>): Place[][] {
  const places: Place[][] = query.terms.map(() => []);
  for (const alternative of query.alternatives) {
    const found = placesIn(record, alternative, postings);
    for (let i = alternative.from; i < alternative.to; i++) places[i]!.push(...found);
  }
  return places;
}

function placesIn(record: number, by: Alternative, postings: ReadonlyMap<string, Posting>): Place[] {
  const ends = postings.get(FIELD_END)?.get(record) ?? [];
  const at = by.words.map((word) => postings.get(word)?.get(record) ?? []);
  const places: Place[] = [];
  let field = 0;
  for (const from of at[0]!) {
    if (!by.words.every((_, i) => i === 0 || at[i]!.includes(from + i))) continue;
    while (field + 1 < ends.length && ends[field]! <= from) field++;
    const weight = by.weight * (field < FIELDS.alias ? 1 : ALIAS_WEIGHT);
    places.push({ from, to: from + by.words.length, field, weight, by });
  }
  return places;
}

/** Whether the title or the first alias begins with what the query begins with. */
function led(places: Places, ends: readonly number[]): boolean {
  return places[0]!.some(
    ({ from, by }) => by.weight > 0.5 && (from - 1 === ends[FIELDS.text] || from - 1 === ends[FIELDS.title]),
  );
}

/** Whether all terms stand in one field, each at most a few words from the next. */
function fits(places: Places): boolean {
  return places.every((mine, i) => {
    if (i === 0) return mine.length > 0;
    return mine.some((place) =>
      places[i - 1]!.some((before) => before.field === place.field && Math.abs(place.from - before.from) <= NEIGHBOURS),
    );
  });
}

/** Whether a phrase stands in a record word for word. */
function holds(places: Places, phrase: { from: number; to: number }): boolean {
  const typed = (i: number) => places[i]!.filter(({ by }) => by.weight === 1 && by.words.length === 1);
  return typed(phrase.from).some((first) => {
    for (let i = phrase.from + 1; i < phrase.to; i++)
      if (!typed(i).some((place) => place.from === first.from + i - phrase.from && place.field === first.field))
        return false;
    return true;
  });
}
