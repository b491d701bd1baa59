import { readFileSync } from 'node:fs';
import { readSource } from '../src/legal/import/read-source.ts';
import { readLegal } from '../src/legal/parse.ts';
import { summarise } from '../src/legal/summary.ts';

/** `npm run --silent legal:outline -- FILE`: what was recognised in a text, as JSON; for any file, so that many can be checked in bulk. */
const file = process.argv[2];
if (file === undefined) {
  console.error('Hãy cho biết tệp cần đọc: npm run --silent legal:outline -- TỆP');
  process.exitCode = 1;
} else {
  const { markdown } = await readSource(file, readFileSync(file)).catch((error: Error) => {
    console.error(error.message);
    return { markdown: '' };
  });
  console.log(JSON.stringify(summarise(readLegal('van-ban', markdown).document), null, 2));
}
