import { expect, test } from 'vitest';
import { dayMonth, shortDay } from './dates.ts';

test.each([
  ['2018-03-19', '19/3/2018', '19/3'],
  ['2018-03-08', '08/3/2018', '08/3'],
  ['2018-02-12', '12/02/2018', '12/02'],
  ['2018-01-01', '01/01/2018', '01/01'],
  ['2018-12-10', '10/12/2018', '10/12'],
])('%s is written %s', (iso, day, short) => {
  expect(shortDay(iso)).toBe(day);
  expect(dayMonth(iso)).toBe(short);
});
