import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentQueries, type GradedQuery, grade, queriesIn } from './bench.ts';
import { pagefindStore } from './pagefind-store.ts';
import { search } from './search.ts';

const BASE = 'https://x.test/pagefind/';
globalThis.fetch = (async (u: any) => {
  const p = String(u).replace(BASE, '').replace(/\?.*/, '');
  try {
    return new Response(readFileSync('dist/pagefind/' + p));
  } catch {
    return new Response(null, { status: 404 });
  }
}) as any;
const store = await pagefindStore(BASE, () => import(pathToFileURL(resolve('dist/pagefind/pagefind.js')).href));
const answer = async (q: string) => (await search(q, store)).results.map(({ type, id }) => `${type}/${id}`);
const sets: Record<string, GradedQuery[]> = { doc: documentQueries(), more: queriesIn('queries-more.yaml') };
if (process.argv[2]) sets.held = queriesIn(process.argv[2]);
const pct = (n: number) => (n * 100).toFixed(0).padStart(4);
for (const [name, qs] of Object.entries(sets)) {
  for (const by of ['type', 'class'] as const)
    for (const k of new Set(qs.map((q) => q[by]))) {
      const s = await grade(
        qs.filter((q) => q[by] === k),
        answer,
      );
      console.log(name.padEnd(5), k.padEnd(12), String(s.queries).padStart(4), pct(s.r1), pct(s.r5), s.mrr.toFixed(2));
    }
  const s = await grade(qs, answer);
  console.log(name, 'ALL', s.queries, pct(s.r1), pct(s.r5), s.mrr.toFixed(2));
  for (const m of s.missed) console.log('   ', m);
}
