import { expect, test } from 'vitest';
import { isShortLink, shortLinkOf } from './short-link.ts';

test('a short link leads to its place in the whole text', () => {
  expect(shortLinkOf('/vb/415-qd-ubnd-bac-kan-2018/ii-5-1/')).toBe('/van-ban/415-qd-ubnd-bac-kan-2018/#ii-5-1');
});

test.each([
  '/vb/a/',
  '/vb/a/b',
  '/vb/a/b/c/',
  '/van-ban/a/b/',
  '/vb/a/b c/',
  '/vb/a/b\r\nSet-Cookie: x/',
  '/vb/a/"/',
  '/vb/a/$x/',
])('%j is none', (path) => expect(shortLinkOf(path)).toBeUndefined());

test('only a row that says the same is left to the rule', () => {
  expect(isShortLink({ from: '/vb/a/dieu-1/', to: '/van-ban/a/#dieu-1' })).toBe(true);
  // A provision that was moved within its text.
  expect(isShortLink({ from: '/vb/a/dieu-1/', to: '/van-ban/a/#dieu-2' })).toBe(false);
  expect(isShortLink({ from: '/vb/a/', to: '/van-ban/a/' })).toBe(false);
});
