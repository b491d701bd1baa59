import { expect, test } from 'vitest';
import { numbersInProse } from './prose-numbers.ts';
import { allWithFacts, withFacts } from './tokens.ts';

const facts = new Map([['tuoi', { nam: '20\u00a0tuổi', nu: '18\u00a0tuổi' }]]);

test('a token becomes the number, words around it stay', () => {
  expect(withFacts('Nam từ đủ [[tuoi.nam]], nữ từ đủ [[tuoi.nu]].', facts)).toBe(
    'Nam từ đủ 20\u00a0tuổi, nữ từ đủ 18\u00a0tuổi.',
  );
  expect(withFacts('Không có số nào [x](/y/).', facts)).toBe('Không có số nào [x](/y/).');
  expect(allWithFacts({ a: ['[[tuoi.nu]]'], n: 1, b: { c: 'x' } }, facts)).toEqual({
    a: ['18\u00a0tuổi'],
    n: 1,
    b: { c: 'x' },
  });
});

test.each([
  ['[[tuoi.ong]]', 'nam, nu'],
  ['[[tuoi]]', 'không có số ""'],
  ['[[phat.nam]]', 'không có khóa "phat"'],
])('%s leads nowhere', (text, says) => expect(() => withFacts(text, facts)).toThrow(says));

test.each([
  'đủ 18 tuổi',
  'phạt 5–10 triệu đồng',
  'từ 5 đến 10 triệu đồng',
  '500.000 đồng',
  'trong 12 giờ',
  '4\u00a0tháng',
  'phạt tù đến 3 năm',
  'cách 100 mét',
  'ít nhất 30%',
  '(3 ngày)',
])('“%s” holds a number of substance', (text) => expect(numbersInProse(text)).toHaveLength(1));

test.each([
  'Điều 8 khoản 1',
  'ngày 10 tháng 9 năm 2026',
  'từ 01/7/2026',
  'Luật 52/2014/QH13',
  'năm 2022',
  'các năm 2018, 2020, năm nào cũng vậy',
  'hai người, một lần',
  'gọi 111 ngày hay đêm',
  'Nghị định 82/2020/NĐ-CP',
  'số 1900 969 680',
  'F-HN-01',
])('“%s” holds none', (text) => expect(numbersInProse(text)).toEqual([]));
