import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unaccent } from './fold.ts';
import { spoken } from './spoken.ts';
import { syllables } from './syllables.ts';

test.each([
  ['Gọi 113 hoặc 111.', 'Gọi một\u00a0một\u00a0ba hoặc một\u00a0một\u00a0một.'],
  ['Gọi 1900 969 680.', 'Gọi một\u00a0chín\u00a0không\u00a0không, chín\u00a0sáu\u00a0chín, sáu\u00a0tám\u00a0không.'],
  ['trước ngày 10/6', 'trước ngày mùng mười tháng sáu'],
  ['ngày 25 tháng 4', 'ngày hai mươi lăm tháng tư'],
  ['từ ngày 15 tháng 11 – 15 tháng 12', 'từ ngày mười lăm tháng mười một đến ngày mười lăm tháng mười hai'],
  ['ngày 19/3/2018', 'ngày mười chín tháng ba năm hai nghìn không trăm mười tám'],
  ['Luật năm 2022 (Điều 19) ghi', 'Luật năm hai nghìn không trăm hai mươi hai, Điều mười chín, ghi'],
  ['24/24, mọi ngày', 'suốt ngày đêm, mọi ngày'],
  ['Báo “có chuyện gì thế?”.', 'Báo có chuyện gì thế?'],
])('%s', (written, said) => expect(spoken(written)).toBe(said));

test('abbreviations are said in full, only as whole words', () =>
  expect(spoken('UBND xã, không phải UBNDX', { UBND: 'Ủy ban nhân dân' })).toBe(
    'Ủy ban nhân dân xã, không phải UBNDX',
  ));

test('no digit is left to be read aloud', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => !/\d/.test(spoken(text)))));

test('syllables are counted as written words', () => expect(syllables('Kính thưa bà con. Gọi một một ba!')).toBe(8));

test('without accents only ASCII letters remain of Vietnamese', () =>
  expect(unaccent('Đừng quay đi – “Ưỡn ẹo” ỹ Ữ…')).toBe('Dung quay di - "Uon eo" y U...'));
