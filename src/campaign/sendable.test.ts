import { describe, expect, test } from 'vitest';
import { message as schema } from '../schemas/message.ts';
import { duration, script } from './loudspeaker.ts';
import { saysNearly } from './says-nearly.ts';
import { sendable, toldUpTo } from './sendable.ts';
import { facebook, posterWords, sms, withHelp, zalo } from './short-messages.ts';

const base = {
  day: '11-16',
  slogan: 'Có nhau',
  lines: ['Có nhau'],
  lead: 'Câu dẫn.',
  audience: ['nguoi-dan'],
  violence: true,
  actions: ['Việc một.'],
  question: 'Hỏi gì?',
  answer: 'Đáp một. Đáp hai.',
};
const made = (over: object, body = 'Thân một. Thân hai. Thân ba.') =>
  sendable(schema.parse({ ...base, ...over }), body);
const line = { use: 'Ai cũng gọi được.', poster: true };
const services = [
  { ...line, name: 'Công an', number: '113', cue: 'nguy hiểm gọi', say: 'Khi nguy hiểm, gọi' },
  { ...line, name: 'Trẻ em', number: '111', cue: 'trẻ em gọi', say: 'Lo cho trẻ em, gọi' },
  { ...line, name: 'Nhà Ví Dụ', number: '1900 000 000', use: 'Nghe tư vấn. Gọi số này có thể mất cước.' },
];
const read = (over: object, body?: string, cut: 30 | 60 | 90 = 90) =>
  script({ message: made(over, body), abbreviations: {}, services }, cut).paragraphs.join(' ');

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

  test('an action with a quiet sentence, and one for officials or journalists alone', () => {
    const actions = [
      'Đi. Nhớ kín.',
      { text: 'Rà lại.', for: ['can-bo'] },
      { text: 'Soát tít.', for: ['can-bo', 'bao-chi'] },
      { text: 'Đọc sách.', for: ['hoc-sinh', 'can-bo'] },
      'Việc chung.',
    ];
    expect(made({ actions, quiet: ['Nhớ kín.'] }).actions).toEqual(['Đọc sách.', 'Việc chung.']);
  });

  test('a question goes only with its whole answer, and a quiet lead is gone from every text', () => {
    expect(made({ quiet: ['Đáp hai.'] }).asked).toBeUndefined();
    expect(made({ quiet: ['Hỏi gì?'] }).asked).toBeUndefined();
    const quiet = made({ quiet: ['Câu dẫn.'] });
    for (const text of [
      sms(quiet, services).accented.text,
      zalo(quiet, 'u', services),
      facebook(quiet, 'u', services),
      posterWords(quiet, services),
      script({ message: quiet, abbreviations: {}, services }, 90).paragraphs.join(' '),
    ])
      expect(text).not.toContain('Câu dẫn');
  });
});

describe('on the air', () => {
  test('no quotation: the paragraph ends before it, an action or answer with one is left out', () => {
    const text = read(
      { actions: ['Đừng nói “đồ kia”.', 'Việc một.'], answer: 'Đừng bảo “kệ”.' },
      'Mở lời. “Đồ kia” là lời xấu. Thân ba.',
    );
    expect(text).toContain('Mở lời.');
    expect(text).toContain('Việc một.');
    expect(text).not.toMatch(/đồ kia|Thân ba|Hỏi gì|bảo kệ/iu);
  });

  test('no year and no long number', () =>
    expect(read({ actions: ['Gọi 1900 000 000 nhé.'] }, 'Theo luật năm 2022 thì được.')).not.toMatch(/luật|nhé/u));

  test('a question is read with what follows it, or not at all', () => {
    const long = `${'rất '.repeat(60)}dài.`;
    expect(read({ lead: 'Dẫn.' }, `Biết đi đâu? ${long}`, 30)).not.toContain('Biết đi đâu');
    expect(read({}, 'Biết đi đâu? Đến nhà họp thôn.', 30)).toContain('Biết đi đâu? Đến nhà họp thôn.');
  });

  test('the closing says all numbers, the rest each at most once, 113 first; none where it is not about violence', () => {
    const times = (text: string, words: string) => text.replaceAll('\u00a0', ' ').split(words).length - 1;
    const text = read({ actions: ['Nhớ số 111.', 'Thấy thì gọi 113.', 'Lại gọi 113.'] });
    expect(times(text, 'một một ba')).toBe(2);
    expect(times(text, 'một một một')).toBeLessThanOrEqual(2);
    expect(text.replaceAll('\u00a0', ' ')).toMatch(
      /Khi nguy hiểm, gọi một một ba\. Lo cho trẻ em, gọi một một một\.$/u,
    );
    expect(text.indexOf('một\u00a0một\u00a0ba')).toBeLessThan(text.indexOf('một\u00a0một\u00a0một'));
    expect(read({ violence: false })).not.toContain('gọi');
  });

  test('words of the editor’s own that name 111 alone leave both numbers to the end', () => {
    const text = read({ loudspeaker: { short: 'Lo cho con thì gọi 111.' } }, 'Thân.', 30).replaceAll('\u00a0', ' ');
    expect(text).toMatch(
      /Lo cho con thì gọi một một một\..*Khi nguy hiểm, gọi một một ba\. Lo cho trẻ em, gọi một một một\.$/u,
    );
  });

  test('nothing is said twice', () => {
    const text = read({ lead: 'Thân hai thật dài và rõ.', actions: ['Thân hai thật dài và rõ.'] }, 'Thân một.');
    expect(text.split('thật dài và rõ')).toHaveLength(2);
  });

  test('words of the editor’s own that are too long are refused', () =>
    expect(() => read({ loudspeaker: { short: `${'rất '.repeat(90)}dài` } }, 'Thân.', 30)).toThrow(
      'Hãy viết ngắn lại',
    ));

  test.each([
    [5, 'nửa phút'],
    [15, 'nửa phút'],
    [24, '1 phút'],
    [30, '1 phút'],
    [45, '1 phút rưỡi'],
    [90, '3 phút'],
  ])('two rounds of %i seconds', (seconds, words) => {
    expect(duration({ syllables: 1, seconds })).toContain(`hai lượt khoảng ${words}.`);
  });
});

describe('in writing', () => {
  test('help stands in every text on violence, what may cost money last and once; elsewhere there is none', () => {
    const words = made({});
    expect(sms(words, services).plain.text).toBe('Co nhau. Cau dan. Nguy hiem goi 113, tre em goi 111.');
    expect(zalo(words, 'u', services)).toContain('\n\nNguy hiểm gọi 113\nTrẻ em gọi 111\n\n');
    expect(posterWords(words, services)).toMatch(/Nguy hiểm gọi 113, trẻ em gọi 111\.$/u);
    const post = facebook(words, 'u', services);
    expect(post.indexOf('113')).toBeLessThan(post.indexOf('1900'));
    expect(post).toContain('Nhà Ví Dụ, 1900 000 000. Nghe tư vấn. Gọi số này có thể mất cước.');
    const calm = made({ violence: false });
    for (const text of [sms(calm, services).accented.text, zalo(calm, 'u', services), facebook(calm, 'u', services)])
      expect(text).not.toMatch(/113|111|1900/u);
  });

  test('the numbers do not stand twice: an action that names them all gives way to those to tap', () => {
    const words = made({ actions: ['Nhớ 113 và 111.', 'Việc hai.'] });
    for (const text of [zalo(words, 'u', services), facebook(words, 'u', services)]) {
      expect(text).toContain('Việc hai.');
      expect(text.match(/\b113\b/gu)).toHaveLength(1);
    }
    const calm = made({ violence: false, actions: ['Nhớ 113 và 111.'] });
    expect(zalo(calm, 'u', services)).toContain('Nhớ 113 và 111.');
  });

  test('a few words about a message end with the numbers where it is about violence', () => {
    expect(withHelp('Câu dẫn', made({}), services)).toBe('Câu dẫn. Nguy hiểm gọi 113, trẻ em gọi 111.');
    expect(withHelp('', made({}), services)).toBe('Nguy hiểm gọi 113, trẻ em gọi 111.');
    expect(withHelp('Câu dẫn.', made({ violence: false }), services)).toBe('Câu dẫn.');
  });

  test('an SMS drops the lead before the numbers, and says so where not even the slogan fits', () => {
    const { plain } = sms({ ...made({}), lead: 'a '.repeat(70).trim() }, services);
    expect(plain.text).toBe('Co nhau. Nguy hiem goi 113, tre em goi 111.');
    expect(() => sms({ ...made({}), slogan: 'a'.repeat(130) }, services)).toThrow('dài quá một tin nhắn');
  });
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
  test('takes officials in the middle of a sentence', () =>
    expect(wrong({ actions: ['Hỏi cán bộ xã: họ biết.', 'Cán bộ thôn cũng giúp được.'] })).toEqual([]));
  test('refuses quotations and years in what is always read', () => {
    expect(wrong({ loudspeaker: { short: 'Đừng nói “đồ kia”.' } }).join()).toContain('dấu ngoặc kép');
    expect(wrong({ loudspeaker: { short: 'Luật năm 2022.' } }).join()).toContain('năm hay số dài');
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
