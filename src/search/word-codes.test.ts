import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWordCodes, toWordCodes } from './word-codes.ts';

it('holds each word once, with what it shares with the one before, and no space between two', () => {
  const [words, text] = toWordCodes('Bạn bạo BẠN, bạn 5').split('\n');
  expect(words).toBe('0bạn2o');
  expect(text).toBe('^¡¢~¡, ¡ 5');
});

it.each([
  '',
  ' a  b\t\nc ',
  'TTg, iPhone, ÁO áo Áo, Quyết định 415/QĐ-UBND',
  '^ ~ “trích” ¡¢£ – ☎ 😀',
  'Đánh thì gọi 113.\n\n|*_=\\"',
  'e\u0301 \u0301 ß ẞ İ ŉ ﬁ',
])('gives “%s” again', (text) => expect(fromWordCodes(toWordCodes(text))).toBe(text));

it('gives any text again', () => {
  const piece = fc.constantFrom('bạo', 'Lực', 'GIA', ' ', ' ', ',', '\n', '\t', '^', '~', '9', 'đ', '“', '¡');
  const text = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(fc.property(text, (one) => fromWordCodes(toWordCodes(one)) === one));
});
