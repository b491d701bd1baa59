import { describe, expect, test } from 'vitest';
import { findReferences, type KnownInstrument } from './citations.ts';
import { document, id } from './fixtures/decision-415.ts';
import { allIds } from './ids.ts';
import { parseLegal } from './parse.ts';

const library: KnownInstrument[] = [
  { id, number: '415/QĐ-UBND', date: '2018-03-19', names: [] },
  { id: 'luat-to-chuc', names: ['Luật Tổ chức chính quyền địa phương'] },
  { id: '1696-qd-ttg', number: '1696/QĐ-TTg', date: '2015-10-02', names: [] },
  { id: '617-khac', number: '617/QĐ-UBND', date: '2016-05-08', names: [] },
  { id: '617', number: '617/QĐ-UBND', date: '2017-05-08', names: [] },
  { id: '392-ttr', number: '392/TTr-LĐTBXH', date: '2018-03-15', names: [] },
  { id: '734-khac', number: '734/QĐ-UBND', date: '2015-05-29', names: [] },
];

describe('Decision 415', () => {
  const references = findReferences(document, library);
  const found = references.map(({ within, text, instrument }) => [within, text, instrument]);

  test('all numbered instruments, and those named as the library names them', () => {
    expect(found).toEqual([
      ['can-cu-1', 'Luật Tổ chức chính quyền địa phương', 'luat-to-chuc'],
      ['can-cu-2', 'Quyết định số 1696/QĐ-TTg ngày 02 tháng 10 năm 2015', '1696-qd-ttg'],
      ['can-cu-3', 'Quyết định số 1000/QĐ-UBND ngày 14 tháng 6 năm 2011', null],
      // The number alone exists in every province each year: the day decides.
      ['can-cu-4', 'Quyết định số 617/QĐ-UBND ngày 08 tháng 5 năm 2017', '617'],
      // The original has a space after the hyphen.
      ['can-cu-5', 'Tờ trình số 392/TTr- LĐTBXH ngày 15 tháng 3 năm 2018', '392-ttr'],
      ['kh-kem-theo', 'Quyết định số 415/QĐ-UBND ngày 19/3/2018', id],
      ['ii-6-4', 'Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017', null],
      ['ii-6-7', 'Thông tư số 191/2009/TT-BTC ngày 01 tháng 10 năm 2009', null],
    ]);
  });

  test('each stands in one addressed unit, at its span', () => {
    const ids = allIds(document);
    for (const { within, span, text } of references) {
      expect(document.source.plain.slice(...span)).toBe(text);
      const [start, end] = ids.get(within)!.span;
      expect(span[0] >= start && span[1] <= end).toBe(true);
    }
  });
});

const textWith = (words: string) =>
  parseLegal('x', `Số: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nĐiều 1. ${words}.`);
const targets = (words: string, known: KnownInstrument[]) =>
  findReferences(textWith(words), known).map(({ text, instrument }) => [text, instrument]);

test('the longest name wins, and mentions do not overlap', () => {
  const known = [
    { id: 'ngan', names: ['Chương trình hành động'] },
    { id: 'dai', names: ['Chương trình hành động quốc gia'] },
  ];
  expect(targets('Theo Chương trình hành động quốc gia và Chương trình hành động tỉnh', known)).toEqual([
    ['Chương trình hành động quốc gia', 'dai'],
    ['Chương trình hành động', 'ngan'],
  ]);
});

test('without a day, a number that two instruments bear leads nowhere', () => {
  const one = { id: 'mot', number: '9/QĐ-UBND', date: '2016-01-02', names: [] };
  expect(targets('Theo Quyết định số 9/QĐ-UBND', [one])).toEqual([['Quyết định số 9/QĐ-UBND', 'mot']]);
  expect(targets('Theo Quyết định số 9/QĐ-UBND', [one, { ...one, id: 'hai', date: '2017-01-02' }])).toEqual([
    ['Quyết định số 9/QĐ-UBND', null],
  ]);
});
