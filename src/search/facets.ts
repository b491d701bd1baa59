import type { SearchRecord } from './record.ts';

/** By what results can be narrowed. */
export const facetNames = ['type', 'audience', 'format', 'year'] as const;
export type Facet = (typeof facetNames)[number];

/** Value → the numbers of the records that have it. */
export type Facets = Record<Facet, ReadonlyMap<string, ReadonlySet<number>>>;

/** What tells the records apart, each value in the order in which it first comes. */
export function facetsOf(records: readonly SearchRecord[]): Facets {
  const facets = facetNames.map((facet) => {
    const values = new Map<string, Set<number>>();
    for (const [i, record] of records.entries())
      for (const value of [record[facet] ?? []].flat().map(String))
        values.set(value, (values.get(value) ?? new Set()).add(i));
    return [facet, values] as const;
  });
  return Object.fromEntries(facets) as unknown as Facets;
}
