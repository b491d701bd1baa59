import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A query whose right answers are known. */
export interface GradedQuery {
  /** The type of record it looks for. */
  type: string;
  class: string;
  query: string;
  /** Right answers, any of them, as type/id. */
  expected: string[];
}

/** How well a set of queries was answered. */
export interface Score {
  queries: number;
  /** Share of queries with a right answer first. */
  r1: number;
  /** … among the first five. */
  r5: number;
  /** Mean of 1 / place of the first right answer among the first ten. */
  mrr: number;
  /** The queries without a right answer in first place, with what stood there. */
  missed: string[];
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The set that the ranking was tuned on: queries of the document alone. */
export function documentQueries(): GradedQuery[] {
  const { queries } = JSON.parse(read('queries.json')) as {
    queries: { class: string; query: string; expected: { provision: string }[] }[];
  };
  return queries.map(({ class: kind, query, expected }) => ({
    type: 'provision',
    class: kind,
    query,
    expected: expected.map(({ provision }) => `provision/${provision}`),
  }));
}

/** The queries of a file written as type → class → query → ids. */
export function queriesIn(name: string): GradedQuery[] {
  const types = parse(read(name)) as Record<string, Record<string, Record<string, string[]>>>;
  return Object.entries(types).flatMap(([type, classes]) =>
    Object.entries(classes).flatMap(([kind, queries]) =>
      Object.entries(queries).map(([query, ids]) => ({
        type,
        class: kind,
        query,
        expected: ids.map((id) => (id.includes('/') ? id : `${type}/${id}`)),
      })),
    ),
  );
}

/** Answers to all queries, graded together. `answer` gives the records found, as type/id, best first. */
export async function grade(
  queries: readonly GradedQuery[],
  answer: (query: string) => Promise<readonly string[]>,
): Promise<Score> {
  const score = { queries: queries.length, r1: 0, r5: 0, mrr: 0, missed: [] as string[] };
  for (const { query, expected } of queries) {
    const found = await answer(query);
    const at = found.findIndex((id) => expected.includes(id));
    if (at === 0) score.r1++;
    else score.missed.push(`${query} (${at + 1 || '-'}; ${found[0] ?? 'nothing'})`);
    if (at >= 0 && at < 5) score.r5++;
    if (at >= 0 && at < 10) score.mrr += 1 / (at + 1);
  }
  const share = (sum: number) => (queries.length ? sum / queries.length : 0);
  return { ...score, r1: share(score.r1), r5: share(score.r5), mrr: share(score.mrr) };
}
