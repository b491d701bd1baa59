import fs from 'node:fs';
import { keysOf } from './words.ts';

const rs = JSON.parse(fs.readFileSync('/tmp/records.json', 'utf8'));
const t: any = {};
for (const r of rs) {
  const o = (t[r.type] ??= { n: 0, text: 0, title: 0, alias: 0, stop: 0 });
  o.n++;
  o.text += keysOf(r.text).length;
  o.title += keysOf(r.title).length;
  for (const a of r.aliases ?? []) o.alias += keysOf(a).length + 1;
}
console.table(t);
