import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentKey } from './accent-key.ts';
import { fold } from './fold.ts';
import { oneSlip } from './one-slip.ts';
import { soundKey } from './sound-key.ts';
import { placeTone } from './tone.ts';
import { fromTyped } from './typed.ts';

describe('fold', () => {
  it('drops accents and đ, composed or not', () => {
    expect(fold('Bình đẳng GIỚI')).toBe('binh dang gioi');
    expect(fold('Đường sắt'.normalize('NFD'))).toBe('duong sat');
  });

  it('is idempotent on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('accentKey', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['lí', 'lý'],
    ['quí', 'quý'],
    ['Kĩ', 'kỹ'],
  ])('takes %s and %s as one spelling', (a, b) => expect(accentKey(a)).toBe(accentKey(b)));

  it.each([
    ['ban', 'bạn'],
    ['đang', 'dang'],
    ['tuy', 'tui'],
    ['may', 'mai'],
  ])('keeps %s and %s apart', (a, b) => expect(accentKey(a)).not.toBe(accentKey(b)));
});

describe('placeTone', () => {
  it.each([
    ['hoa', '\u0300', 'hòa'],
    ['uy', '\u0309', 'ủy'],
    ['tiên', '\u0301', 'tiến'],
    ['giơi', '\u0301', 'giới'],
    ['quy', '\u0301', 'quý'],
    ['gi', '\u0300', 'gì'],
    ['toan', '\u0301', 'toán'],
    ['đươc', '\u0323', 'được'],
    ['bc', '\u0301', 'bc'],
  ])('%s + %s is %s', (syllable, mark, expected) => expect(placeTone(syllable, mark)).toBe(expected));
});

describe('fromTyped', () => {
  it.each([
    ['gioiws', 'giới'],
    ['ddawngr', 'đẳng'],
    ['tieens', 'tiến'],
    ['nhana', 'nhân'],
    ['dduwowcj', 'được'],
    ['hoawcj', 'hoặc'],
    ['quyeetj', 'quyệt'],
    ['luwcj', 'lực'],
    ['gio7i1', 'giới'],
    ['d9a8ng3', 'đẳng'],
    ['tie6n1', 'tiến'],
    ['lu7c5', 'lực'],
  ])('%s is %s', (typed, expected) => expect(fromTyped(typed)).toBe(expected));

  it.each(['binh', 'qd415', 'tt191', '415', '', 'a'.repeat(50)])('%s is neither Telex nor VNI', (typed) =>
    expect(fromTyped(typed)).toBeNull());

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => ['string', 'object'].includes(typeof fromTyped(text))),
    );
  });
});

describe('soundKey', () => {
  it.each([
    ['chuyen', 'truyen'],
    ['su', 'xu'],
    ['lam', 'nam'],
    ['danh', 'gianh'],
    ['lan', 'lang'],
    ['mat', 'mac'],
    ['li', 'ly'],
  ])('%s sounds like %s', (a, b) => expect(soundKey(a)).toBe(soundKey(b)));

  it.each([
    ['nhan', 'lan'],
    ['gioi', 'goi'],
    ['ban', 'bat'],
  ])('%s does not sound like %s', (a, b) => expect(soundKey(a)).not.toBe(soundKey(b)));
});

describe('oneSlip', () => {
  it.each([
    ['sin', 'sinh', true],
    ['tahc', 'tach', true],
    ['goi', 'gai', true],
    ['goi', 'goi', false],
    ['hanh', 'nhah', false],
    ['ab', 'abcd', false],
  ])('%s, %s: %s', (a, b, expected) => expect(oneSlip(a, b)).toBe(expected));
});
