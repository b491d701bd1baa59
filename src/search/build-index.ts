import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { modulesForFloor } from '../scripts/floor.ts';
import { engineWord } from './engine-word.ts';
import { facetFile } from './facets.ts';
import { indexWords } from './index-text.ts';
import { type LexiconFile, lexiconFile } from './lexicon.ts';
import type { SearchRecord } from './record.ts';
import { pack, smallFiles, unpack } from './small-files.ts';
import { suggestionLines } from './suggestions.ts';

/** What the client loads: the engine, its entry and metadata, the index, one fragment a record. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(meta|index|fragment))$/;

/**
 * Build the files of the search index, by their path below /pagefind/.
 * Pagefind gets the words without accents, so that each word has one posting, whichever way it is written; its fragments
 * are then filled with the records as readers see them.
 * @throws when a record cannot be indexed
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  glossary: Pick<LexiconFile, 'short' | 'said'>,
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  try {
    for (const [i, record] of records.entries()) {
      // The number leads from the fragment back to its record.
      const added = await index.addCustomRecord({
        url: String(i),
        content: indexWords(record).map(engineWord).join(' '),
        language: 'vi',
      });
      if (added.errors.length > 0)
        throw new Error(`Không lập được chỉ mục cho ${record.url}: ${added.errors.join('; ')}`);
    }
    const built = await index.getFiles();
    const files = new Map<string, Uint8Array>();
    const numbers = new Map<string, number>();
    for (const { path, content } of built.files) {
      if (!NEEDED.test(path)) continue;
      if (path.endsWith('.pf_fragment')) {
        const number = numberOf(content);
        numbers.set(/\/(.*)\./.exec(path)![1]!, number);
        files.set(path, fragmentOf(records[number]!));
      } else files.set(path, path === 'pagefind.js' ? await smaller(content) : content);
    }
    smallFiles(files, numbers);
    files.set(
      'lexicon.json',
      Buffer.from(JSON.stringify({ ...lexiconFile(records, glossary), facets: facetFile(records) })),
    );
    files.set('suggestions.json', Buffer.from(JSON.stringify(suggestionLines(records))));
    return files;
  } finally {
    await close();
  }
}

/** The record that a fragment was made for: its number stands in the place of its address. */
function numberOf(fragment: Uint8Array): number {
  return Number((JSON.parse(new TextDecoder().decode(unpack(fragment))) as { url: string }).url);
}

/** A fragment that carries what is shown instead of what is indexed. */
function fragmentOf({ url, text, aliases, audience, format, ...meta }: SearchRecord): Uint8Array {
  return pack(JSON.stringify({ url, content: text, word_count: 0, filters: {}, meta, anchors: [] }));
}

/** Pagefind's client with nothing but what we call: a quarter less to load. */
async function smaller(client: Uint8Array): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: `export { createInstance } from 'client';` },
    plugins: [
      {
        name: 'client',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^client$/ }, () => ({ path: 'client', namespace: 'pagefind' }));
          onLoad({ filter: /./, namespace: 'pagefind' }, () => ({ contents: client }));
        },
      },
    ],
    bundle: true,
    minify: true,
    drop: ['console'],
    format: 'esm',
    ...modulesForFloor,
    write: false,
  });
  return outputFiles[0]!.contents;
}
