import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

/** Pagefind marks what it has decompressed with these letters, and wants them in front. */
const SIGNATURE = 'pagefind_dcd';

/** About so many bytes of one chunk before compression; Pagefind's own are eight times as large. */
const CHUNK = 6000;

type Chunk = [words: Cbor[]];
type Meta = [version: string, pages: Cbor[], chunks: [from: string, to: string, name: string][], ...rest: Cbor[]];

/**
 * Cut Pagefind's index into smaller chunks: a query asks for a few words, and each brings its whole chunk with it.
 * @param files the files of the index by path; .pf_index and .pf_meta are replaced
 * @throws when Pagefind writes them in another way than version 1.5
 */
export function smallChunks(files: Map<string, Uint8Array>): void {
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'))!;
  const meta = readCbor(unpack(files.get(metaPath)!)) as Meta;
  const entries = meta[2].flatMap(([, , name]) => {
    const path = `index/${name}.pf_index`;
    const [words] = readCbor(unpack(files.get(path)!)) as Chunk;
    files.delete(path);
    return words as [word: string, ...Cbor[]][];
  });
  meta[2] = [];
  let chunk: typeof entries = [];
  let size = 0;
  const close = () => {
    if (chunk.length === 0) return;
    const bytes = writeCbor([chunk]);
    const name = `vi_${createHash('sha256').update(bytes).digest('hex').slice(0, 7)}`;
    files.set(`index/${name}.pf_index`, pack(bytes));
    meta[2].push([chunk[0]![0], chunk.at(-1)![0], name]);
    chunk = [];
    size = 0;
  };
  for (const entry of entries) {
    const bytes = writeCbor(entry).length;
    if (size + bytes > CHUNK) close();
    chunk.push(entry);
    size += bytes;
  }
  close();
  files.set(metaPath, pack(writeCbor(meta)));
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
