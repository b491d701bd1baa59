import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A built index opened outside a browser: what the engine asks for by address is answered from memory. */
export interface Opened {
  base: string;
  /** Loads the engine, as import() does in a browser. */
  engine(): Promise<never>;
  /** Bytes asked for since the last call, by path. */
  taken(): Map<string, Uint8Array>;
  close(): Promise<void>;
}

let opened = 0;

/** Serve an index to its own client in Node. fetch is replaced until close(). */
export async function openInNode(files: ReadonlyMap<string, Uint8Array>): Promise<Opened> {
  const base = `https://search-${++opened}.test/pagefind/`;
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const client = join(folder, 'pagefind.mjs');
  await writeFile(client, files.get('pagefind.js')!);
  const before = globalThis.fetch;
  let taken = new Map<string, Uint8Array>();
  globalThis.fetch = (async (input: string | URL | Request, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(base)) return before(input, init);
    const path = address.slice(base.length).replace(/\?.*/, '');
    const file = files.get(path);
    if (file) taken.set(path, file);
    return file ? new Response(Buffer.from(file)) : new Response(null, { status: 404 });
  }) as typeof fetch;
  return {
    base,
    engine: () => import(pathToFileURL(client).href) as Promise<never>,
    taken: () => {
      const so = taken;
      taken = new Map();
      return so;
    },
    close: async () => {
      globalThis.fetch = before;
      await rm(folder, { recursive: true });
    },
  };
}
