import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { checkContent } from './check-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(engineContent, join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What Astro does with the integration when it starts: what is printed, and why it stops if it does. */
function start(command: 'build' | 'dev'): { printed: string; stopped: string } {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  const hook = checkContent().hooks['astro:config:setup'] as (options: unknown) => void;
  let stopped = '';
  try {
    hook({ command, config: { root: pathToFileURL(`${root}/`) }, logger: { warn: () => {} } });
  } catch (error) {
    stopped = String(error);
  }
  return { printed: print.mock.calls.flat().join('\n'), stopped };
}

it('lets good content be built', () => {
  expect(start('build').stopped).toBe('');
});

it('prints what is wrong and stops a build', () => {
  writeFileSync(join(root, 'content/plans/2018/bodies.yaml'), '');
  const { printed, stopped } = start('build');
  expect(printed).toContain('content/plans/2018/bodies.yaml:1 tệp trống');
  expect(stopped).toContain('Nội dung còn lỗi');
});

it('lets what is still to be written be tried out, but not published', () => {
  writeFileSync(
    join(root, 'content/pages/moi.mdx'),
    '---\ntitle: CẦN VIẾT\ndescription: Một trang.\n---\n\nMột đoạn.\n',
  );
  vi.stubEnv('SITE_URL', '');
  expect(start('build').stopped).toBe('');
  vi.stubEnv('SITE_URL', 'https://vi-du.vn');
  expect(start('build').stopped).toContain('chưa công bố được');
  expect(start('dev').stopped).toBe('');
});

it('only prints when the site is tried out', () => {
  writeFileSync(join(root, 'content/plans/2018/bodies.yaml'), '');
  const { printed, stopped } = start('dev');
  expect(printed).toContain('content/plans/2018/bodies.yaml:1 tệp trống');
  expect(stopped).toBe('');
});
