import { describe, expect, test } from 'vitest';
import { message as schema } from '../schemas/message.ts';
import { exampleMessage as base } from './message-for-tests.ts';
import { saysNearly } from './says-nearly.ts';
import { isForVillagers, toldUpTo, withoutQuiet } from './unquiet.ts';

const made = (over: object, body = 'Thân một. Thân hai. Thân ba.') =>
  withoutQuiet(schema.parse({ ...base, ...over }), body);

describe('what stays on the page', () => {
  test('a quiet sentence of the body, and what hangs on it', () => {
    expect(made({ quiet: ['Thân hai.'] }).paragraphs).toEqual([['Thân một.']]);
    expect(made({ quiet: ['Thân một.'] }).paragraphs).toEqual([]);
    expect(made({ quiet: ['Thân hai.'] }, 'Thân một. Thân hai.\n\nĐoạn khác.').paragraphs).toEqual([
      ['Thân một.'],
      ['Đoạn khác.'],
    ]);
  });

  test('a question or quotation whose answer stays', () => {
    const stays = (words: string) => words === 'Đáp.';
    expect(toldUpTo(['A.', 'Ai bảo thế?', 'Đáp.'], stays)).toEqual(['A.']);
    expect(toldUpTo(['A.', 'Họ chửi “đồ kia”.', 'Đáp.'], stays)).toEqual(['A.']);
    expect(toldUpTo(['A.', 'Ai bảo thế?'], stays)).toEqual(['A.', 'Ai bảo thế?']);
  });

  test('an action with a quiet sentence', () => {
    expect(made({ actions: ['Đi. Nhớ kín.', 'Việc chung.'], quiet: ['Nhớ kín.'] }).actions).toEqual([
      { text: 'Việc chung.' },
    ]);
  });

  test('a question goes only with its whole answer', () => {
    expect(made({ quiet: ['Đáp hai.'] }).asked).toBeUndefined();
    expect(made({ quiet: ['Hỏi gì?'] }).asked).toBeUndefined();
    expect(made({}).asked).toEqual({ question: 'Hỏi gì?', answer: 'Đáp một. Đáp hai.' });
  });
});

test('villagers hear what is for them, and nothing for officials or journalists alone', () => {
  expect(
    [undefined, ['hoc-sinh', 'can-bo'], ['can-bo'], ['can-bo', 'bao-chi']].map((one) => isForVillagers(one as never)),
  ).toEqual([true, true, false, false]);
});

describe('the schema', () => {
  const wrong = (over: object) =>
    schema.safeParse({ ...base, ...over }).error?.issues.map(({ message }) => message) ?? [];

  test.each([
    ['Cán bộ: rà lại.', 'can-bo'],
    ['Cán bộ xã: báo.', 'can-bo'],
    ['Phóng viên: hỏi.', 'bao-chi'],
    ['Biên tập viên: soát.', 'bao-chi'],
  ])('refuses “%s” and says what to write', (text, whom) => {
    expect(wrong({ actions: [text] }).join()).toContain(`for: [${whom}]`);
    expect(wrong({ actions: [{ text, for: [whom] }] }).join()).toContain(`for: [${whom}]`);
  });
  test('takes officials in the middle of a sentence, and a paid number beside a law with its year', () =>
    expect(
      wrong({
        actions: ['Hỏi cán bộ xã: họ biết.', 'Cán bộ thôn cũng giúp được.', 'Gọi 1900 969 680.'],
        answer: 'Luật năm 2022 nói thế.',
      }),
    ).toEqual([]));
  test('refuses a year, and quotations in the slogan', () => {
    expect(wrong({ day: '2018-11-25' }).join()).toContain('không ghi năm');
    expect(wrong({ day: '11-31' }).join()).toContain('có thật');
    expect(wrong({ question: 'Năm 2018 thì sao?' }).join()).toContain('“2018”');
    expect(wrong({ slogan: 'Đừng “đùa”', lines: ['Đừng “đùa”'] }).join()).toContain('dấu ngoặc kép');
  });
});

test.each([
  ['Hai nhà hẹn trước một cách báo tin, chỉ hai nhà biết.', true],
  ['hai nha hen truoc mot cach bao tin chi hai nha biet', true],
  ['Mở. Hai nhà thì có thể hẹn trước một cách để báo tin, mà chỉ hai nhà biết. Kết.', true],
  ['Hai nhà gần nhau, có gì thì gọi. Một hôm báo tin vui, chỉ cả xóm biết.', false],
  ['', false],
])('saysNearly: %s', (text, expected) =>
  expect(saysNearly(text, 'Hai nhà có thể hẹn trước một cách báo tin, chỉ hai nhà biết.')).toBe(expected));
