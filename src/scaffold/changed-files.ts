import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface ChangedFiles {
  gone: string[];
  changed: string[];
  added: string[];
}

/** Paths below a folder. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());

/** What differs between a folder and the same folder later. */
export function changedFiles(before: string, after: string): ChangedFiles {
  const [old, now] = [before, after].map(filesBelow) as [string[], string[]];
  const isThere = new Set(now);
  const was = new Set(old);
  const isSame = (path: string) => readFileSync(join(before, path)).equals(readFileSync(join(after, path)));
  return {
    gone: old.filter((path) => !isThere.has(path)).toSorted(),
    changed: old.filter((path) => isThere.has(path) && !isSame(path)).toSorted(),
    added: now.filter((path) => !was.has(path)).toSorted(),
  };
}
