import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { checkContent } from '../checks/content/check-content.ts';
import { formatProblem } from '../checks/problem.ts';
import { writeNew } from './write-new.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
  cpSync(engineContent, root, { recursive: true });
});
afterEach(() => rmSync(join(root, '..'), { recursive: true }));

const saidBy = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};
const decision = '415-qd-ubnd-bac-kan-2018';
const free = 'messages/nghe-tre.mdx';

test.each([
  {
    words: ['plan', '2019', decision],
    paths: ['plans/2019/plan.mdx', 'plans/2019/bodies.yaml', 'plans/2019/tasks.yaml'],
  },
  { words: ['campaign', '2027'], paths: ['campaigns/2027/campaign.mdx'] },
  { words: ['material', 'mot-lan'], paths: ['materials/mot-lan.mdx'] },
  { words: ['instrument', '99-2026-qh16'], paths: ['legal/99-2026-qh16.mdx'] },
  { words: ['message', '11-20', 'thu-nghiem'], paths: ['messages/thu-nghiem.mdx'] },
])('new $words.0 is valid as it stands, and every unwritten place is named', ({ words, paths }) => {
  // Make room: the day of one message, and the materials of two.
  for (const path of [free, 'materials/nghe-tre.mdx', 'materials/mot-lan.mdx']) rmSync(join(root, path));
  expect(writeNew(root, words, '2026-11-23')).toEqual(paths);
  // The questions that led to the message taken away.
  const isGone = ({ file, message }: { file: string; message: string }) =>
    /^content\/(?:glossary|plans\/2018\/messages|answers\/)/.test(file) && message.includes('nghe-tre"');
  const problems = checkContent(root).filter((problem) => !isGone(problem));
  expect(problems.filter(({ level }) => level === 'error').map(formatProblem)).toEqual([]);
  for (const path of paths) {
    const marked = problems.filter(({ file, message }) => file === `content/${path}` && message.includes('CẦN VIẾT'));
    expect(marked.length, path).toBeGreaterThan(0);
  }
});

test('nothing is written over, and wrong words are explained', () => {
  const before = readFileSync(join(root, free), 'utf8');
  expect(() => writeNew(root, ['message', '11-20', 'khac'], '2026-11-23')).toThrow('đã có thông điệp');
  expect(() => writeNew(root, ['material', 'khong-co'], '2026-11-23')).toThrow('Chưa có thông điệp');
  expect(() => writeNew(root, ['campaign', '2018'], '2026-11-23')).toThrow('Đã có');
  expect(readFileSync(join(root, free), 'utf8')).toBe(before);
  expect(() => writeNew(root, [], '2026-11-23')).toThrow('npm run new -- plan');
  expect(() => writeNew(root, ['answer', 'x'], '2026-11-23')).toThrow('hỏi đáp mục 19');
  expect(() => writeNew(root, ['message', '2019-11-20', 'a'], '2026-11-23')).toThrow('không ghi năm');
  expect(() => writeNew(root, ['plan', '2019', '73-2006-qh11'], '2026-11-23')).toThrow('nguyên văn');
});

test('a day that is taken: the free days, or how one is made free', () => {
  const add = () => writeNew(root, ['message', '12-15', 'khac'], '2026-11-23');
  const [twin] = /(?<=thông điệp ")[a-z-]+/.exec(saidBy(add))!;
  expect(saidBy(add)).toContain(`npm run remove -- message ${twin}`);
  for (const path of [free, 'messages/mot-lan.mdx']) rmSync(join(root, path));
  const freed = [free, 'messages/mot-lan.mdx'].map(
    (path) => /^day: '(.+)'$/m.exec(readFileSync(join(engineContent, path), 'utf8'))![1]!,
  );
  expect(saidBy(add)).toContain(`ngày còn trống (${freed.toSorted().join(', ')})`);
});

test('an address that was taken away and is back leads nowhere else; what a message was called stays its own', () => {
  const rows = (...lines: string[]) =>
    writeFileSync(join(root, 'redirects.yaml'), lines.map((line) => `${line}\n`).join(''));
  const other = '"/cu/": "/thong-diep/"';
  const gone = (page: string, to: string) => `"${page}": { to: "${to}", was: "thứ cũ", since: 2026-11-01 }`;
  rows(gone('/thang-hanh-dong/2027/', '/thang-hanh-dong/'), other);
  writeNew(root, ['campaign', '2027'], '2026-11-23');
  expect(readFileSync(join(root, 'redirects.yaml'), 'utf8')).toBe(`${other}\n`);
  rows(gone('/thong-diep/den-moi/', '/thong-diep/'));
  rmSync(join(root, free));
  expect(() => writeNew(root, ['message', '11-20', 'den-moi'], '2026-11-23')).toThrow(
    'từng là của thứ cũ, gỡ ngày 01/11/2026',
  );
});

test('a year from nothing: plan, edition and a material, each good at once', () => {
  rmSync(join(root, 'materials/nghe-tre.mdx'));
  const made = [
    ['plan', '2019', decision],
    ['campaign', '2027'],
    ['material', 'nghe-tre'],
  ].flatMap((words) => writeNew(root, words, '2026-11-23'));
  expect(made.at(-1)).toBe('materials/nghe-tre.mdx');
  // Filled in: every unwritten place gets words.
  for (const path of made) {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('CẦN VIẾT', 'Đã viết'));
  }
  expect(checkContent(root).map(formatProblem)).toEqual([]);
});
