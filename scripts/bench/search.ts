import { ask } from '#src/search/ask.ts';
import { builtStore } from '#src/search/built.ts';
import { type GradedQuery, grade, gradedSets, wroteOn } from '#src/search/graded-queries.ts';
import { measureInChromium, type Spread } from './search-in-chromium.ts';

const percent = (share: number): string => `${Math.round(share * 100)}`;

/** How well the built site's search answers, and what it costs on a slow line. */
export async function benchSearch(): Promise<void> {
  const store = builtStore();
  const row = (name: string, queries: readonly GradedQuery[]): string => {
    const { r1, r5, mrr } = grade(queries, (query) => ask(query, store, {}, wroteOn).results);
    return `| ${name} | ${queries.length} | ${percent(r1)} / ${percent(r5)} / ${mrr.toFixed(2)} |`;
  };
  console.log('| queries | number | R@1 / R@5 / MRR |\n|---|---|---|');
  for (const { name, queries } of gradedSets) {
    console.log(row(`**${name}**`, queries));
    for (const kind of new Set(queries.map((query) => query.class)))
      console.log(
        row(
          `${name}, ${kind}`,
          queries.filter((query) => query.class === kind),
        ),
      );
  }
  const all = gradedSets.flatMap(({ queries }) => queries.map(({ query }) => query));
  const { cold, focused, bytes, requests, warm } = await measureInChromium(
    all.filter((_, i) => i % 60 === 0),
    all,
  );
  const told = ({ median, most, at }: Spread, by = 1) =>
    `${Math.round(median / by)} | ${Math.round(most / by)} (“${at}”)`;
  console.log(`
| 400 ms, 50 kB/s, processor four times slower | median | most |
|---|---|---|
| first results of a first search, ms | ${told(cold)} |
| first results after typing on the home page, ms | ${told(focused)} |
| what search brings for it, kB | ${told(bytes, 1000)} |
| in requests | ${told(requests)} |
| any query after it, unslowed, ms | ${told(warm)} |
`);
}
