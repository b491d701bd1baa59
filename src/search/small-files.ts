import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

/** Pagefind marks what it has decompressed with these letters, and wants them in front. */
const SIGNATURE = 'pagefind_dcd';

/** About so many bytes of one chunk before compression, found by trying (docs/search.md); Pagefind's own are fifty times as large. */
const CHUNK = 1000;

type Chunk = [words: Cbor[]];
type Meta = [
  version: string,
  records: [name: string, ...Cbor[]][],
  chunks: [from: string, to: string, name: string][],
  ...rest: Cbor[],
];

/**
 * Make Pagefind's index cheaper to ask. It is cut into smaller chunks: a query asks for a few words, and each brings its
 * whole chunk with it. Chunks and records are called by number behind one mark of the build, "5f0c21-12": the list of
 * their names comes with every first search, and names by chance cannot be compressed.
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
    return words as [word: string, ...Cbor[]][];
  });
  const fragments = meta[1].map(([name]) => [numbers.get(name)!, take(`fragment/${name}.pf_fragment`)] as const);
  const chunks = chunksOf(entries);

  const hash = createHash('sha256');
  for (const bytes of [...chunks.map((chunk) => writeCbor([chunk])), ...fragments.flat()]) hash.update(String(bytes));
  const build = hash.digest('hex').slice(0, 6);

  for (const [number, fragment] of fragments) files.set(`fragment/${build}-${number}.pf_fragment`, fragment);
  for (const record of meta[1]) record[0] = `${build}-${numbers.get(record[0])}`;
  meta[2] = chunks.map((chunk, i) => {
    files.set(`index/${build}-${i}.pf_index`, pack(writeCbor([chunk])));
    return [chunk[0]![0], chunk.at(-1)![0], `${build}-${i}`];
  });
  files.set(`pagefind.${build}.pf_meta`, pack(writeCbor(meta)));
  const entry = JSON.parse(new TextDecoder().decode(take('pagefind-entry.json')));
  entry.languages.vi.hash = build;
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
}

/** The words of the index with their postings, in pieces of about CHUNK bytes. */
function chunksOf<Entry extends [word: string, ...Cbor[]]>(entries: readonly Entry[]): Entry[][] {
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
