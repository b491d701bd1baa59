import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../print/type.ts';
import { nameLetters } from './name-letters.ts';
import { foldedName, nameOutline, unitNameProblem } from './unit-name.ts';

const letters = nameLetters();
const place = { x: 0, y: 0, width: 200, size: 10 };

test.each([
  'Trường THCS xã Khang Ninh',
  'UBND phường Đức Xuân (tổ 5)',
  'Công ty TNHH Ỷ & Ữ',
  'Đài truyền thanh xã — cụm 2+3',
])('%s can stand', (line) => expect(unitNameProblem(line, letters)).toBeNull());

test.each([
  ['', 'Chưa có tên'],
  ['x'.repeat(61), '61 ký tự'],
  ['<b>Xã</b>', '“<”'],
  ['Xã 😀', '“😀” không in được'],
  ['Xã ＡＢ', 'không in được'],
])('%s is refused in words', (line, words) => expect(unitNameProblem(line, letters)).toContain(words));

test('nothing with markup gets through', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (line) => unitNameProblem(`${line}<`, letters) !== null)));

test('blanks pasted from Word are folded, and what cannot be seen is dropped', () => {
  expect(foldedName('\u00a0 Xã\u00a0\tCông\u2003Bằng\u200b\n')).toBe('Xã Công Bằng');
  expect(foldedName('Xã Bằng'.normalize('NFD'))).toBe('Xã Bằng');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (line) => {
      expect(foldedName(foldedName(line))).toBe(foldedName(line));
    }),
  );
});

test('the outline is as wide as the sheets measure, and shrinks to its place but never too far', () => {
  const line = 'Trường THCS xã Khang Ninh';
  const width = widthOf(line, 10, 700);
  expect(nameOutline(line, letters, place)).toMatchObject({ size: 10 });
  expect(nameOutline(line, letters, { ...place, width: width * 0.8 })!.size).toBeCloseTo(8, 1);
  expect(nameOutline(line, letters, { ...place, width: width * 0.6 })).toBeNull();
});

test('the letters weigh little on the way', () =>
  expect(gzipSync(JSON.stringify(letters)).length).toBeLessThan(30_000));
