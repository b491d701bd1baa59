import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import {
  checkAnswerAge,
  checkAnswerGuard,
  checkAnswerLinks,
  checkAnswerNumbers,
  checkQuiz,
  checkSameQuestion,
} from './answers.ts';
import { checkBodies } from './bodies.ts';
import { checkLaw } from './law.ts';
import { readContent } from './read-content.ts';

const temporary = mkdtempSync(join(tmpdir(), 'answers-'));
const root = join(temporary, 'content');
afterAll(() => rmSync(temporary, { recursive: true }));

const facts = `tuoi:
  fact: F-HN-01
  says: Tuổi kết hôn
  values: { nam: 20 tuổi, nu: 18 tuổi }
  instrument: 73-2006-qh11
  provision: Điều 8
  source: { label: Bản chép }
  confidence: cao
  checked: 2026-11-30
`;
const answer = `---
question: Bao nhiêu tuổi thì được lấy vợ?
situation: cuoi-hoi
asked: [18 tuổi lấy vợ được chưa, may tuoi lay vo, tuổi cưới, tuoi cuoi vo]
violence: false
short: Con trai từ đủ [[tuoi.nam]]. Con gái từ đủ [[tuoi.nu]].
todo: [Hỏi xã.]
about: Mọi đôi nam nữ.
law:
  - { instrument: 73-2006-qh11, provision: Điều 8 khoản 1, says: tuổi }
confidence: cao
facts: [F-HN-01]
unsure: []
checked: 2026-11-30
---

## Thêm

Từ đủ [[tuoi.nu]] là qua sinh nhật.
`;
const quiz = `- id: tuoi-1
  question: Bao nhiêu tuổi?
  options: ['Nam từ đủ 18, nữ từ đủ 18', 'Nam từ đủ 18, nữ từ đủ 16', 'Nam từ đủ 20, nữ từ đủ 18', Bao nhiêu cũng được]
  right: 3
  why: Luật Hôn nhân và gia đình năm 2014, Điều 8.
  answer: tuoi
  fact: F-HN-01
`;
const files = { 'facts.yaml': facts, 'answers/tuoi.mdx': answer, 'quiz/cuoi-hoi.yaml': quiz };

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync('content', root, { recursive: true });
  for (const folder of ['answers', 'quiz']) {
    rmSync(join(root, folder), { recursive: true });
    cpSync('content/quiz', join(root, folder), { recursive: true, filter: (path) => !path.endsWith('.yaml') });
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
});

function problems(today?: Date): string[] {
  const content = readContent(root);
  const found = [
    ...content.problems,
    ...[
      checkBodies,
      checkAnswerGuard,
      checkAnswerLinks,
      checkLaw,
      checkAnswerNumbers,
      checkSameQuestion,
      checkQuiz,
    ].flatMap((check) => check(content)),
    ...(today ? checkAnswerAge(content, today) : []),
  ];
  return found.map(formatProblem).filter((text) => /content\/(?:answers|quiz|facts)/.test(text));
}
function edit(path: keyof typeof files, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`không thấy “${from}” trong ${path}`);
  writeFileSync(
    join(root, path),
    text.replace(from, () => to),
  );
}

test('good answers are not complained of, and nothing of them depends on the day of a build', () =>
  expect(problems()).toEqual([]));

test('an answer may have said everything above its body', () => {
  writeFileSync(join(root, 'answers/tuoi.mdx'), answer.slice(0, answer.indexOf('## Thêm')));
  expect(problems()).toEqual([]);
});

/** What an editor may get wrong: the place that is named, and what is said. */
test.each<[string, keyof typeof files, string, string, string, string]>([
  [
    'no source',
    'answers/tuoi.mdx',
    '  - { instrument: 73-2006-qh11, provision: Điều 8 khoản 1, says: tuổi }',
    '  []',
    'answers/tuoi.mdx:9',
    'ít nhất một điều luật',
  ],
  ['no fact', 'answers/tuoi.mdx', 'facts: [F-HN-01]', 'facts: []', 'answers/tuoi.mdx:12', 'ít nhất một sự kiện'],
  [
    'a number in front',
    'answers/tuoi.mdx',
    'Hỏi xã.',
    'Phạt 5 đến 10 triệu đồng.',
    'answers/tuoi.mdx:7',
    '"5 đến 10 triệu" gõ thẳng',
  ],
  [
    'a number in the body',
    'answers/tuoi.mdx',
    'qua sinh nhật',
    'qua 18 tuổi',
    'answers/tuoi.mdx:19:26',
    '"18 tuổi" gõ thẳng',
  ],
  [
    'an unknown token',
    'answers/tuoi.mdx',
    'là qua',
    '[[phat.muc]] là qua',
    'answers/tuoi.mdx:19',
    'không có khóa "phat"',
  ],
  ['an unknown value', 'answers/tuoi.mdx', '[[tuoi.nam]]', '[[tuoi.ong]]', 'answers/tuoi.mdx:6', 'các số có: nam, nu'],
  [
    'a number of a fact not named',
    'answers/tuoi.mdx',
    'facts: [F-HN-01]',
    'facts: [F-HN-02]',
    'answers/tuoi.mdx:6',
    'thêm mã ấy vào facts',
  ],
  ['three sentences', 'answers/tuoi.mdx', 'Con gái từ', 'Thế thôi. Con gái từ', 'answers/tuoi.mdx:6', 'đúng hai câu'],
  ['no such instrument', 'answers/tuoi.mdx', '73-2006-qh11', '73-2006-qh12', 'answers/tuoi.mdx:10', 'không có văn bản'],
  [
    'no such message',
    'answers/tuoi.mdx',
    'checked: 2026',
    'messages: [khong-co]\nchecked: 2026',
    'answers/tuoi.mdx:14',
    'không có thông điệp này',
  ],
  [
    'no such answer',
    'answers/tuoi.mdx',
    'checked: 2026',
    'related: [khong-co]\nchecked: 2026',
    'answers/tuoi.mdx:14',
    'không có content/answers/khong-co.mdx',
  ],
  ['surer than its fact', 'facts.yaml', 'confidence: cao', 'confidence: vừa', 'answers/tuoi.mdx:11', 'hãy ghi "vừa"'],
  [
    'a number less than sure',
    'facts.yaml',
    'confidence: cao',
    'confidence: vừa',
    'answers/tuoi.mdx:19',
    'theo bản chúng tôi',
  ],
  ['a fact without day', 'facts.yaml', '  checked: 2026-11-30\n', '', 'facts.yaml:1', 'thiếu khóa "checked"'],
  [
    'an option that contradicts its fact',
    'quiz/cuoi-hoi.yaml',
    'right: 3',
    'right: 2',
    'quiz/cuoi-hoi.yaml:3',
    'có số 16',
  ],
  ['a fact that has changed', 'facts.yaml', 'nam: 20 tuổi', 'nam: 18 tuổi', 'quiz/cuoi-hoi.yaml:3', 'câu "tuoi-1"'],
  [
    'two options alike',
    'quiz/cuoi-hoi.yaml',
    'Bao nhiêu cũng được',
    "'Nam từ đủ 20, nữ từ đủ 18'",
    'quiz/cuoi-hoi.yaml:3',
    'hai lựa chọn giống nhau',
  ],
  [
    'a token in an option',
    'quiz/cuoi-hoi.yaml',
    'Bao nhiêu cũng được',
    "'[[tuoi.nu]]'",
    'quiz/cuoi-hoi.yaml:3',
    'ghi thẳng con số',
  ],
  [
    'an answer that is not there',
    'quiz/cuoi-hoi.yaml',
    'answer: tuoi',
    'answer: tuoii',
    'quiz/cuoi-hoi.yaml:6',
    'có phải ý bạn là "tuoi"',
  ],
  [
    'a fact that the answer does not rest on',
    'quiz/cuoi-hoi.yaml',
    'F-HN-01',
    'F-HN-09',
    'quiz/cuoi-hoi.yaml:7',
    'không dựa vào sự kiện F-HN-09',
  ],
])('%s', (_, path, from, to, place, says) => {
  edit(path, from, to);
  const found = problems();
  expect(
    found.some((text) => text.startsWith(`content/${place}`) && text.includes(says)),
    found.join('\n'),
  ).toBe(true);
});

test('two answers for one question', () => {
  const other = answer
    .replace('Bao nhiêu tuổi thì được lấy vợ?', 'Mấy tuổi lấy vợ?')
    .replace('tuoi cuoi vo', 'cưới sớm');
  writeFileSync(join(root, 'answers/tuoi-hai.mdx'), other);
  expect(problems().join('\n')).toContain('đã có ở content/answers/tuoi-hai.mdx; mỗi câu hỏi một câu trả lời');
});

test('the address of the quiz is no answer', () => {
  writeFileSync(join(root, 'answers/thi.mdx'), answer);
  expect(problems().join('\n')).toContain('tên "thi" là địa chỉ của phần thi');
});

test('what was checked long ago is listed on the day that is asked for', () => {
  expect(problems(new Date('2027-05-29T12:00:00Z'))).toEqual([]);
  const late = problems(new Date('2027-05-30T12:00:00Z'));
  expect(late).toHaveLength(2);
  for (const text of late) expect(text).toContain('cảnh báo: checked "2026-11-30": kiểm đã 181 ngày');
});

test('so is what rests on an instrument whose status has changed since', () => {
  const path = join(root, 'legal/73-2006-qh11.mdx');
  const law = readFileSync(path, 'utf8')
    .replace(/^status: .*$/m, 'status: hết hiệu lực')
    .replace(/^statusSource:\n(?: {2}.*\n)+/m, '')
    .replace(/^checkedOn: .*$/m, 'checkedOn: 2026-12-10');
  writeFileSync(path, law);
  const found = problems(new Date('2026-12-11T12:00:00Z'));
  expect(found).toHaveLength(2);
  for (const text of found) expect(text).toContain('73-2006-qh11 nay ghi "hết hiệu lực"');
});

test.each([
  ['todo: [Hỏi xã.]', "todo: ['Bị nhốt để không cho gặp: hỏi xã.']", 'Bị nhốt'],
  ['todo: [Hỏi xã.]', "todo: ['Em không chịu nổi: gọi **111**.']", '**111**'],
  ['about: Mọi đôi nam nữ.', 'about: Mọi đôi nam nữ; đang nguy hiểm thì gọi 113.', 'gọi 113'],
  ['là qua sinh nhật.', 'là qua sinh nhật. Người kia đánh mẹ thì nói với Tòa.', 'đánh mẹ'],
])('an answer without the row to leave by, that speaks of violence, is stopped: %s -> %s', (from, to, said) => {
  edit('answers/tuoi.mdx', from, to);
  expect(problems()).toEqual([expect.stringMatching(/answers\/tuoi\.mdx:5:\d+ violence "false"/)]);
  expect(problems()[0]).toContain(`có “${said}”`);
  edit('answers/tuoi.mdx', 'violence: false', 'violence: true');
  expect(problems()).toEqual([]);
});

test('an answer on land and property without the row to leave by is stopped, whatever its words', () => {
  edit('answers/tuoi.mdx', 'situation: cuoi-hoi', 'situation: dat-tai-san');
  expect(problems()).toEqual([expect.stringMatching(/answers\/tuoi\.mdx:5:\d+ violence "false".*đất, tài sản/)]);
  edit('answers/tuoi.mdx', 'violence: false', 'violence: true');
  expect(problems()).toEqual([]);
});

test('numbers of decrees are no numbers to call', () => {
  edit('answers/tuoi.mdx', 'là qua sinh nhật.', 'là qua sinh nhật. Xem Nghị định 113/2025/NĐ-CP và Điều 111.');
  expect(problems()).toEqual([]);
});
