import { FIELDS } from './fields.ts';
import type { Alternative } from './query.ts';

/** Where the words of one alternative stand in one record. */
export interface Place {
  from: number;
  to: number;
  /** Number of the field, as in FIELDS. */
  field: number;
  weight: number;
  by: Alternative;
}

/** For each term of the query, the places that answer it. */
export type Places = readonly (readonly Place[])[];

/** How much a name counts, found on the benches; the presence and the nearness of the words count 1 each. */
const NAME = 0.25;
const SAME_NAME = 0.2;
const LENGTH = 0.04;
/** A text of fewer words gains nothing by being shorter still. */
const SHORTEST = 32;
/** Worth of two words that stand 0, 1, 2 … places farther apart or nearer than typed. */
const APART = [1, 0.7, 0.5, 0.35, 0.2, 0.2, 0.2];
/** The right words the wrong way round are worth as much as words with two others between them. */
const REVERSED = 2;

/**
 * How well a record fits: the share of the query's matter that it holds, how close together and in what order its words
 * stand, and how nearly the query is its title or one of its aliases.
 * @param chained which terms can stand near each other: not those that no record has
 * @param worth how much each term says
 * @param ends where each field of the record ends
 */
export function score(
  places: Places,
  chained: readonly boolean[],
  worth: readonly number[],
  ends: readonly number[],
): number {
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  let covered = 0;
  let near = 0;
  let pairs = 0;
  let before = -1;
  for (const [i, mine] of places.entries()) {
    covered += worth[i]! * strongest(mine);
    if (!chained[i]) continue;
    if (before >= 0) {
      const pair = (worth[before]! + worth[i]!) / 2;
      const close = closeness(places[before]!, mine, i - before - 1);
      pairs += pair;
      near += pair * close;
    }
    before = i;
  }
  const order = pairs > 0 ? near / pairs : 0;
  // Of two texts that hold the same, the shorter says it more plainly.
  const length = 1 + LENGTH * Math.log2(1 + Math.max(SHORTEST, ends[FIELDS.text] ?? 0));
  const [fit] = nameFit(places, worth, ends);
  const name = NAME * fit + (fit > 0.95 ? SAME_NAME : 0);
  return (covered / total + order + name) / length;
}

/** The weight of the best place. */
export function strongest(places: readonly Place[]): number {
  let best = 0;
  for (const { weight } of places) if (weight > best) best = weight;
  return best;
}

/** How near two terms stand to each other: 1 as far apart and in the order as typed, 0 for far or never. */
function closeness(left: readonly Place[], right: readonly Place[], apart: number): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      if (a.field !== b.field) continue;
      const weight = Math.min(a.weight, b.weight);
      if (weight > best) best = Math.max(best, weight * nearness(a, b, apart));
    }
  }
  return best;
}

function nearness(a: Place, b: Place, apart: number): number {
  if (a.by === b.by && a.from === b.from) return 1;
  if (b.from >= a.to) return APART[Math.abs(b.from - a.to - apart)] ?? 0;
  if (a.from >= b.to) return APART[a.from - b.to + REVERSED] ?? 0;
  return 0;
}

/**
 * How nearly the query and a name are the same: share of the query found in it times share of it found.
 * @returns the best of title and aliases, and the title alone
 */
export function nameFit(
  places: Places,
  worth: readonly number[],
  ends: readonly number[],
): [best: number, title: number] {
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  const covered = new Float64Array(ends.length);
  const met = new Float64Array(ends.length);
  const seen = new Set<number>();
  for (const [i, mine] of places.entries()) {
    const best = new Map<number, number>();
    for (const { field, from, to, by } of mine) {
      if (field < FIELDS.title) continue;
      if (by.weight > (best.get(field) ?? 0)) best.set(field, by.weight);
      for (let at = from; at < to; at++) {
        if (seen.has(at)) continue;
        seen.add(at);
        met[field] = met[field]! + 1;
      }
    }
    for (const [field, weight] of best) covered[field] = covered[field]! + worth[i]! * weight;
  }
  let best = 0;
  let title = 0;
  for (let field = FIELDS.title; field < ends.length; field++) {
    if (met[field] === 0) continue;
    const size = ends[field]! - ends[field - 1]! - 1;
    const fit = Math.min(1, covered[field]! / total) * Math.min(1, met[field]! / size);
    best = Math.max(best, fit);
    if (field === FIELDS.title) title = fit;
  }
  return [best, title];
}
