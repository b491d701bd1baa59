import { expect, test } from 'vitest';
import { wideColumns } from './wide-columns.ts';

const table = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ id: '', span: [0, 0] as const, text })));
const sentence = 'Dán áp phích ở nhà họp xã';

test('of many columns those with sentences keep a width; numbers do not', () => {
  expect(wideColumns(table(['TT', 'Việc', 'Ai', 'Khi nào'], ['1', sentence, 'Xã', sentence]))).toEqual([
    'wide-2',
    'wide-4',
  ]);
});

test('a table of few columns fits as it is', () => {
  expect(wideColumns(table([sentence, sentence, sentence]))).toEqual([]);
  expect(wideColumns([])).toEqual([]);
});
