import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentKey } from './accent-key.ts';
import { bind } from './bind.ts';
import { isCapitals } from './capitals.ts';
import { fold } from './fold.ts';
import { foldLoosely } from './fold-loosely.ts';
import { officeName } from './office-name.ts';
import { oneSlip } from './one-slip.ts';
import { romanValue } from './roman.ts';
import { lowerFirst, sentenceCase, upperFirst } from './sentence-case.ts';
import { slug } from './slug.ts';
import { soundKey } from './sound-key.ts';
import { keysFor, keysPressed } from './typed.ts';

describe('fold', () => {
  it('drops accents and đ, composed or not', () => {
    expect(fold('Bình đẳng GIỚI')).toBe('binh dang gioi');
    expect(fold('Đường sắt'.normalize('NFD'))).toBe('duong sat');
  });

  it('is idempotent on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

it('reads what scans leave of a word as the word', () => {
  expect(foldLoosely(' CỘNG\n HOÀ ')).toBe('cong hoa');
  expect(foldLoosely('Chƣơng ₫')).toBe('chuong d');
});

it.each([
  ['Bắc Kạn', 'bac-kan'],
  ['415/QĐ-UBND', '415-qd-ubnd'],
  [' (Ủy ban) ', 'uy-ban'],
  ['…', ''],
])('makes a piece of an address of %j', (words, address) => expect(slug(words)).toBe(address));

it('changes the first letter, or all but it', () => {
  expect(lowerFirst('Ủy ban Bắc Kạn')).toBe('ủy ban Bắc Kạn');
  expect(upperFirst('đề án')).toBe('Đề án');
  expect(sentenceCase('QUYẾT ĐỊNH')).toBe('Quyết định');
  expect([isCapitals('ĐỀ ÁN 2'), isCapitals('Đề án'), isCapitals('2')]).toEqual([true, false, false]);
});

it.each([
  ['ỦY BAN NHÂN DÂN TỈNH VÍ DỤ', 'Ủy ban nhân dân tỉnh Ví Dụ'],
  ['HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ VÍ DỤ', 'Hội đồng nhân dân thành phố Ví Dụ'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
  ['SỞ Y TẾ TỈNH VÍ DỤ', 'Sở Y tế tỉnh Ví Dụ'],
  ['CHÍNH PHỦ', 'Chính phủ'],
  ['Ủy ban nhân dân Tỉnh Ví Dụ', 'Ủy ban nhân dân Tỉnh Ví Dụ'],
])('writes the name of an office %j as a sentence does', (capitals, name) => expect(officeName(capitals)).toBe(name));

it.each([
  ['IV', 4],
  ['xix', 19],
  ['XC', 90],
  ['A', Number.NaN],
])('reads %s as %d', (words, value) => expect(romanValue(words)).toBe(value));

it('binds compounds and the names of any place, and no other words', () => {
  const shown = (text: string) => bind(text).replaceAll('\u00a0', '_');
  expect(shown('Trẻ em xã Khang Ninh hỏi địa chỉ tin cậy')).toBe('Trẻ_em xã Khang_Ninh hỏi địa_chỉ tin_cậy');
  expect(shown('Đừng quay đi')).toBe('Đừng quay đi');
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

describe('keysFor', () => {
  it.each([
    ['gioiws', 'giới'],
    ['giowis', 'giới'],
    ['ddawngr', 'đẳng'],
    ['tieens', 'tiến'],
    ['nhana', 'nhân'],
    ['dduwowcj', 'được'],
    ['dduowcj', 'được'],
    ['hoawcj', 'hoặc'],
    ['quyeets', 'quyết'],
    ['luwcj', 'lực'],
    ['gio7i1', 'giới'],
    ['d9a8ng3', 'đẳng'],
    ['tie6n1', 'tiến'],
    ['d9uo7c5', 'được'],
  ])('%s is a way to type %s', (typed, syllable) => expect(keysFor(syllable)).toContain(keysPressed(typed)));

  it('takes any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => keysFor(text).every((keys) => keys.length >= 0)));
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
