import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceReport, packagesOf } from './licences.ts';

const packages = packagesOf(readFileSync('package-lock.json', 'utf8'));

/** Licences under which a tool may be used for the site and its tests; none of them reaches what the site hands out. */
const known =
  /^\(?(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|MPL-2\.0|OFL-1\.1|Python-2\.0|Unlicense|WTFPL|Zlib|LGPL-3\.0-or-later|Artistic-2\.0)(?: (?:AND|OR) .+)?\)?$/;

test('every package states a version and a licence that we know', () => {
  expect(packages.length).toBeGreaterThan(100);
  const strange = packages.filter(({ version, licence }) => !/^\d/.test(version) || !known.test(licence));
  expect(strange).toEqual([]);
});

test('the report has a row for each, once', () => {
  const rows = licenceReport(packages).match(/^\| (?!Gói|-).+$/gm)!;
  expect(rows).toHaveLength(packages.length);
  expect(new Set(rows).size).toBe(rows.length);
});
