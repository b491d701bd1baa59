/** `npm run --silent legal:contents -- FILE…`: what a legal text is made of, as JSON; one line a file if there are several. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { contentsOf } from '../src/legal/import/contents.ts';
import { frontMatter } from '../src/legal/import/front-matter.ts';
import { readSource } from '../src/legal/import/read-source.ts';
import type { ReadSource } from '../src/legal/import/text/canonical.ts';
import { readLegal } from '../src/legal/read/parse.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Hãy ghi tên tệp: npm run --silent legal:contents -- van-ban.docx');
  process.exit(1);
}
for (const file of files) {
  // A file that cannot be read is a text without anything in it: whoever checks many files gets an answer for each.
  let source: ReadSource = { markdown: '', edits: [] };
  try {
    source = await readSource(basename(file), await readFile(file));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
  }
  const contents = contentsOf(readLegal('van-ban', source.markdown), frontMatter(source.edits));
  console.log(JSON.stringify(contents, null, files.length === 1 ? 2 : 0));
}
