import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Danger, danger } from '../schemas/danger.ts';
import { type DangerExamples, dangerExamples } from '../schemas/danger-examples.ts';
import { fold } from '../vietnamese/fold.ts';
import { dangerIn, privateIn } from './danger.ts';
import { learnDanger } from './learn-danger.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));
const groups: Danger[] = Object.values(read('content/danger.yaml')).map((group) => danger.parse(group));
const lists: [id: string, list: DangerExamples][] = Object.entries(read('content/danger-examples.yaml')).map(
  ([id, list]) => [id, dangerExamples.parse(list)],
);
const words = learnDanger(
  groups,
  lists.map(([, list]) => list),
);
const mayBeInDanger = dangerIn(words);
const isPrivate = privateIn(words);
const share = (typed: string[], isShown: (typed: string) => boolean) => typed.filter(isShown).length / typed.length;

/** A list that was in no example and no word: what it says is what readers get. Its floors are those of SAFETY, rule 1. */
const UNSEEN = 'src/search/danger-queries.yaml';
describe.skipIf(!existsSync(UNSEEN))('over a list by somebody who had read neither words nor examples', () => {
  const list: Pick<DangerExamples, 'distress' | 'harmless'> = existsSync(UNSEEN)
    ? read(UNSEEN)
    : { distress: [], harmless: [] };

  test('at least 98 % of those in distress are shown numbers', () => {
    const missed = list.distress.filter((typed) => !mayBeInDanger(typed));
    expect(missed.length / list.distress.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('at most 3 % of the harmless are', () => {
    const loud = list.harmless.filter(mayBeInDanger);
    expect(loud.length / list.harmless.length, loud.join('\n')).toBeLessThanOrEqual(0.03);
  });
});

describe('over one writer, learned from the others', () => {
  // A little below what it reached (docs/search.md), so that a change that makes it worse is seen.
  test.each([
    ['nguoi-viet-1', 0.97, 0.03],
    ['nguoi-viet-2', 0.97, 0.06],
  ])('%s', (writer, leastShown, mostLoud) => {
    const others = lists.filter(([id]) => id !== writer).map(([, list]) => list);
    const { distress, harmless } = lists.find(([id]) => id === writer)![1];
    const learned = dangerIn(learnDanger(groups, others));
    expect(share(distress, learned)).toBeGreaterThanOrEqual(leastShown);
    expect(share(harmless, learned)).toBeLessThanOrEqual(mostLoud);
  });
});

test('what an editor lists as an example is judged so', () => {
  const typed = (side: 'distress' | 'harmless') => lists.flatMap(([, list]) => list[side]);
  expect(share(typed('distress'), mayBeInDanger)).toBeGreaterThanOrEqual(0.995);
  expect(share(typed('harmless'), mayBeInDanger)).toBeLessThanOrEqual(0.02);
});

test('one input gives one output, small enough for a page', () => {
  const again = learnDanger(
    groups,
    lists.map(([, list]) => list),
  );
  expect(again).toEqual(words);
  expect(words.weights.length).toBeLessThanOrEqual(6000);
  expect(JSON.stringify(words)).not.toMatch(/[<>&]/);
});

describe('certain, whatever the examples say', () => {
  const silent = dangerIn({ ...words, bias: -1e6 });
  test.each([
    '111',
    'goi 113',
    '1900 969 680',
    'cứu tôi với',
    'CUU EM',
    'cuwus em vowis',
    '🆘',
    'tự tử',
    'tu tu',
    'tuwj tuwr',
    'em không muốn sống nữa',
    'ko muon song',
    'chồng bóp cổ',
    'ck bop co',
    'chỗ trốn',
    'muốn chết'.normalize('NFD'),
  ])('%s', (typed) => expect(silent(typed)).toBe(true));
  test.each(['thông tư 111/2013/TT-BTC', 'cựu em', 'nghiên cứu', ''])('not: %s', (typed) =>
    expect(silent(typed)).toBe(false));
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
  test.each([
    'bố đánh mẹ',
    'mẹ bị bố đánh',
    'vợ tát chồng',
    'bị thầy sờ',
    'hàng xóm nhốt con',
    'theo luật chồng đánh vợ thì sao',
    'luật nào bảo vệ em, em bị chồng bạo hành',
  ])('%s', (typed) => expect(mayBeInDanger(typed)).toBe(true));
  test.each([
    'câu đố',
    'đánh máy',
    'đánh giá cán bộ nữ',
    'bố bế con, mẹ đi họp',
    'con bị sốt',
    'trồng rừng',
    'kế hoạch phòng, chống bạo lực gia đình',
    'so lieu bao luc gia dinh',
    'nghị định 113/2018/NĐ-CP',
    '',
    '😀😀',
  ])('calm: %s', (typed) => expect(mayBeInDanger(typed)).toBe(false));
});

describe('leaving a marriage is judged by what is said, not by how it is spelled', () => {
  const spellings = ['ly hôn', 'ly dị', 'li hôn', 'li dị'];
  const typed = spellings.flatMap((spelling) => [
    spelling,
    fold(spelling),
    spelling.toUpperCase(),
    spelling.normalize('NFD'),
  ]);
  test.each([
    'muốn %',
    'em muốn % chồng',
    'định %',
    'đòi % chồng',
    'tôi muốn % mà chồng không chịu',
  ])('"%s": numbers', (said) => expect(typed.filter((words) => !mayBeInDanger(said.replace('%', words)))).toEqual([]));
  test.each([
    '%',
    'ra tòa %',
    'thủ tục %',
    '% con ở với ai',
    '% thì chia tài sản thế nào',
  ])('"%s": calm, and kept', (said) => {
    const all = typed.map((words) => said.replace('%', words));
    expect(all.filter((one) => mayBeInDanger(one) || !isPrivate(one))).toEqual([]);
  });
});

describe('what nobody else may read stays nowhere', () => {
  test.each([
    'ly thân',
    'bo nhau',
    'bỏ chồng',
    'giấy ra viện',
    'giay kham thuong tich',
    'có thai ở tuổi 15',
    'thai o tuoi 15',
    'em lỡ có bầu',
    'quyền nuôi con',
    'ra toà',
  ])('%s', (typed) => expect(isPrivate(typed)).toBe(true));
  test.each([
    'luật hôn nhân và gia đình',
    'bình đẳng giới',
    'tuổi kết hôn',
    'nghỉ thai sản',
    'kế hoạch năm 2018',
    'hội nghị',
    '',
  ])('not: %s', (typed) => expect([isPrivate(typed), mayBeInDanger(typed)]).toEqual([false, false]));
});

test('never throws, whatever is typed', () => {
  const known = groups.flatMap((group) => (group.kind === 'viết tắt' ? Object.keys(group.words) : group.words));
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...known)).map((some) => some.join(' ')),
    fc.array(fc.constantFrom(...known)).map((some) => some.join('')),
  );
  fc.assert(fc.property(typed, (text) => typeof mayBeInDanger(text) === 'boolean'));
});

test('what is pasted is read from its beginning', () => {
  const law = 'Kế hoạch công tác của cơ quan. '.repeat(400);
  expect(mayBeInDanger(law)).toBe(false);
  expect(mayBeInDanger(`cứu tôi ${law}`)).toBe(true);
  expect(mayBeInDanger('a'.repeat(10_000))).toBeTypeOf('boolean');
  expect(mayBeInDanger('chồng em '.repeat(2000))).toBeTypeOf('boolean');
});
