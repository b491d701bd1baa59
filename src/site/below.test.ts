import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { below } from './below.ts';

test.each([
  ['Windows', win32, 'C:\\Trang web\\content', 'C:\\Trang web\\content\\plans\\2018\\plan.mdx'],
  [
    'Windows, folder with a slash at its end',
    win32,
    'C:\\Trang web\\content\\',
    'c:\\trang web\\content\\plans\\2018\\plan.mdx',
  ],
  ['Windows, with slashes', win32, 'C:/web/content', 'C:\\web\\content\\plans\\2018\\plan.mdx'],
  ['a share of Windows', win32, '\\\\may-chu\\web\\content', '\\\\may-chu\\web\\content\\plans\\2018\\plan.mdx'],
  ['Linux and macOS', posix, '/srv/web/content/', '/srv/web/content/plans/2018/plan.mdx'],
] as const)('%s', (_, system, folder, file) => expect(below(folder, file, system)).toBe('plans/2018/plan.mdx'));

test('a backslash in a name on Linux is part of the name', () =>
  expect(below('/srv', '/srv/a\\b', posix)).toBe('a\\b'));
