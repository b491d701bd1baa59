import fs from 'node:fs';
import zlib from 'node:zlib';
import { wordsOf } from './words.ts';

const rs = JSON.parse(fs.readFileSync('/tmp/records.json', 'utf8'));
const m = new Map<string, number>();
let n = 0;
for (const r of rs)
  for (const t of [r.text, r.title, ...(r.aliases ?? [])])
    for (const w of wordsOf(t)) {
      n++;
      const k = w.accent.normalize('NFC');
      m.set(k, (m.get(k) ?? 0) + 1);
    }
console.log(
  n,
  m.size,
  [...m]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 60)
    .map((x) => x.join(' '))
    .join(', '),
);
const b = zlib.gunzipSync(fs.readFileSync('dist/pagefind/index/' + fs.readdirSync('dist/pagefind/index')[1]));
console.log(b.slice(12, 400).toString('hex'));
console.log(
  b
    .slice(12, 400)
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, '.'),
);
