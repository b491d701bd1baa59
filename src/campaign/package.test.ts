import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makePackage } from './package.ts';

const about = { title: 'Gói của xã, tuần 1', url: 'https://vi-du.vn/', version: '2018-11-15', licence: 'CC BY 4.0' };
const files = [
  {
    path: 'ap-phich/mot-lan.pdf',
    about: 'Áp phích: Một lần cũng là bạo lực',
    bytes: new Uint8Array([1, 2, 3]),
    origin: 'Gợi ý',
  },
  { path: 'loi-doc.txt', about: 'Lời đọc loa', origin: 'Gợi ý', bytes: new TextEncoder().encode('Kính thưa bà con.') },
];

test('the package lists what it holds, and opens to the same bytes', () => {
  const parts = unzipSync(makePackage(about, files));
  expect(Object.keys(parts)).toEqual(['doc-truoc.txt', 'manifest.json', ...files.map(({ path }) => path)]);
  for (const { path, bytes } of files) expect([...parts[path]!]).toEqual([...bytes]);
  const manifest = JSON.parse(strFromU8(parts['manifest.json']!));
  expect(manifest.files[0]).toMatchObject({
    size: 3,
    origin: 'Gợi ý',
    sha256: createHash('sha256').update(files[0]!.bytes).digest('hex'),
  });
  const index = strFromU8(parts['doc-truoc.txt']!);
  expect([...parts['doc-truoc.txt']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(index).toContain('loi-doc.txt: Lời đọc loa. Gợi ý.\r\n');
});

test('names with accents are refused, and the clock leaves no trace', () => {
  expect(() => makePackage(about, [{ path: 'lời.txt', about: '', origin: '', bytes: new Uint8Array() }])).toThrow(
    'không dấu',
  );
  expect(Buffer.from(makePackage(about, files)).equals(Buffer.from(makePackage(about, files)))).toBe(true);
});
