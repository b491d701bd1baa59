/** The commands an editor mends the content with start whatever is wrong in it: what would stop them is what they are for. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';

// Each test starts a whole program, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const project = mkdtempSync(join(tmpdir(), 'hong-'));
beforeAll(() => {
  for (const path of ['src', 'scripts', 'package.json']) cpSync(path, join(project, path), { recursive: true });
  cpSync(engineContent, join(project, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterAll(() => rmSync(project, { recursive: true }));

/** What a command prints, all of it. */
function run(script: string, ...words: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    cwd: project,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** Do something while a file is wrong. */
function whileWrong(path: string, from: string | RegExp, to: string, act: () => void): void {
  const file = join(project, 'content', path);
  const sound = readFileSync(file, 'utf8');
  const wrong = sound.replace(from, () => to);
  expect(wrong).not.toBe(sound);
  writeFileSync(file, wrong);
  try {
    act();
  } finally {
    writeFileSync(file, sound);
  }
}

it.each([
  ['năm chưa có kế hoạch', 'site.yaml', "'2018'", "'2027'", /^content\/site\.yaml:\d+:\d+ year "2027": chưa có/],
  ['giá trị bỏ trống', 'site.yaml', /^tagline:.*/m, 'tagline:', /^content\/site\.yaml:\d+:\d+ tagline: /],
  ['dấu nháy mở mà không đóng', 'site.yaml', "'2018'", "'2018", /^content\/site\.yaml:\d+:\d+ phần khai báo viết sai/],
  [
    'dấu hai chấm ở tên kế hoạch',
    'plans/2018/plan.mdx',
    /^title: .*/m,
    'title: Kế hoạch: ai làm gì',
    /^content\/plans\/2018\/plan\.mdx:\d+:\d+ phần khai báo viết sai/,
  ],
] as const)('check:content nói chỗ sai: %s', (_, path, from, to, says) =>
  whileWrong(path, from, to, () => {
    const said = run('check-content', '--html');
    expect(said).toMatch(says);
    expect(said).toContain('bấm đúp');
  }));

it('new makes the plan that the home page already leads to', () => {
  whileWrong('site.yaml', "'2018'", "'2027'", () =>
    expect(run('new', 'plan', '2027', '415-qd-ubnd-bac-kan-2018')).toContain('content/plans/2027/plan.mdx'),
  );
  rmSync(join(project, 'content/plans/2027'), { recursive: true });
});

it('remove works, but takes no plan while nobody can read which one the home page leads to', () =>
  whileWrong('site.yaml', "'2018'", "'2018", () => {
    expect(run('remove', 'material', 'viec-nha')).toContain('Sẽ xóa');
    expect(run('remove', 'plan', '2018', '--yes')).toMatch(/content\/site\.yaml .*chưa đọc được/);
  }));
