import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { documentQueries, queriesIn } from './bench.ts';
import { pagefindStore } from './pagefind-store.ts';
import { search } from './search.ts';

const BASE = 'https://x.test/pagefind/';
let bytes = 0,
  n = 0;
let seen: Record<string, number> = {};
const size = (p: string, b: Buffer) => (/\.(js|json)$/.test(p) ? zlib.brotliCompressSync(b).length : b.length);
globalThis.fetch = (async (u: any) => {
  const p = String(u).replace(BASE, '').replace(/\?.*/, '');
  const b = readFileSync('dist/pagefind/' + p);
  const s = size(p, b);
  bytes += s;
  n++;
  const k = p.replace(/^(\w+)\/.*/, '$1');
  seen[k] = (seen[k] ?? 0) + s;
  return new Response(b);
}) as any;
const js = size('pagefind.js', readFileSync('dist/pagefind/pagefind.js'));
const out: any[] = [];
for (const q of [
  'binh dang gioi',
  'sở tài chính phải làm gì',
  '415/QĐ-UBND',
  'nhà tạm lánh',
  'bình đẵng giới dự tóan kinh phí',
  'hạn báo cáo',
  'thu hepj khoangr cachs gioiws',
]) {
  bytes = js;
  n = 1;
  seen = {};
  const s = await pagefindStore(BASE, () => import(pathToFileURL(resolve('dist/pagefind/pagefind.js')).href));
  await search(q, s);
  out.push([q, bytes, n, JSON.stringify(seen)]);
  bytes = 0;
  n = 0;
  await search('xử lý vi phạm', s);
  out.push(['  next', bytes, n]);
  bytes = 0;
  await search('đường dây nóng bảo vệ trẻ em', s);
  out.push(['  next', bytes, n]);
}
for (const o of out) console.log(o.join(' | '));
// warm time
const s = await pagefindStore(BASE, () => import(pathToFileURL(resolve('dist/pagefind/pagefind.js')).href));
const qs = [...documentQueries(), ...queriesIn('queries-more.yaml')].map((q) => q.query);
for (const q of qs) await search(q, s);
const t: [number, string][] = [];
const s2 = await pagefindStore(BASE, () => import(pathToFileURL(resolve('dist/pagefind/pagefind.js')).href));
for (const q of qs) await search(q, s2);
for (const q of qs) {
  const a = performance.now();
  await search(q, s2);
  t.push([performance.now() - a, q]);
}
t.sort((a, b) => b[0] - a[0]);
console.log('cached warm', t.slice(0, 3), 'median', t[t.length >> 1]![0]);
