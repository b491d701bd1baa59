import { readdirSync, readFileSync } from 'node:fs';
import { withInitials } from './initials.ts';
import type { SearchRecord } from './record.ts';
import { type RecordsFile, unpackRecords } from './records-file.ts';
import type { Store } from './search.ts';
import { wholeStore } from './whole-store.ts';

/** Where the build has put the records ("muc"), the script ("tim") or what it loads later ("trang"), from the site's root. */
export function searchFile(name: 'muc' | 'tim' | 'trang', dist = 'dist'): string {
  const file = readdirSync(`${dist}/tim`).find((one) => new RegExp(`^${name}-\\w+\\.(?:js|txt)$`).test(one));
  if (!file) throw new Error('Chưa có dist/tim/: hãy chạy “npm run build” trước.');
  return `/tim/${file}`;
}

const fileOf = (dist: string): RecordsFile => unpackRecords(readFileSync(`${dist}${searchFile('muc', dist)}`, 'utf8'));

/** The records of a built site. */
export const builtRecords = (dist = 'dist'): SearchRecord[] => fileOf(dist).records;

/** Their store, opened as in a browser; for tests and measuring. */
export function builtStore(): Store {
  const { records, wordings } = fileOf('dist');
  return wholeStore(withInitials(records), wordings);
}
