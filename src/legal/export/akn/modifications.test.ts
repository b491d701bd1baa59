import { expect, test } from 'vitest';
import { readLegal } from '../../read/parse.ts';
import { findReferences } from '../../refer/references.ts';
import type { ExportInput, ExportRecord } from '../input.ts';
import { toAkomaNtoso } from './akoma-ntoso.ts';
import { citedInstruments } from './cited-instruments.ts';
import { modificationsOf } from './modifications.ts';
import { objections } from './schemas.ts';

const library = new Map<string, ExportRecord>([
  ['12-qd-ubnd-vi-du-2015', { docType: 'Quyết định', number: '12/QĐ-UBND', date: '2015-02-03' }],
]);

function input(body: string, head = 'Số: 9/2024/NĐ-CP'): ExportInput {
  const markdown = `CHÍNH PHỦ\n\n${head}\n\nHà Nội, ngày 05 tháng 6 năm 2024\n\nNGHỊ ĐỊNH\n\nVề việc thử\n\n${body}`;
  const document = readLegal('thu', markdown);
  const known = [...library].map(([id, { number, date }]) => ({ id, number, date, names: [] }));
  const references = findReferences(document, known);
  return { document, references, record: {}, permalink: 'https://example.org/van-ban/thu/', library };
}

/** "type source -> address#place position words", without the part of the address that all share. */
function changes(body: string, head?: string): string[] {
  const text = input(body, head);
  return modificationsOf(text, citedInstruments(text)).map(({ type, source, instrument, place, position, words }) =>
    [
      type,
      source,
      '->',
      instrument.address.replace('/akn/vn/act/', '') + (place ? `#${place}` : ''),
      position,
      words?.replace(source, '…'),
    ]
      .filter(Boolean)
      .join(' '),
  );
}
const amending = (...points: string[]) =>
  [
    'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 3/2019/NĐ-CP ngày 02 tháng 01 năm 2019 như sau:',
    ...points.map((point, i) => `${i + 1}. ${point}`),
    'Điều 2. Nghị định này có hiệu lực từ ngày ký.',
  ].join('\n\n');
const decree = 'nghi-dinh/cp/2019-01-02/3-2019-nd-cp';

test('new words for a provision, and a new provision after or before another', () => {
  expect(
    changes(
      amending(
        'Sửa đổi, bổ sung Điều 5 như sau:\n\n“Điều 5. Người giữ sổ là trưởng thôn.”',
        'Sửa đổi khoản 2 và bổ sung khoản 2a vào sau khoản 2 Điều 6 như sau:\n\n“2. Sổ có bìa.\n\n2a. Bìa màu xanh.”',
        'Bổ sung Điều 7a vào trước Điều 8 như sau:\n\n“Điều 7a. Sổ mở mỗi năm.”',
      ),
    ),
  ).toEqual([
    `substitution dieu-1-1-tr1 -> ${decree}#art_5 …-dieu-5`,
    `substitution dieu-1-2-tr1 -> ${decree}#art_6__cl_2 …-2`,
    `insertion dieu-1-2-tr1 -> ${decree}#art_6__cl_2 after …-2a`,
    `insertion dieu-1-3-tr1 -> ${decree}#art_8 before …-dieu-7a`,
  ]);
});

test('what a point leaves out stands above it', () => {
  const points = 'a) Sửa đổi điểm đ như sau:\n\n“đ) Năm mở sổ.”\n\nb) Bãi bỏ điểm e và điểm g.';
  expect(changes(amending(`Sửa đổi, bổ sung một số điểm của khoản 3 Điều 9 như sau:\n\n${points}`))).toEqual([
    `substitution dieu-1-1-a-tr1 -> ${decree}#art_9__cl_3__point_dd …-dd`,
    `repeal dieu-1-1-b -> ${decree}#art_9__cl_3__point_e`,
    `repeal dieu-1-1-b -> ${decree}#art_9__cl_3__point_g`,
  ]);
});

test.each([
  ['only a title', 'Sửa đổi tên Điều 5 như sau:\n\n“Điều 5. Người giữ sổ”'],
  ['only a part of it', 'Sửa đổi, bổ sung đoạn mở đầu khoản 1 Điều 5 như sau:\n\n“1. Người giữ sổ gồm:”'],
  ['words for words', 'Thay cụm từ “sổ giấy” bằng cụm từ “sổ điện tử” tại khoản 1 Điều 5.'],
  ['two articles in the sentence, one of them meant', 'Sửa đổi khoản 1, sửa đổi Điều 5 và Điều 6 như sau:\n\n“1. Sổ.”'],
  ['no article', 'Sửa đổi tên Chương II như sau:\n\n“Chương II\n\nSỔ”'],
  ['an exception', 'Bãi bỏ khoản 3 Điều 5, trừ sổ của năm trước.'],
])('%s is left out', (_, point) => {
  expect(changes(amending(point))).toEqual([]);
});

test.each([
  ['Điều 1. Bãi bỏ Nghị định số 3/2019/NĐ-CP ngày 02 tháng 01 năm 2019 của Chính phủ về sổ thăm nhà.'],
  ['Điều 1. Nghị định này thay thế Nghị định số 3/2019/NĐ-CP ngày 02 tháng 01 năm 2019.'],
  ['Điều 1. Nghị định này có hiệu lực kể từ ngày ký và thay thế Nghị định số 3/2019/NĐ-CP ngày 02/01/2019.'],
  [
    'Điều 1. Có hiệu lực từ nay. Nghị định số 3/2019/NĐ-CP ngày 02/01/2019 hết hiệu lực kể từ ngày Nghị định này có hiệu lực.',
  ],
  ['Điều 1. Kể từ ngày Nghị định này có hiệu lực, Nghị định số 3/2019/NĐ-CP ngày 02/01/2019 hết hiệu lực thi hành.'],
])('an instrument at an end: %s', (article) => {
  expect(changes(`${article}\n\nĐiều 2. Các bộ thi hành.`)).toEqual([`repeal dieu-1 -> ${decree}`]);
});

test('lists of instruments: a sentence that says what one of them is about does not go on', () => {
  const others = 'Nghị định số 4/2019/NĐ-CP ngày 03/01/2019 và Nghị định số 5/2019/NĐ-CP ngày 04/01/2019';
  expect(changes(`Điều 1. Nghị định này thay thế ${others}.\n\nĐiều 2. Các bộ thi hành.`)).toHaveLength(2);
  const about = others.replace(' và', ' của Chính phủ sửa đổi Nghị định số 1/2019/NĐ-CP và');
  expect(changes(`Điều 1. Nghị định này thay thế ${about}.\n\nĐiều 2. Các bộ thi hành.`)).toEqual([
    'repeal dieu-1 -> nghi-dinh/cp/2019-01-03/4-2019-nd-cp',
  ]);
  const list = 'a) Nghị định số 4/2019/NĐ-CP ngày 03/01/2019;\n\nb) Nghị định số 5/2019/NĐ-CP, trừ Điều 3.';
  expect(changes(`Điều 1. Bãi bỏ các văn bản sau đây:\n\n${list}\n\nĐiều 2. Các bộ thi hành.`)).toEqual([
    'repeal dieu-1-a -> nghi-dinh/cp/2019-01-03/4-2019-nd-cp',
  ]);
});

test('an instrument that the words do not identify is left out; one of the library is known by its record', () => {
  const ends = (instrument: string) => changes(`Điều 1. Bãi bỏ ${instrument}.\n\nĐiều 2. Các bộ thi hành.`);
  expect(ends('Luật Sổ thăm nhà')).toEqual([]);
  expect(ends('Quyết định số 77/QĐ-UBND ngày 01/02/2019 của Ủy ban nhân dân huyện Ví Dụ')).toEqual([]);
  expect(ends('Quyết định số 77/QĐ-UBND ngày 01/02/2019 của Ủy ban nhân dân tỉnh Ví Dụ')).toEqual([
    'repeal dieu-1 -> /akn/vn-vi-du/act/quyet-dinh/ubnd/2019-02-01/77-qd-ubnd',
  ]);
  expect(ends('Quyết định số 77/QĐ-BVD ngày 01/02/2019 của Bộ Ví dụ')).toEqual([]);
  expect(ends('Thông tư số 8/2019/TT-BVD của Bộ Ví dụ')).toEqual(['repeal dieu-1 -> thong-tu/bvd/2019/8-2019-tt-bvd']);
  expect(ends('Quyết định số 12/QĐ-UBND ngày 03/02/2015')[0]).toContain('/2015-02-03/12-qd-ubnd');
});

test('a consolidated text changes nothing', () => {
  const point = 'Bãi bỏ Điều 5.';
  expect(changes(amending(point))).toHaveLength(1);
  expect(changes(amending(point), 'Số: 9/VBHN-VPVD')).toEqual([]);
});

test('in the file: from the quotation to the address, with the new words; valid', () => {
  const quotation = 'Sửa đổi, bổ sung Điều 5 như sau:\n\n“Điều 5. Người giữ sổ là trưởng thôn.”';
  const text = input(amending(quotation, 'Bãi bỏ khoản 1 Điều 6.'));
  const xml = toAkomaNtoso({ ...text, record: { inForce: '2024-07-01' } });
  expect(objections(xml)).toEqual([]);
  expect(xml).toContain('<source href="#art_1__cl_1__hcontainer_1__content__mod_1"/>');
  expect(xml).toContain(`<destination href="/akn/vn/act/${decree}#art_5"/>`);
  expect(xml).toMatch(/<new href="#[^"]*qstr_1__art_5"\/>/);
  expect(xml).toContain('<source href="#art_1__cl_2"/>');
  expect(xml).toContain(`href="/akn/vn/act/${decree}" showAs="Nghị định số 3/2019/NĐ-CP ngày 02 tháng 01 năm 2019"`);
  expect(xml).toContain('<eventRef eId="co-hieu-luc" date="2024-07-01" source="#ban-goc"/>');
  expect(xml).toContain('<timeInterval start="#co-hieu-luc" refersTo="#khai-niem-hieu-luc"/>');
});

test('a text without a whole day has no events', () => {
  const { document, ...rest } = input('Điều 1. Nội dung.');
  const [main, ...others] = document.components;
  const undated = { ...main!, preface: { ...main!.preface, docDate: null } };
  const xml = toAkomaNtoso({ ...rest, document: { ...document, components: [undated, ...others] } });
  expect(objections(xml)).toEqual([]);
  expect(xml).not.toContain('<lifecycle');
});
