import type { Posting } from './posting.ts';
import type { Query } from './query.ts';

/**
 * How much each term of a query says, the records that hold any of it, and the terms that none of them answers.
 * @param records how many there are in all
 */
export function shortlist(
  query: Query,
  postings: ReadonlyMap<string, Posting>,
  records: number,
): { worth: number[]; candidates: number[]; dropped: number[] } {
  const has = query.terms.map(() => new Float32Array(records));
  const found = new Set<number>();
  for (const { from, to, words, weight } of query.alternatives) {
    const [first, ...others] = words.map((word) => postings.get(word));
    for (const record of first?.keys() ?? []) {
      if (!others.every((other) => other?.has(record))) continue;
      found.add(record);
      for (let i = from; i < to; i++) if (weight > has[i]![record]!) has[i]![record] = weight;
    }
  }
  const candidates = [...found];
  // A word that no record answers must not sink the others.
  const answered = has.map((mine) => mine.some((one) => one > 0));
  const dropped = candidates.length > 0 ? query.terms.flatMap((_, i) => (answered[i] ? [] : [i])) : [];
  // The rarer the word the more it says.
  const worth = query.terms.map(({ spelt, weight }, i) => {
    if (!answered[i]) return 0;
    const mine = has[i]!;
    // Weaker readings of a word do not make it common, unless it has no others.
    const bar = mine.reduce((a, b) => Math.max(a, b), 0);
    let having = mine.filter((one) => one > 0 && one >= Math.min(1, bar)).length;
    if (spelt > 0) having = Math.min(having, spelt);
    return weight * Math.log(1 + (records - having + 0.5) / (having + 0.5));
  });
  return { worth, candidates, dropped };
}
