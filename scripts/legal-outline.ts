import { readFileSync } from 'node:fs';
import { frontMatter } from '../src/legal/import/front-matter.ts';
import { type ReadSource, readSource } from '../src/legal/import/read-source.ts';
import { readLegal } from '../src/legal/parse.ts';
import { summarise } from '../src/legal/summary.ts';

/** `npm run --silent legal:outline -- FILE`: what was recognised in a text, as JSON; for any file, so that many can be checked in bulk. */
const file = process.argv[2];
if (file === undefined) {
  console.error('Hãy cho biết tệp cần đọc: npm run --silent legal:outline -- TỆP');
  process.exitCode = 1;
} else {
  let source: ReadSource = { markdown: '', edits: [] };
  try {
    source = await readSource(file, readFileSync(file));
  } catch (error) {
    console.error((error as Error).message);
  }
  const { document } = readLegal('van-ban', source.markdown);
  console.log(JSON.stringify(summarise(document, frontMatter(source.edits)), null, 2));
}
