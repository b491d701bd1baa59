import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { formatProblem } from '../problem.ts';
import { checkHelpOrder } from './help-order.ts';
import { checkLaw } from './law.ts';
import { readContent } from './read-content.ts';

const temporary = mkdtempSync(join(tmpdir(), 'law-'));
const root = join(temporary, 'content');
const message = 'messages/quay-di.mdx';
const record = 'legal/282-2025-nd-cp.mdx';
const point = `  - instrument: 282-2025-nd-cp
    provision: Điều 46
    says: phạt người đe dọa, trả thù người báo tin
`;
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync(engineContent, root, { recursive: true });
});
afterAll(() => rmSync(temporary, { recursive: true }));

/** What is said after one edit, each with the line it is said of. */
function problems(path = message, from: string | RegExp = '', to = ''): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const edited = text.replace(from, () => to);
  if (from && edited === text) throw new Error(`không thấy “${from}” trong ${path}`);
  writeFileSync(join(root, path), edited);
  const content = readContent(root);
  return [...content.problems, ...checkLaw(content), ...checkHelpOrder(content)].map(formatProblem);
}
const lineOf = (words: string): number =>
  readFileSync(join(root, message), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

test('what stands in the content resolves', () => expect(problems()).toEqual([]));

test('an instrument that the library does not have is named, with the one that may be meant', () => {
  const [found, ...others] = problems(message, 'instrument: 282-2025-nd-cp', 'instrument: 282-2025-nd-c');
  expect(found).toMatch(new RegExp(`content/${message}:${lineOf('282-2025-nd-c')}:`));
  expect(found).toContain('282-2025-nd-cp');
  expect(others).toEqual([]);
});

test('an article that only the words name stops the check, at the words', () => {
  const found = problems(message, point, '');
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).toMatch(/nói Điều 46 mà law chưa có điều ấy; hãy thêm văn bản/u);
  expect(found[0]).toContain(`content/${message}:${lineOf('answer:')}:`);
});

test('an article is found whole: Điều 4 is not Điều 46', () =>
  expect(problems(message, 'Điều 46 và Điều 50', 'Điều 4 và Điều 50').join()).toContain('nói Điều 4 mà'));

test('words that rest on the law need it said where', () => {
  const found = problems(message, /^law:\n(?: .*\n)+/mu, '');
  expect(found.some((one) => one.includes('câu dựa vào luật mà thông điệp chưa có law'))).toBe(true);
});

test('a record that nobody can open is no source', () => {
  const [found] = problems(record, /^ {4}url: .*\n/gmu, '');
  expect(found).toContain(`content/${record} chưa có nguồn nào có địa chỉ`);
});

test('an occasion without an address is named', () =>
  expect(problems('messages/mot-lan.mdx', /^ {4}url: .*\n/mu, '').join()).toMatch(
    /mot-lan\.mdx:\d+.*occasion\.source\.url/u,
  ));

test('numbers in the wrong order are named where they stand', () => {
  const found = problems(message, /(?<=sms: ').*(?=')/u, 'Tre em goi 111. Nguy hiem goi 113.');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`:${lineOf('sms:')}:.*số 111 đứng trước 113`, 'u'));
});
