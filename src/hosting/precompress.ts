import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { below } from '../site/below.ts';
import { endingOf, textEndings } from './table.ts';

/**
 * What is rarely asked for: what is drawn, the files of a text for machines, and the page of a text that only stands in the
 * library (one on which an edition leads has pages of its units below it). There the last tenth of smallness would cost
 * most of the time: a second and more for each text.
 */
const isRare = (path: string, folders: ReadonlySet<string>): boolean =>
  path.endsWith('.svg') ||
  /^van-ban\/[^/]+\.(?:xml|json|md|txt)$/.test(path) ||
  (/^van-ban\/[^/]+\/index\.html$/.test(path) && !folders.has(path.slice(0, path.lastIndexOf('/'))));

/** As small as it gets: a build pays once what every reader saves. */
const encoders: Record<string, (bytes: Buffer, rare: boolean) => Promise<Buffer>> = {
  br: (bytes, rare) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: rare ? 7 : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gz: (bytes, rare) => promisify(gzip)(bytes, { level: rare ? 6 : 9 }),
};

/** Below this an answer is one packet anyway; above, the work costs a build more than a reader gains. */
const least = 512;
const most = 1_000_000;

/** As many at once as keep the four threads of Node's pool busy. */
const lanes = 4;

/**
 * Write FILE.br and FILE.gz beside every text file that gets smaller by it.
 * @param cache a folder that keeps what was compressed before, by the hash of the content
 * @returns how many files have twins, their bytes, and how many were compressed anew
 */
export async function precompress(
  dir: string,
  cache: string,
): Promise<{ files: number; bytes: number; br: number; gz: number; fresh: number }> {
  const sum = { files: 0, bytes: 0, br: 0, gz: 0, fresh: 0 };
  await mkdir(cache, { recursive: true });
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && (textEndings as readonly string[]).includes(endingOf(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  // The folders that have pages below them: of "van-ban/a/dieu-1/index.html" it is "van-ban/a".
  const folders = new Set(
    files.map((file) => below(dir, file)).flatMap((path) => /^(.+)\/[^/]+\/index\.html$/.exec(path)?.[1] ?? []),
  );
  const twin = async (file: string) => {
    const bytes = await readFile(file);
    if (bytes.length < least || bytes.length > most) return;
    const rare = isRare(below(dir, file), folders);
    const hash = createHash('sha256')
      .update(`${rare ? 'rare' : 'often'}\n`)
      .update(bytes)
      .digest('hex')
      .slice(0, 32);
    const sizes: Record<string, number> = {};
    for (const [coding, encode] of Object.entries(encoders)) {
      const kept = join(cache, `${hash}.${coding}`);
      if (!existsSync(kept)) {
        // A name of its own: two files with the same content, or two builds, may be at it at once.
        const part = `${kept}.${randomUUID()}`;
        await writeFile(part, await encode(bytes, rare));
        await rename(part, kept);
        sum.fresh++;
      }
      const small = await readFile(kept);
      if (small.length >= bytes.length) continue;
      await copyFile(kept, `${file}.${coding}`);
      sizes[coding] = small.length;
    }
    if (!('br' in sizes)) return;
    sum.files++;
    sum.bytes += bytes.length;
    sum.br += sizes.br ?? 0;
    sum.gz += sizes.gz ?? 0;
  };
  const queue = files[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const file of queue) await twin(file);
    }),
  );
  return sum;
}
