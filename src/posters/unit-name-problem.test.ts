import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitNameProblem } from './unit-name-problem.ts';

test.each(['Trường THCS xã Khang Ninh', 'UBND phường Đức Xuân (tổ 5)', 'Công ty TNHH Ỷ & Ữ'])('%s can stand', (line) =>
  expect(unitNameProblem(line)).toBeNull());
test.each([
  ['', 'Chưa có tên'],
  ['x'.repeat(61), '61 ký tự'],
  ['<b>Xã</b>', '“<”'],
  ['Xã 😀', 'không in được'],
])('%s is refused in words', (line, words) => expect(unitNameProblem(line)).toContain(words));
test('nothing with markup gets through', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => unitNameProblem(`${line}<`) !== null)));
