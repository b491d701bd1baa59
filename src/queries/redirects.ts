import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ledgerFile, parseLedger } from '../ledger/ledger-file.ts';
import { keptIds as kept, readRedirects, redirectsFile } from '../ledger/redirects.ts';
import { memo } from './memo.ts';

// A site that has published nothing yet has neither.
const read = async (file: string) => (existsSync(file) ? readFile(file, 'utf8') : '');

/** What readers' links may still say, and what took its place. */
export const redirects = memo(async () => readRedirects(await read(redirectsFile)));

/** Every address ever published, with what has a name in it. */
export const publishedNames = memo(async () => parseLedger(await read(ledgerFile)));

/** The id under which a feed or a calendar gives an entry: its own, or the one it was first published under. */
export const keptIds = memo(async () => kept(await redirects(), await publishedNames()));
