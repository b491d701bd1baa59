import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { scratchProject } from '#tests/kit/scratch-project.ts';

/** The scripts as an editor runs them, in a clone of one's own. */
let root: string;
const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const script = (name: string, ...args: string[]) => run(process.execPath, `scripts/${name}.ts`, ...args);
const git = (...args: string[]) =>
  run('git', '-c', 'user.name=Thử', '-c', 'user.email=thu@vi-du.vn', '-c', 'core.autocrlf=false', ...args);
const state = () => git('status', '--porcelain', '-z', '--', 'content', 'tests').said;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
/** Type what a command printed for going back. */
const goBack = (said: string) => {
  const lines = [...said.matchAll(/^ {2}git (.+)$/gm)].map(([, line]) => line!.split(' '));
  expect(lines).not.toEqual([]);
  for (const line of lines) expect(git(...line).status).toBe(0);
};

beforeAll(() => {
  root = scratchProject();
  // From a fresh clone, also where this is a fork already.
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(engineContent, join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const message = 'content/messages/viec-nha.mdx';
const removal = ['message', 'viec-nha', '--yes'];
const site = ['site', '--yes', '--name', 'Trang Ví Dụ', '--place', 'tỉnh Ví Dụ', '--year', '2031'];

test('without Git nothing is done but on demand', () => {
  for (const { status, said } of [script('remove', ...removal), script('new', ...site)]) {
    expect(said).toMatch(/không có Git.*--no-undo/);
    expect(status).toBe(1);
  }
  expect(existsSync(join(root, message))).toBe(true);
  expect(existsSync(join(root, 'tests/fixtures'))).toBe(false);
});

test('what a removal changed comes back, and nothing else; the copy for the tests is named', () => {
  git('init', '-q');
  git('add', 'content');
  git('commit', '-qm', 'Đầu');
  const own = `${read('content/site.yaml')}\n# Của tôi\n`;
  write('content/site.yaml', own);
  write('content/nhap.txt', 'Bản nháp');
  const before = state();
  const { status, said } = script('remove', ...removal);
  expect(said).toContain('tests/fixtures/content');
  expect(said).toMatch(/ {2}content\/answers\/viec-nha\.mdx\n/);
  expect(status).toBe(0);
  expect(existsSync(join(root, message))).toBe(false);
  goBack(said);
  expect(state()).toBe(before);
  expect(read('content/site.yaml')).toBe(own);
  expect(read('content/nhap.txt')).toBe('Bản nháp');
});

test('a removal stops where it would change what is not saved', () => {
  write(message, `${read(message)}\nMột câu mới.\n`);
  const before = state();
  const { status, said } = script('remove', ...removal);
  expect(said).toContain(`  ${message}\n`);
  expect(said).not.toContain('  content/site.yaml\n');
  expect(said).toContain('git commit');
  expect(status).toBe(1);
  expect(state()).toBe(before);
});

test('a new site stops where anything is not saved, and all of it comes back', () => {
  const stopped = script('new', ...site);
  expect(stopped.said).toContain('  content/nhap.txt\n');
  expect(stopped.status).toBe(1);
  git('add', 'content');
  git('commit', '-qm', 'Đang soạn');
  const done = script('new', ...site);
  expect(done.status).toBe(0);
  expect(existsSync(join(root, 'content/campaigns/2016'))).toBe(false);
  goBack(done.said);
  expect(state()).toBe('');
  expect(existsSync(join(root, 'tests/fixtures/content'))).toBe(false);
});

test('a refused plan leaves nothing; mistakes and help are in Vietnamese', () => {
  expect(script('new', 'plan', '2027', 'khong-co').status).toBe(1);
  expect(state()).toBe('');
  expect(script('new', 'site', '--nam', '2031').said).toMatch(/^Không hiểu “--nam”. Hãy gõ: npm run new -- site/);
  expect(script('new', 'site', '--yes', '--name', 'Bình', 'đẳng').said).toContain('dấu nháy kép');
  for (const name of ['new', 'remove', 'import', 'ledger', 'poster', 'build']) {
    const { status, said } = script(name, '--help');
    expect(said).toMatch(new RegExp(`^Cách gõ:\n +npm run ${name}`));
    expect(status).toBe(0);
  }
});
