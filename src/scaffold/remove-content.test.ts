import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { checkContent } from '../checks/content/check-content.ts';
import { formatProblem } from '../checks/problem.ts';
import { planRemoval, remove, tryRemoval } from './remove-content.ts';

const example = join(import.meta.dirname, 'example');
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const today = '2031-03-01';
let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'remove-')), 'content');
  cpSync(engineContent, root, { recursive: true });
  // A year that nothing of the site's own hangs on.
  for (const name of readdirSync(example))
    if (!['README.md', 'pages', 'changes.yaml'].includes(name))
      cpSync(join(example, name), join(root, name), { recursive: true });
  edit('changes.yaml', (text) => text + readFileSync(join(example, 'changes.yaml'), 'utf8'));
});
afterEach(() => rmSync(join(root, '..'), { recursive: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const edit = (path: string, change: (text: string) => string) => writeFileSync(join(root, path), change(read(path)));
const errors = () =>
  checkContent(root)
    .filter(({ level }) => level === 'error')
    .map(formatProblem);
const publish = (...lines: string[]) => edit('published-addresses.txt', (text) => `${text}${lines.join('\n')}\n`);

test('a plan goes as a whole; its published addresses and the log lead on; nothing is broken', () => {
  publish('/ke-hoach/2031/', '/ke-hoach/2031/lich/');
  const removal = planRemoval(root, ['plan', '2031'], today);
  expect(removal.redirects).toEqual([
    { from: '/ke-hoach/2031/', to: '/ke-hoach/', gone: { was: 'kế hoạch năm 2031', since: today } },
  ]);
  const { left, files } = tryRemoval(root, removal);
  expect(left).toEqual([]);
  expect(files.changed).toEqual(expect.arrayContaining(['changes.yaml', 'redirects.yaml']));
  expect(files.gone).toEqual(removal.files.toSorted());
  expect(existsSync(join(root, 'plans/2031/plan.mdx'))).toBe(true);
  expect(remove(root, removal)).toEqual([]);
  expect(existsSync(join(root, 'plans/2031'))).toBe(false);
  expect(read('redirects.yaml')).toContain(
    '"/ke-hoach/2031/": { to: "/ke-hoach/", was: "kế hoạch năm 2031", since: 2031-03-01 }',
  );
  expect(read('changes.yaml')).toMatch(/title: Thêm một năm ví dụ\.\n {2}link: \/ke-hoach\/\n/);
  expect(errors()).toEqual([]);
});

test('what was never published leads nowhere', () => {
  const removal = planRemoval(root, ['plan', '2031'], today);
  expect(removal.redirects).toEqual([]);
  remove(root, removal);
  expect(read('redirects.yaml')).not.toContain('2031');
});

test('an instrument goes after its plan, with its original and its notes', () => {
  expect(() => planRemoval(root, ['instrument', '7-qd-ubnd-vi-du-2031'], today)).toThrow('remove -- plan 2031');
  remove(root, planRemoval(root, ['plan', '2031'], today));
  const removal = planRemoval(root, ['instrument', '7-qd-ubnd-vi-du-2031'], today);
  expect(removal.files).toContain('sources/quyet-dinh-7-qd-ubnd-vi-du-2031.md');
  expect(remove(root, removal)).toEqual([]);
  expect(errors()).toEqual([]);
});

test('an edition of the Month takes the sheet of its theme along, and no message', () => {
  const removal = planRemoval(root, ['campaign', '2031'], today);
  expect(removal.files).toEqual(['campaigns/2031/campaign.mdx', 'materials/chu-de-2031.mdx']);
  expect(remove(root, removal)).toEqual([]);
  expect(errors()).toEqual([]);
});

test('a message takes its sheets along; what led to it leads on at once', () => {
  publish('/thong-diep/cung-ban/', '/lich.ics thong-diep-cung-ban');
  edit('redirects.yaml', (text) => `${text}"/cu/": "/thong-diep/cung-ban/"\n`);
  const removal = planRemoval(root, ['message', 'cung-ban'], today);
  expect(removal.files).toContain('materials/cung-ban.mdx');
  expect(removal.redirects).toContainEqual({ from: 'thong-diep-cung-ban', to: '/thong-diep/' });
  const left = remove(root, removal);
  expect(read('redirects.yaml')).toContain('"/cu/": "/thong-diep/"');
  expect(read('plans/2031/messages.yaml')).not.toContain('cung-ban');
  // What a plan asks for is an editor's to fill: nothing else is left.
  expect(left.filter((line) => !line.includes('ii-1-1'))).toEqual([]);
});

test('a material alone', () => {
  expect(remove(root, planRemoval(root, ['material', 'viec-nha'], today))).toEqual([]);
  expect(existsSync(join(root, 'messages/viec-nha.mdx'))).toBe(true);
  expect(errors()).toEqual([]);
});

test('wrong words are explained, and what the home page leads with stays', () => {
  expect(() => planRemoval(root, [], today)).toThrow('npm run remove -- plan <năm>');
  expect(() => planRemoval(root, ['answer', 'x'], today)).toThrow('hỏi đáp');
  expect(() => planRemoval(root, ['plan', '1999'], today)).toThrow('Không có kế hoạch năm 1999');
  edit('site.yaml', (text) => text.replace(/^year: .*$/m, "year: '2031'"));
  expect(() => planRemoval(root, ['plan', '2031'], today)).toThrow('đổi “year” trong content/site.yaml');
});
