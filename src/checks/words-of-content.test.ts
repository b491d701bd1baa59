import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { localityOf } from '../legal/name/locality.ts';
import { readContent } from './content/read-content.ts';

/**
 * Code that makes the site names no place, number, year or count of its content: another place changes content/ alone.
 * Left out is what only tests read.
 */
const files = globSync('src/**/*.{ts,js,astro,mjs}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) =>
      !/\.test\.ts$|-for-tests\.ts$|^src\/(?:legal\/cases|scaffold\/example)\/|^src\/search\/fixture\.ts$/.test(file),
  );

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');

test('no word of the content stands in the code', () => {
  const { entries, site } = readContent(engineContent);
  const year = site!.data.year;
  const instrument = entries.plans.find(({ id }) => id === year)!.data.instrument;
  const { authority, number } = entries.legal.find(({ id }) => id === instrument)!.data;
  const place = localityOf(authority)!.replace(/^\S+ /u, '');
  const month = entries.month[0]!.data;
  const dayOf = (day: string) => day.split('-').toReversed().join('/');
  const words = [
    place,
    place.toLocaleUpperCase('vi'),
    number!,
    instrument,
    `Kế hoạch ${year}`,
    `năm ${year}`,
    `${entries.messages.length} thông điệp`,
    dayOf(month.from),
    dayOf(month.to),
    'Kế hoạch kèm',
    ...entries.messages.map(({ data }) => data.slogan),
  ];
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) => {
    const code = withoutComments(readFileSync(file, 'utf8'));
    return words.filter((word) => code.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});
