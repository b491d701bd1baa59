import fs from 'node:fs';
import zlib from 'node:zlib';
import { readCbor, writeCbor } from './cbor.ts';

const d = 'dist/pagefind/';
const un = (f: string) => zlib.gunzipSync(fs.readFileSync(f)).subarray(12);
const all: any[] = [];
for (const f of fs.readdirSync(d + 'index')) {
  all.push(...(readCbor(un(d + 'index/' + f)) as any)[0]);
}
const gz = (v: any) => zlib.gzipSync(writeCbor(v), { level: 9 }).length;
console.log(
  'all',
  gz([all]),
  'no -25',
  gz([all.map(([w, p, x]: any) => [w, p.map(([n, l, m]: any) => [n, l.slice(1), m]), x])]),
);
const sizes = all
  .map((e) => [e[0], gz([e])])
  .sort((a, b) => b[1] - a[1])
  .slice(0, 30);
console.log(sizes.join(' '));
all.sort((a, b) => (a[0] < b[0] ? -1 : 1));
for (const max of [1500, 2500, 4000]) {
  let ch: any[] = [],
    cur: any[] = [],
    n = 0;
  for (const e of all) {
    const s = writeCbor(e).length;
    if (n + s > max * 2.4 && cur.length) {
      ch.push(cur);
      cur = [];
      n = 0;
    }
    cur.push(e);
    n += s;
  }
  ch.push(cur);
  console.log(
    max,
    ch.length,
    ch.reduce((a, c) => a + gz([c]), 0),
  );
}
