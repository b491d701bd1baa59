import { engineWord } from './engine-word.ts';
import { type FacetFile, openFacets } from './facets.ts';
import { type LexiconFile, openLexicon } from './lexicon.ts';
import type { Posting } from './posting.ts';
import type { StoredRecord } from './record.ts';
import type { Store } from './search.ts';

/** The part of Pagefind's client that we use. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    search(term: string): Promise<{ results: { id: string; words: number[]; data(): Promise<Fragment> }[] }>;
  };
}

interface Fragment {
  raw_url: string;
  content: string;
  meta: Omit<StoredRecord, 'url' | 'text'>;
}

/**
 * Open the built index. Nothing is loaded before this is called.
 * @param base where the index lies, with a slash at the end
 * @param engine loads Pagefind's client from there
 * @throws when the index is missing
 */
export async function pagefindStore(
  base: string,
  engine: (url: string) => Promise<Pagefind> = (url) => import(/* @vite-ignore */ url),
): Promise<Store> {
  const [pagefind, lexicon] = await Promise.all([engine(`${base}pagefind.js`), loadLexicon(`${base}lexicon.json`)]);
  // Its worker would be a second copy of the same script; our queries take a few milliseconds.
  const index = pagefind.createInstance({ basePath: base, noWorker: true });
  const postings = new Map<string, Promise<Posting>>();
  const fragments = new Map<number, () => Promise<Fragment>>();
  const records = new Map<number, Promise<StoredRecord>>();
  const recordOf = ({ raw_url, content, meta }: Fragment): StoredRecord => ({ ...meta, url: raw_url, text: content });
  const lookUp = async (word: string): Promise<Posting> => {
    const { results } = await index.search(engineWord(word));
    return new Map(
      results.map(({ id, words, data }) => {
        // The build numbers the records (src/search/small-files.ts).
        const record = Number(id.split('-')[1]);
        fragments.set(record, data);
        return [record, words];
      }),
    );
  };
  return {
    lexicon: openLexicon(lexicon),
    facets: openFacets(lexicon.facets),
    find: (word) => {
      if (!postings.has(word)) postings.set(word, lookUp(word));
      return postings.get(word)!;
    },
    load: (id) => {
      if (!records.has(id)) records.set(id, fragments.get(id)!().then(recordOf));
      return records.get(id)!;
    },
  };
}

async function loadLexicon(url: string): Promise<LexiconFile & { facets: FacetFile }> {
  // It goes with one build's numbers of records.
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
