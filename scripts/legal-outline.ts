/** `npm run --silent legal:outline -- FILE`: what a legal text is made of, as JSON; for any file, so that many can be checked in bulk. */
import { readFile } from 'node:fs/promises';
import { frontMatter } from '../src/legal/import/front-matter.ts';
import { type ReadSource, readSource } from '../src/legal/import/read-source.ts';
import { readLegal } from '../src/legal/parse.ts';
import { summarise } from '../src/legal/summary.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Hãy ghi tên tệp: npm run --silent legal:outline -- van-ban.docx');
  process.exitCode = 1;
} else {
  let source: ReadSource = { markdown: '', edits: [] };
  try {
    source = await readSource(file, await readFile(file));
  } catch (error) {
    // An outline of nothing is still an answer: a run over many files goes on.
    console.error(`${file}: ${(error as Error).message}`);
  }
  console.log(
    JSON.stringify(summarise(readLegal('van-ban', source.markdown).document, frontMatter(source.edits)), null, 2),
  );
}
