// rebuild dist/pagefind from /tmp/records.json
import fs from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { buildIndex } from './build-index.ts';
import { wordingsOf } from './glossary.ts';

const records = JSON.parse(fs.readFileSync('/tmp/records.json', 'utf8'));
const g = Object.values(parse(fs.readFileSync('content/glossary.yaml', 'utf8'))) as any;
const files = await buildIndex(records, wordingsOf(g));
fs.rmSync('dist/pagefind', { recursive: true });
for (const [p, c] of files) {
  fs.mkdirSync(dirname('dist/pagefind/' + p), { recursive: true });
  fs.writeFileSync('dist/pagefind/' + p, c);
}
console.log(files.size);
