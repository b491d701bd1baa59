import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblem } from '../checks/problem.ts';
import { addressesOf, filesIn } from './addresses.ts';
import { compareWithLedger } from './check-ledger.ts';
import { hostRedirects } from './lead-on.ts';
import { ledgerFile } from './ledger-file.ts';
import { isThere, partAddress, readRedirects, redirectsFile } from './redirects.ts';
import { canMake } from './this-machine.ts';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const now = addressesOf(filesIn('dist'));
const { problems, led } = compareWithLedger(read(ledgerFile), now, readRedirects(read(redirectsFile)), canMake);

// A build only says what is new; before anything is published it has to be recorded.
test('every public address is recorded, and every recorded one is there or leads on', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('what hosts are told leads to what is there, and from nothing twice', () => {
  const rows = hostRedirects(now, led);
  expect(rows.length).toBeGreaterThan(60);
  expect(new Set(rows.map(({ from }) => from)).size).toBe(rows.length);
  expect(rows.filter(({ to }) => !isThere(partAddress(to)[0], now))).toEqual([]);
});
