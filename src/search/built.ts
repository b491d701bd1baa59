import { readdirSync, readFileSync } from 'node:fs';
import { withInitials } from './initials.ts';
import { type RecordsFile, unpackRecords } from './records-file.ts';
import type { Store } from './search.ts';
import { wholeStore } from './whole-store.ts';

/** Where the build has put the records ("muc") or the script ("tim"), from the site's root; for tests and measuring. */
export function searchFile(name: 'muc' | 'tim'): string {
  const file = readdirSync('dist/tim').find((one) => new RegExp(`^${name}-\\w+\\.js(?:on)?$`).test(one));
  if (!file) throw new Error('Chưa có dist/tim/: hãy chạy “npm run build” trước.');
  return `/tim/${file}`;
}

/** The store of the built site, opened as in a browser. */
export function builtStore(): Store {
  const file: RecordsFile = JSON.parse(readFileSync(`dist${searchFile('muc')}`, 'utf8'));
  return wholeStore(withInitials(unpackRecords(file)), file.wordings);
}
