import { benchLibrary } from './bench/library.ts';
import { benchPage } from './bench/page.ts';
import { benchSearch } from './bench/search.ts';

/** `npm run bench -- page|search|library`: what the site costs to build and to read, how well its search answers, what a large library costs. */
const benches: Record<string, (words: readonly string[]) => Promise<void>> = {
  page: benchPage,
  search: benchSearch,
  library: benchLibrary,
};

const [name = '', ...words] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench(words);
else {
  console.error(
    `Đo gì? Hãy gõ một trong: ${Object.keys(benches)
      .map((one) => `npm run bench -- ${one}`)
      .join(', ')}.`,
  );
  process.exitCode = 1;
}
