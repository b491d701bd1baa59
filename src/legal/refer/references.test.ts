import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, id } from '../cases/decision-415.ts';
import type { LegalDocument } from '../model.ts';
import { componentHead } from '../name/component-head.ts';
import { leaves } from '../name/leaves.ts';
import { allIds } from '../read/ids.ts';
import { parseLegal, readLegal } from '../read/parse.ts';
import type { KnownInstrument } from './library-index.ts';
import { findReferences } from './references.ts';

const library: KnownInstrument[] = [
  { id, number: '415/QĐ-UBND', date: '2018-03-19', names: [] },
  { id: 'luat-to-chuc', names: ['Luật Tổ chức chính quyền địa phương'] },
  { id: '1696-qd-ttg', number: '1696/QĐ-TTg', date: '2015-10-02', names: [] },
  { id: '617-khac', number: '617/QĐ-UBND', date: '2016-05-08', names: [] },
  { id: '617', number: '617/QĐ-UBND', date: '2017-05-08', names: [] },
  { id: '392-ttr', number: '392/TTr-LĐTBXH', date: '2018-03-15', names: [] },
  { id: '734-khac', number: '734/QĐ-UBND', date: '2015-05-29', names: [] },
];

test('Decision 415: all mentions, in order', () => {
  const found = findReferences(document, library).map((reference) => [
    reference.within,
    reference.text,
    reference.status,
    reference.instrument,
    reference.target,
  ]);
  const plan = 'Kế hoạch thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ tỉnh Bắc Kạn, năm 2018';
  const law = 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015';
  expect(found).toEqual([
    ['can-cu-1', law, 'known', 'luat-to-chuc', null],
    ['can-cu-2', 'Quyết định số 1696/QĐ-TTg ngày 02 tháng 10 năm 2015', 'known', '1696-qd-ttg', null],
    ['can-cu-3', 'Quyết định số 1000/QĐ-UBND ngày 14 tháng 6 năm 2011', 'named', null, null],
    // The number alone exists in every province each year: the day decides.
    ['can-cu-4', 'Quyết định số 617/QĐ-UBND ngày 08 tháng 5 năm 2017', 'known', '617', null],
    // The original has a space after the hyphen.
    ['can-cu-5', 'Tờ trình số 392/TTr- LĐTBXH ngày 15 tháng 3 năm 2018', 'known', '392-ttr', null],
    ['dieu-1', 'Quyết định này', 'internal', id, 'ten-loai'],
    ['dieu-1', plan, 'internal', id, 'kh-ten-loai'],
    ['dieu-2', 'Quyết định này', 'internal', id, 'ten-loai'],
    ['kh-kem-theo', 'Quyết định số 415/QĐ-UBND ngày 19/3/2018', 'internal', id, 'ten-loai'],
    ['ii-6-4', 'Quyết định số 734/QĐ-UBND ngày 29 tháng 5 năm 2017', 'named', null, null],
    ['ii-6-7', 'Thông tư số 191/2009/TT-BTC ngày 01 tháng 10 năm 2009', 'named', null, null],
  ]);
});

const head = 'Số: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\n';
const textWith = (words: string, recitals = '') => parseLegal('x', `${head}${recitals}Điều 1. ${words}.`);
const targets = (words: string, known: KnownInstrument[] = [], recitals = '') =>
  findReferences(textWith(words, recitals), known)
    .filter(({ within }) => within === 'dieu-1')
    .map(({ text, status, instrument }) => [text, status, instrument]);

describe('instruments by number', () => {
  const one = { id: 'mot', number: '9/QĐ-UBND', date: '2016-01-02', names: [] };
  const two = { ...one, id: 'hai', date: '2017-01-02' };

  test('without a day, a number that two instruments bear leads nowhere', () => {
    expect(targets('Theo Quyết định số 9/QĐ-UBND', [one])).toEqual([['Quyết định số 9/QĐ-UBND', 'known', 'mot']]);
    expect(targets('Theo Quyết định số 9/QĐ-UBND', [one, two])).toEqual([
      ['Quyết định số 9/QĐ-UBND', 'ambiguous', null],
    ]);
  });

  test('the issuer excludes the number of another province', () => {
    const known = [{ ...one, authority: 'Ủy ban nhân dân tỉnh Ví Dụ' }];
    expect(targets('Theo Quyết định số 9/QĐ-UBND của UBND tỉnh Ví Dụ', known)).toMatchObject([[{}, 'known', 'mot']]);
    expect(targets('Theo Quyết định số 9/QĐ-UBND của UBND tỉnh Mẫu', known)).toMatchObject([[{}, 'named', null]]);
  });

  test.each([
    ['Quyết định số …/2018/QĐ-UBND', 'blank'],
    ['Quyết định số     /QĐ-UBND', 'blank'],
    ['Nghị quyết số 19-NQ/TW ngày 25/10/2017', 'named'],
    ['Nghị định 30/2020/NĐ-CP', 'named'],
    ['Luật Ví dụ số 31/2015/QH13 ngày 18 tháng 01 năm 2015', 'named'],
  ])('%s', (words, status) => {
    expect(targets(`Theo ${words} thì làm`)).toEqual([[words, status, null]]);
  });

  test('several numbers share one type', () => {
    const numbers = ['59/2011/NĐ-CP', '189/2013/NĐ-CP', '116/2015/NĐ-CP'];
    const known = numbers.map((number, i) => ({ id: `n${i}`, number, docType: 'Nghị định', names: [] }));
    const words = 'các Nghị định: số 59/2011/NĐ-CP ngày 18/7/2011, số 189/2013/NĐ-CP và số 116/2015/NĐ-CP';
    expect(targets(words, known)).toEqual([
      ['Nghị định: số 59/2011/NĐ-CP ngày 18/7/2011', 'known', 'n0'],
      ['số 189/2013/NĐ-CP', 'known', 'n1'],
      ['số 116/2015/NĐ-CP', 'known', 'n2'],
    ]);
  });

  test('a short form means what it was given to', () => {
    const known = [{ id: 'nd', number: '30/2020/NĐ-CP', names: [] }];
    const words = 'Theo Nghị định số 30/2020/NĐ-CP (sau đây gọi là Nghị định số 30) thì Nghị định số 30 nói';
    expect(targets(words, known).map(([text, , instrument]) => [text, instrument])).toEqual([
      ['Nghị định số 30/2020/NĐ-CP', 'nd'],
      ['Nghị định số 30', 'nd'],
      ['Nghị định số 30', 'nd'],
    ]);
  });
});

describe('instruments by name', () => {
  test('the longest name wins, and mentions do not overlap', () => {
    const known = [
      { id: 'ngan', names: ['Chương trình hành động'] },
      { id: 'dai', names: ['Chương trình hành động quốc gia'] },
    ];
    expect(targets('Theo Chương trình hành động quốc gia và Chương trình hành động tỉnh', known)).toEqual([
      ['Chương trình hành động quốc gia', 'known', 'dai'],
      ['Chương trình hành động', 'known', 'ngan'],
    ]);
  });

  const law = (id: string, date: string) => ({ id, date, docType: 'Luật', title: 'Ví dụ, thử nghiệm', names: [] });

  test('of two laws with one name, that of the day given, else that in force on the day of the text', () => {
    const laws = [law('cu', '2010-01-01'), law('moi', '2015-01-01'), law('sau', '2022-01-01')];
    expect(targets('Theo Luật Ví dụ, thử nghiệm', laws)).toEqual([['Luật Ví dụ, thử nghiệm', 'known', 'moi']]);
    expect(targets('Theo Luật Ví dụ, thử nghiệm năm 2010', laws)).toMatchObject([[{}, 'known', 'cu']]);
    expect(targets('Theo Luật Ví dụ, thử nghiệm', [laws[2]!])).toMatchObject([[{}, 'named', null]]);
  });

  test('the recitals say which law the name means in the text', () => {
    const laws = [law('cu', '2010-01-01'), law('moi', '2015-01-01')];
    const recitals = 'Căn cứ Luật Ví dụ, thử nghiệm ngày 01 tháng 01 năm 2010;\n\n';
    expect(targets('Theo Luật Ví dụ, thử nghiệm', laws, recitals)).toMatchObject([[{}, 'known', 'cu']]);
  });

  test('a law that nobody lists is named up to the word that cannot be part of its name; a lawyer is no law', () => {
    expect(targets('Luật sư làm theo Luật Ví dụ công và quy định khác')).toEqual([['Luật Ví dụ công', 'named', null]]);
    const amending = 'Luật sửa đổi, bổ sung một số điều của Luật Ví dụ và Luật Thử nghiệm ngày 22 tháng 11 năm 2019';
    expect(targets(`Theo ${amending} thì`)).toEqual([[amending, 'named', null]]);
  });
});

describe('provisions', () => {
  const body = [
    'Điều 1. Một.',
    'Điều 4. Việc',
    '1. Gồm:',
    'd) Bốn theo điểm đ khoản này;',
    'đ) Năm theo Điều này.',
    '2. Theo các điểm d và đ khoản 1; khoản 9.',
    'Điều 5. Theo khoản 1, khoản 2 Điều 4 Quyết định này và Điều 15a, sau đó theo Điều 3 Luật Ví dụ.',
    'Điều 15a. Mẫu số 01 của Quy chế này; Điều 2 Quy chế ban hành kèm theo Quyết định này; tài khoản 5.',
    'Điều 16. Theo Điều 4 (điểm d khoản 1; khoản 2).',
    'Nơi nhận:\n\n- Như Điều 5;',
    'TM. SỞ',
    'Nguyễn Văn Mẫu',
    'QUY CHẾ',
    '(Kèm theo Quyết định số 1/QĐ-SVD)',
    'Điều 1. Theo Điều 2, Điều 4 và khoản 2 Điều 4 Quyết định này.',
    'Điều 2. Quy chế này theo Điều 1 và Điều 12 Quy chế này.',
  ];
  const text = parseLegal('x', head + body.join('\n\n'));
  const found = findReferences(text, []).map(({ within, text, status, target }) => [within, text, status, target]);

  test('each leads to the unit that the words mean where they stand', () => {
    expect(found).toEqual([
      ['dieu-4-1-d', 'điểm đ khoản này', 'internal', 'dieu-4-1-dd'],
      ['dieu-4-1-dd', 'Điều này', 'internal', 'dieu-4'],
      ['dieu-4-2', 'điểm d', 'internal', 'dieu-4-1-d'],
      ['dieu-4-2', 'đ khoản 1', 'internal', 'dieu-4-1-dd'],
      ['dieu-4-2', 'khoản 9', 'ambiguous', null],
      ['dieu-5', 'khoản 1', 'internal', 'dieu-4-1'],
      ['dieu-5', 'khoản 2 Điều 4 Quyết định này', 'internal', 'dieu-4-2'],
      ['dieu-5', 'Điều 15a', 'internal', 'dieu-15a'],
      ['dieu-5', 'Điều 3 Luật Ví dụ', 'named', null],
      ['dieu-15a', 'Mẫu số 01 của Quy chế này', 'named', null],
      ['dieu-15a', 'Điều 2 Quy chế ban hành kèm theo Quyết định này', 'internal', 'quy-che-dieu-2'],
      ['dieu-16', 'Điều 4', 'internal', 'dieu-4'],
      ['dieu-16', 'điểm d khoản 1', 'internal', 'dieu-4-1-d'],
      ['dieu-16', 'khoản 2', 'internal', 'dieu-4-2'],
      ['noi-nhan', 'Điều 5', 'internal', 'dieu-5'],
      ['quy-che-kem-theo', 'Quyết định số 1/QĐ-SVD', 'internal', 'ten-loai'],
      ['quy-che-dieu-1', 'Điều 2', 'ambiguous', null],
      ['quy-che-dieu-1', 'Điều 4', 'internal', 'dieu-4'],
      ['quy-che-dieu-1', 'khoản 2 Điều 4 Quyết định này', 'internal', 'dieu-4-2'],
      ['quy-che-dieu-2', 'Quy chế này', 'internal', 'quy-che-ten-loai'],
      ['quy-che-dieu-2', 'Điều 1', 'internal', 'quy-che-dieu-1'],
      ['quy-che-dieu-2', 'Điều 12 Quy chế này', 'ambiguous', null],
    ]);
  });

  test('of an instrument whose text we hold, the very provision', () => {
    const known = [{ id: 'khac', number: '1/QĐ-SVD', date: '2020-03-02', names: [], document: text }];
    const citing = parseLegal(
      'y',
      `${head.replace('1/', '2/')}Điều 1. Theo khoản 2 Điều 4 và Điều 99 Quyết định số 1/QĐ-SVD.`,
    );
    expect(findReferences(citing, known).map(({ status, instrument, target }) => [status, instrument, target])).toEqual(
      [
        ['known', 'khac', 'dieu-4-2'],
        ['known', 'khac', null],
      ],
    );
  });

  test('in what amends another instrument, a bare article is of that one', () => {
    const known = [{ id: 'bi-sua', number: '5/QĐ-SVD', names: [] }];
    const amending = parseLegal(
      'y',
      `${head}Điều 1. Sửa đổi một số điều của Quyết định số 5/QĐ-SVD\n\n1. Điều 13 được sửa đổi.\n\nĐiều 13. Điều 1 được thi hành.`,
    );
    expect(findReferences(amending, known).map(({ text, instrument, target }) => [text, instrument, target])).toEqual([
      ['Quyết định số 5/QĐ-SVD', 'bi-sua', null],
      ['Điều 13', 'bi-sua', null],
      ['Điều 1', 'y', 'dieu-1'],
    ]);
  });
});

/** What holds of any reference in any text. */
function expectSound(text: LegalDocument, known: KnownInstrument[]) {
  const places = new Set([...allIds(text).keys(), ...text.components.map((component) => componentHead(component).id)]);
  const fields = leaves(text);
  let end = 0;
  for (const { within, span, text: words, status, instrument, target } of findReferences(text, known)) {
    expect(text.source.plain.slice(...span)).toBe(words);
    expect(places.has(within)).toBe(true);
    expect(fields.some((field) => field.span[0] <= span[0] && span[1] <= field.span[1])).toBe(true);
    expect(span[0]).toBeGreaterThanOrEqual(end);
    end = span[1];
    expect(instrument === null).toBe(!['internal', 'known'].includes(status));
    if (status === 'internal') expect(places.has(target!)).toBe(true);
  }
}

test('whatever the words: each in one field, equal to the text, without overlap, and no target that is not there', () => {
  expectSound(document, library);
  const pieces = [
    ...[
      'Quyết định',
      'Luật',
      'Ví dụ',
      'số',
      '9/QĐ-UBND',
      '…/QĐ-UBND',
      'ngày 02 tháng 01 năm 2016',
      'này',
      'Điều',
      'khoản',
      'điểm',
    ],
    ...[
      '1',
      '2',
      'đ',
      'a',
      'I',
      ',',
      ';',
      'và',
      'của',
      'các',
      'Phụ lục',
      'Mục',
      'kèm theo',
      'đến',
      '  ',
      '\n',
      '. ',
      '“',
      '(',
      ')',
    ],
  ];
  const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 25 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const body = paragraphs.map((paragraph, i) => `${i % 3 ? `${i}.` : `Điều ${i + 1}.`} Gồm ${paragraph} hết.`);
      expectSound(readLegal('x', `${head}${body.join('\n\n')}`), library);
    }),
  );
});
