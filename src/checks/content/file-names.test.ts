import { expect, test } from 'vitest';
import { checkFileNames, faultOfName, longestName } from './file-names.ts';

test.each([
  ['a'.repeat(longestName + 1), 'dài 121 ký tự'],
  ['van ban: 415.docx', 'Windows không nhận'],
  ['a\\b.txt', 'Windows không nhận'],
  ['a"b.txt', 'Windows không nhận'],
  ['a\nb.txt', 'Windows không nhận'],
  ['$(calc).docx', 'dòng lệnh'],
  ['`calc`.docx', 'dòng lệnh'],
  ["a'b.docx", 'dòng lệnh'],
  ['%PATH%.docx', 'dòng lệnh'],
  ['a;b.docx', 'dòng lệnh'],
  ['--replace', 'dấu gạch'],
  ['a.', 'dấu chấm'],
  ['AUX.txt', 'thiết bị'],
  ['com1', 'thiết bị'],
])('%s', (name, fault) => expect(faultOfName(name)).toContain(fault));

test.each([
  'Quyết định 415-QĐ-UBND (bản gốc), 2018.docx',
  'a_b+c@1 [2].html.txt',
  'console.txt',
  'a'.repeat(longestName),
])('%s may stay', (name) => expect(faultOfName(name)).toBeNull());

test('a folder counts too', () => {
  expect(checkFileNames(['plans/2018/plan.mdx'])).toEqual([]);
  expect(checkFileNames(['plans/nul/plan.mdx'])).toMatchObject([
    { file: 'content/plans/nul/plan.mdx', level: 'error' },
  ]);
});
