import fs from 'node:fs';
import { parse } from 'yaml';
import { documentQueries, type GradedQuery, grade, queriesIn } from './bench.ts';
import { wordingsOf } from './glossary.ts';
import { lexiconFile, openLexicon } from './lexicon.ts';
import { memoryStore } from './memory-store.ts';
import { search } from './search.ts';

const records = JSON.parse(fs.readFileSync('/tmp/records.json', 'utf8'));
const g = Object.values(parse(fs.readFileSync('content/glossary.yaml', 'utf8'))) as any;
const store = memoryStore(records, openLexicon(lexiconFile(records, wordingsOf(g))));
const answer = async (q: string) => (await search(q, store)).results.map(({ type, id }) => `${type}/${id}`);
if (process.argv[2] === 'q') {
  for (const q of process.argv.slice(3)) {
    const a = await search(q, store);
    console.log(q, '|', a.total, JSON.stringify(a.counts), 'card', a.card?.title, 'meant', a.meant);
    for (const r of a.results.slice(0, 5))
      console.log('   ', r.type, r.id, '|', r.title.map((t) => (t.mark ? `[${t.text}]` : t.text)).join(''));
  }
  process.exit();
}
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
