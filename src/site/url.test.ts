import { expect, test } from 'vitest';
import { siteUrl, trialUrl } from './url.ts';

test('an origin, with or without its slash', () => {
  expect(siteUrl('https://trang.test')).toBe('https://trang.test');
  expect(siteUrl('https://trang.test/')).toBe('https://trang.test');
  expect(siteUrl('')).toBe(trialUrl);
});

test.each([
  'trang.test',
  'https://trang.test/thu-muc/',
  'https://trang.test/?a',
  'ftp://trang.test',
  'https://',
])('%s is refused in words', (given) => expect(() => siteUrl(given)).toThrow(/SITE_URL\) là .* cần một địa chỉ gốc/));
