import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

/** Pagefind marks what it has decompressed with these letters, and wants them in front. */
const SIGNATURE = 'pagefind_dcd';

/** About so many bytes of one chunk before compression, found by trying (docs/search.md); Pagefind's own are fifty times as large. */
const CHUNK = 1000;

/** Where a word stands: the step from the number of the record before, and the places. */
type Page = [step: number, ...places: Cbor[]];
type Entry = [word: string, pages: Page[], ...rest: Cbor[]];
type Chunk = [words: Entry[]];
type Meta = [
  version: string,
  records: [name: string, words: number, ...rest: Cbor[]][],
  chunks: [from: string, to: string, name: string][],
  ...rest: Cbor[],
];

/**
 * Make Pagefind's index cheaper to ask. It is cut into smaller chunks: a query asks for a few words, and each brings its
 * whole chunk with it. Chunks and records stand in order and are called by number behind one mark of the build,
 * "5f0c21-12": the list of their names comes with every first search, and names by chance cannot be compressed. The
 * lengths of records in it serve only a ranking that we do not use.
 * @param files the files of the index by path; they are replaced
 * @param numbers the name that Pagefind gave to each record → its number
 * @throws when Pagefind writes them in another way than version 1.5
 */
export function smallFiles(files: Map<string, Uint8Array>, numbers: ReadonlyMap<string, number>): void {
  const take = (path: string): Uint8Array => {
    const file = files.get(path);
    if (!file) throw new Error(`Pagefind: thiếu tệp ${path}`);
    files.delete(path);
    return file;
  };
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'))!;
  const meta = readCbor(unpack(take(metaPath))) as Meta;
  const entries = meta[2].flatMap(([, , name]) => {
    const [words] = readCbor(unpack(take(`index/${name}.pf_index`))) as Chunk;
    return words;
  });
  const order = meta[1].map(([name]) => numbers.get(name)!);
  for (const [, pages] of entries) renumber(pages, order);
  const fragments = meta[1].map(([name]) => [numbers.get(name)!, take(`fragment/${name}.pf_fragment`)] as const);
  const chunks = chunksOf(entries);

  const hash = createHash('sha256');
  for (const bytes of [...chunks.map((chunk) => writeCbor([chunk])), ...fragments.flat()]) hash.update(String(bytes));
  const build = hash.digest('hex').slice(0, 6);

  for (const [number, fragment] of fragments) files.set(`fragment/${build}-${number}.pf_fragment`, fragment);
  meta[1] = meta[1].map(([, , ...rest], number) => [`${build}-${number}`, 1, ...rest]);
  meta[2] = chunks.map((chunk, i) => {
    files.set(`index/${build}-${i}.pf_index`, pack(writeCbor([chunk])));
    return [chunk[0]![0], chunk.at(-1)![0], `${build}-${i}`];
  });
  files.set(`pagefind.${build}.pf_meta`, pack(writeCbor(meta)));
  const entry = JSON.parse(new TextDecoder().decode(take('pagefind-entry.json')));
  entry.languages.vi.hash = build;
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
}

/** Give the pages of a word the numbers that their records have with us. */
function renumber(pages: Page[], order: readonly number[]): void {
  let at = 0;
  for (const page of pages) {
    at += page[0];
    page[0] = order[at]!;
  }
  pages.sort(([a], [b]) => a - b);
  let before = 0;
  for (const page of pages) {
    page[0] -= before;
    before += page[0];
  }
}

/** The words of the index with their postings, in pieces of about CHUNK bytes. */
function chunksOf(entries: readonly Entry[]): Entry[][] {
  const chunks: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = writeCbor(entry).length;
    if (bytes > room) {
      chunks.push([]);
      room = CHUNK;
    }
    chunks.at(-1)!.push(entry);
    room -= bytes;
  }
  return chunks;
}

/** What Pagefind compressed, without its signature. */
export function unpack(file: Uint8Array): Uint8Array {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('Pagefind: tệp không có dấu nhận biết');
  return bytes.subarray(SIGNATURE.length);
}

export function pack(content: Uint8Array | string): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(content as Uint8Array)]), { level: 9 });
}
