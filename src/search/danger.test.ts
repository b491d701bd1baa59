import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Danger, danger } from '../schemas/danger.ts';
import { compactDanger } from './compact-danger.ts';
import { dangerIn } from './danger.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));
const groups: Danger[] = Object.values(read('content/danger.yaml')).map((group) => danger.parse(group));
const mayBeInDanger = dangerIn(compactDanger(groups));

describe('over lists by people who had not read the words', () => {
  const list: { distress: string[]; harmless: string[] } = read('src/search/danger-queries.yaml');

  test('at least 98 % of those in distress are shown numbers', () => {
    const missed = list.distress.filter((typed) => !mayBeInDanger(typed));
    expect(missed.length / list.distress.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('at most 3 % of the harmless are', () => {
    const loud = list.harmless.filter(mayBeInDanger);
    expect(loud.length / list.harmless.length, loud.join('\n')).toBeLessThanOrEqual(0.03);
  });
});

describe('one meaning, typed in every way', () => {
  const same = [
    'chồng đánh em',
    'CHỒNG ĐÁNH EM',
    'chồng đánh em'.normalize('NFD'),
    'chong danh em',
    'choongf ddanhs em',
    'cho62ng d9a1nh em',
    'chồngđánhem',
    '#chongdanhem',
    'ck đánh e',
    'chồng đánhh em',
    'chồng 😭 đánh 😭 em',
    '\u202bchồng\u200f đánh\u200b em\u202c',
    'ｃｈồｎｇ đánh em',
    'chồng   đánh\n\tem',
    'chồng, đánh... em!!!',
  ];
  test.each(same)('%j', (typed) => expect(mayBeInDanger(typed)).toBe(true));
});

describe('who, does what, to whom', () => {
  test.each(['bố đánh mẹ', 'mẹ bị bố đánh', 'vợ tát chồng', 'bị thầy sờ', 'hàng xóm nhốt con'])('%s', (typed) =>
    expect(mayBeInDanger(typed)).toBe(true));
  test.each([
    'câu đố',
    'đánh máy',
    'đánh giá cán bộ nữ',
    'bố bế con, mẹ đi họp',
    'con bị sốt',
    'trồng rừng',
    '',
  ])('calm: %s', (typed) => expect(mayBeInDanger(typed)).toBe(false));
});

describe('public business', () => {
  test.each([
    'kế hoạch phòng, chống bạo lực gia đình',
    'so lieu bao luc gia dinh',
    'nghị định 113/2018/NĐ-CP',
  ])('calm: %s', (typed) => expect(mayBeInDanger(typed)).toBe(false));
  test.each([
    'theo luật chồng đánh vợ thì sao',
    'luật nào bảo vệ em, em bị chồng bạo hành',
    'bạo lực gia đình tố cáo ở đâu',
  ])('somebody speaks: %s', (typed) => expect(mayBeInDanger(typed)).toBe(true));
});

test('never throws, whatever is typed', () => {
  const words = groups.flatMap((group) => (group.kind === 'viết tắt' ? Object.keys(group.words) : group.words));
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...words)).map((some) => some.join(' ')),
    fc.array(fc.constantFrom(...words)).map((some) => some.join('')),
  );
  fc.assert(fc.property(typed, (text) => typeof mayBeInDanger(text) === 'boolean'));
});

test('what is pasted is read from its beginning', () => {
  const law = 'Kế hoạch công tác của cơ quan. '.repeat(400);
  expect(mayBeInDanger(law)).toBe(false);
  expect(mayBeInDanger(`cứu tôi ${law}`)).toBe(true);
  expect(mayBeInDanger('chồng em '.repeat(2000))).toBeTypeOf('boolean');
});
