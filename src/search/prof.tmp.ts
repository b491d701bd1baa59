import fs from 'node:fs';
import { parse } from 'yaml';
import { documentQueries, queriesIn } from './bench.ts';
import { wordingsOf } from './glossary.ts';
import { lexiconFile, openLexicon } from './lexicon.ts';
import { memoryStore } from './memory-store.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';

const records = JSON.parse(fs.readFileSync('/tmp/records.json', 'utf8'));
const g = Object.values(parse(fs.readFileSync('content/glossary.yaml', 'utf8'))) as any;
const store = memoryStore(records, openLexicon(lexiconFile(records, wordingsOf(g))));
const qs = [...documentQueries(), ...queriesIn('queries-more.yaml')].map((q) => q.query);
for (const q of qs) await search(q, store);
const t: [number, string, number][] = [];
for (const q of qs) {
  const a = performance.now();
  await search(q, store);
  t.push([Math.round((performance.now() - a) * 10) / 10, q, readQuery(q, store.lexicon).alternatives.length]);
}
t.sort((a, b) => b[0] - a[0]);
console.log(t.slice(0, 12), t[t.length >> 1]);
const q = 'ngành văn hóa du lịch làm gì';
console.log(
  JSON.stringify(readQuery(q, store.lexicon).alternatives.map((a) => [a.from, a.to, a.words.join(' '), a.weight])),
);
for (let i = 0; i < 40; i++) await search(q, store);
