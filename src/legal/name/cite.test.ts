import { describe, expect, test } from 'vitest';
import { document } from '../cases/decision-415.ts';
import { decree, joint } from '../cases/every-unit.ts';
import { parseLegal } from '../read/parse.ts';
import { cite, citeComponent, longDay, pageUnits, shortLabel } from './cite.ts';
import { pageName } from './page-name.ts';

const names = { type: 'Quyết định', authority: 'Ủy ban nhân dân tỉnh Bắc Kạn' };
const decision = 'Quyết định số 415/QĐ-UBND';
const dated = `${decision} ngày 19 tháng 3 năm 2018 của Ủy ban nhân dân tỉnh Bắc Kạn`;
const work = 'thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ tỉnh Bắc Kạn, năm 2018';

describe('the two forms of Nghị định 30/2020/NĐ-CP', () => {
  const whole = { first: `${dated} về việc ban hành Kế hoạch ${work}`, later: decision };

  test('the whole decision, and what is no provision of it', () => {
    expect(citeComponent(document, names)).toEqual(whole);
    expect(cite(document, names, 'can-cu-2')).toEqual(whole);
  });

  test('the whole plan', () => {
    expect(citeComponent(document, names, document.components[1])).toEqual({
      first: `Kế hoạch ${work} ban hành kèm theo ${dated}`,
      later: `Kế hoạch ban hành kèm theo ${decision}`,
    });
  });

  test('an article', () => {
    expect(cite(document, names, 'dieu-1')).toEqual({
      first: `Điều 1 ${dated} về việc ban hành Kế hoạch ${work}`,
      later: `Điều 1 ${decision}`,
    });
  });

  test.each([
    ['ii-5-2', 'gạch đầu dòng thứ hai khoản 5 Mục II'],
    ['ii-4-1', 'đoạn thứ nhất khoản 4 Mục II'],
    ['iii-3', 'khoản 3 Mục III'],
    ['i-1', 'gạch đầu dòng thứ nhất Mục I'],
    ['ii', 'Mục II'],
  ])('%s of the plan', (id, unit) => {
    expect(cite(document, names, id)).toEqual({
      first: `${unit} Kế hoạch ${work} ban hành kèm theo ${dated}`,
      later: `${unit} Kế hoạch ban hành kèm theo ${decision}`,
    });
  });

  const head = 'Số: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\n';
  test.each([
    ['dieu-4-1-dd', 'điểm đ khoản 1 Điều 4'],
    ['dieu-4-1-dd-2', 'gạch đầu dòng thứ hai điểm đ khoản 1 Điều 4'],
    ['dieu-5-p2', 'đoạn thứ hai Điều 5'],
    ['dieu-15a', 'Điều 15a'],
  ])('%s of an invented decision, smallest unit first', (id, unit) => {
    const text = parseLegal(
      'x',
      `${head}Điều 4. Việc\n\n1. Gồm:\n\nd) Bốn;\n\nđ) Năm:\n\nđoạn;\n\n- gạch;\n\n- gạch.\n\nĐiều 5. Một\n\nHai.\n\nBa.\n\nĐiều 15a. Bốn.`,
    );
    const number = 'Quyết định số 1/QĐ-SVD';
    expect(cite(text, { type: 'Quyết định', authority: 'Sở Ví Dụ' }, id)).toEqual({
      first: `${unit} ${number} ngày 02 tháng 3 năm 2020 của Sở Ví Dụ`,
      later: `${unit} ${number}`,
    });
  });

  test('a paragraph that stands before all parts', () => {
    const text = parseLegal(
      'x',
      `${head}Mở đầu thứ nhất.\n\nMở đầu thứ hai.\n\nI. MỤC ĐÍCH\n\n- Một.`.replace('ỊNH\n', 'ỊNH\n\nVề một việc\n'),
    );
    expect(cite(text, names, 'p2').later).toBe('đoạn thứ hai Quyết định số 1/QĐ-SVD');
  });
});

test('days below 10 and the months 1 and 2 have a zero', () => {
  expect(longDay('2018-03-08')).toBe('08 tháng 3 năm 2018');
  expect(longDay('2015-02-19')).toBe('19 tháng 02 năm 2015');
  expect(longDay('2015-11-30')).toBe('30 tháng 11 năm 2015');
});

test('short addresses', () => {
  const labels = ['dieu-1', 'ii', 'ii-5', 'ii-5-1', 'ii-4-1', 'can-cu-2', 'can-cu-5', 'ky-1', 'kh-trich-yeu', 'ket'];
  expect(labels.map((id) => shortLabel(document, id))).toEqual([
    ...['Điều 1', 'II', 'II.5', 'II.5.1', 'II.4.1', 'Căn cứ 2', 'Theo đề nghị', 'Chữ ký', 'Trích yếu', 'Câu kết'],
  ]);
});

test('pages that would have one name are told apart', () => {
  const head = 'SỞ VÍ DỤ\n\nSố: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nVề một việc';
  const text = parseLegal('x', `${head}\n\nĐiều 1. Một.\n\nĐiều 2. Hai.\n\nĐiều 2. Hai.\n`);
  expect(pageUnits(text).map((unit) => pageName({ document: text, titles: {} }, unit))).toEqual([
    'Điều 1. Một.',
    'Điều 2. Hai., QUYẾT ĐỊNH, dieu-2',
    'Điều 2. Hai., QUYẾT ĐỊNH, dieu-2--2',
  ]);
});

test('the units with a page of their own', () => {
  expect(pageUnits(document).map(({ id }) => id)).toEqual([
    ...['dieu-1', 'dieu-2', 'i', 'ii-1', 'ii-2', 'ii-3', 'ii-4', 'ii-5', 'ii-6'],
    ...['iii-1', 'iii-2', 'iii-3', 'iii-4', 'iii-5', 'iii-6', 'iii-7'],
  ]);
});

describe('every kind of unit of an invented decree', () => {
  const decreeNames = { type: 'Nghị định', authority: 'Chính phủ' };
  const number = 'Nghị định số 7/2022/NĐ-CP';
  const dated = `${number} ngày 05 tháng 01 năm 2022 của Chính phủ quy định về sổ thăm nhà & việc giữ sổ`;

  test.each([
    ['phan-1', 'Phần thứ nhất', 'Phần thứ nhất'],
    ['chuong-1', 'Phần thứ nhất, Chương I', 'Chương I Phần thứ nhất'],
    ['chuong-2-muc-1', 'Chương II, Mục 1', 'Mục 1 Chương II'],
    ['chuong-2-muc-1-tm-1', 'Chương II, Mục 1, Tiểu mục 1', 'Tiểu mục 1 Mục 1 Chương II'],
    // Articles are numbered through: nobody cites the chapter above one.
    ['dieu-2', 'Điều 2', 'Điều 2'],
    ['dieu-1-p1', 'Điều 1.1', 'đoạn thứ nhất Điều 1'],
    ['dieu-2-1', 'Điều 2.1', 'khoản 1 Điều 2'],
    ['dieu-2-1-dd', 'Điều 2.1.đ', 'điểm đ khoản 1 Điều 2'],
    ['dieu-2-1-dd-n1', 'Điều 2.1.đ.(1)', 'tiết 1 điểm đ khoản 1 Điều 2'],
    ['dieu-2-1-dd-1', 'Điều 2.1.đ.1', 'gạch đầu dòng thứ nhất điểm đ khoản 1 Điều 2'],
    ['dieu-2-1-dd-c1', 'Điều 2.1.đ.1', 'dấu cộng thứ nhất điểm đ khoản 1 Điều 2'],
    ['dieu-2-2-1', 'Điều 2.2.1', 'điểm 2.1 khoản 2 Điều 2'],
    ['dieu-2-2-bang-1', 'Điều 2.2, Bảng 1', 'bảng thứ nhất khoản 2 Điều 2'],
    ['dieu-2a-tr1', 'Điều 2a “…”', 'phần được trích tại Điều 2a'],
    ['dieu-2a-tr1-dieu-5-1', 'Điều 2a “Điều 5.1”', 'khoản 1 Điều 5 được trích tại Điều 2a'],
  ])('%s', (id, label, words) => {
    expect(shortLabel(decree, id)).toBe(label);
    expect(cite(decree, decreeNames, id)).toEqual({ first: `${words} ${dated}`, later: `${words} ${number}` });
  });

  test('an annex keeps its number', () => {
    expect(shortLabel(decree, 'pl-1-p1')).toBe('Đoạn 1');
    expect(cite(decree, decreeNames, 'pl-1-bang-1').later).toBe(`bảng thứ nhất Phụ lục I ban hành kèm theo ${number}`);
  });

  test('what the head does not say is left out; of a law only type and name', () => {
    expect(citeComponent(joint, { type: 'Công văn', authority: 'Sở Một, Sở Hai' })).toEqual({
      first: 'Công văn tháng 6 năm 2017 của Sở Một, Sở Hai v/v phối hợp giữ sổ',
      later: 'Công văn',
    });
    expect(citeComponent(decree, { type: 'Luật', authority: 'Quốc hội', title: 'Giữ sổ' })).toEqual({
      first: 'Luật Giữ sổ',
      later: 'Luật số 7/2022/NĐ-CP',
    });
  });

  test('articles at any depth have a page, and paragraphs and tables of an annex have none', () => {
    expect(pageUnits(decree).map(({ id }) => id)).toEqual(['dieu-1', 'dieu-2', 'dieu-2a', 'dieu-3']);
  });
});
