/** Costly files are made once: kept in .cache/ under the hash of everything that shapes them. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Files = Record<string, Uint8Array>;

const underWay = new Map<string, Promise<Files>>();

/**
 * The files for these inputs, from the disk or made now. Two callers at once share one making.
 * @param kind folder below .cache/, e.g. "posters"
 * @param inputs everything the files depend on: data, templates, fonts, versions, the making code itself
 */
export function cached(kind: string, inputs: unknown, make: () => Promise<Files>): Promise<Files> {
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
  const folder = join(process.cwd(), '.cache', kind, key);
  const making = underWay.get(folder) ?? read(folder).then((files) => files ?? makeAndKeep(folder, make));
  underWay.set(folder, making);
  return making.finally(() => underWay.delete(folder));
}

const sources = new Map<string, string>();

/** Files of src/ as they stand: the code that makes something is an input like any other, a change in it makes the thing anew. */
export const makerSources = (files: readonly string[]): string[] =>
  files.map((file) => {
    const text = sources.get(file) ?? readFileSync(join(process.cwd(), 'src', file), 'utf8');
    sources.set(file, text);
    return text;
  });

const versions = new Map<string, string>();

/** The version of a package that is part of what it makes. */
export function versionOf(name: string): string {
  const version =
    versions.get(name) ??
    (JSON.parse(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
      .version;
  versions.set(name, version);
  return version;
}

/**
 * One file, kept the same way.
 * @param by the source files below src/ and the packages that make it
 */
export async function cachedFile(
  kind: string,
  inputs: unknown,
  by: { sources: readonly string[]; packages: readonly string[] },
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const all = { inputs, sources: makerSources(by.sources), packages: by.packages.map(versionOf) };
  const files = await cached(kind, all, async () => ({ file: await make() }));
  return files.file!;
}

async function read(folder: string): Promise<Files | undefined> {
  try {
    const names = await readdir(folder);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeAndKeep(folder: string, make: () => Promise<Files>): Promise<Files> {
  const files = await make();
  // Written aside and renamed whole, so that a build cut short leaves no half poster behind.
  const aside = `${folder}.${randomUUID()}`;
  await mkdir(aside, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(aside, name), bytes)));
  try {
    await rename(aside, folder);
  } catch {
    // Another process was quicker; its files are the same.
    await rm(aside, { recursive: true });
  }
  return files;
}
