import type { SearchRecord } from './record.ts';

/** By what results can be narrowed. */
export const facetNames = ['type', 'audience', 'format', 'year'] as const;
export type Facet = (typeof facetNames)[number];

/** Value → the records that have it, as runs: so many that have not, so many that have, and so on. */
export type FacetFile = Record<Facet, Record<string, number[]>>;

/** Value → the numbers of the records that have it. */
export type Facets = Record<Facet, ReadonlyMap<string, ReadonlySet<number>>>;

/** What each facet says of one record. */
const valuesOf: Record<Facet, (record: SearchRecord) => readonly (string | number)[]> = {
  type: ({ type }) => [type],
  audience: ({ audience }) => audience ?? [],
  format: ({ format }) => format ?? [],
  year: ({ year }) => (year ? [year] : []),
};

/** The facets of all records, for the browser: it narrows and counts before it has loaded any record. */
export function facetFile(records: readonly SearchRecord[]): FacetFile {
  const runsOf = (facet: Facet) => {
    const runs: Record<string, number[]> = {};
    const ends: Record<string, number> = {};
    for (const [i, record] of records.entries()) {
      for (const value of valuesOf[facet](record)) {
        runs[value] ??= [];
        const mine = runs[value];
        const end = ends[value] ?? 0;
        if (end === i && mine.length > 0) mine[mine.length - 1]!++;
        else mine.push(i - end, 1);
        ends[value] = i + 1;
      }
    }
    return runs;
  };
  return Object.fromEntries(facetNames.map((facet) => [facet, runsOf(facet)])) as FacetFile;
}

/** The facets as the search asks for them. */
export function openFacets(file: FacetFile): Facets {
  const setOf = (runs: readonly number[]) => {
    const records = new Set<number>();
    let at = 0;
    for (let i = 0; i < runs.length; i += 2) {
      at += runs[i]!;
      for (const end = at + runs[i + 1]!; at < end; at++) records.add(at);
    }
    return records;
  };
  return Object.fromEntries(
    facetNames.map((facet) => [
      facet,
      new Map(Object.entries(file[facet]).map(([value, runs]) => [value, setOf(runs)])),
    ]),
  ) as unknown as Facets;
}
