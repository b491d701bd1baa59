import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';
import { mostInline, prepareForHosts } from './prepare.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hosting-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path));
const page = (body: string) => `<head><meta charset="utf-8"></head>${body}`;

test('each page gets its own policy, hosts the whole one', async () => {
  write('index.html', page('<style>a{}</style>'));
  write('b/index.html', page('<style>b{}</style>'));
  const { problems, policy } = await prepareForHosts(folder, [
    { from: '/cu/', to: '/b/#x' },
    // The rule for short links says this already.
    { from: '/vb/a/dieu-1/', to: '/van-ban/a/#dieu-1' },
  ]);
  expect(problems).toEqual([]);
  const hashes = (text: string) => text.match(/sha256-[^']+/g) ?? [];
  const own = ['index.html', 'b/index.html'].map((file) => hashes(String(read(file))));
  expect(own.map((list) => list.length)).toEqual([1, 1]);
  expect(hashes(policy).sort()).toEqual(own.flat().sort());
  expect(String(read('_policy.txt'))).toBe(`${policy}\n`);
  expect(String(read('_redirects'))).toBe('/cu/ /b/#x 301\n/vb/:van_ban/:muc/ /van-ban/:van_ban/#:muc 301\n');
  for (const file of ['.htaccess', '_nginx/maps.conf']) expect(String(read(file))).toContain(policy);
});

test('what no policy lets through is named, and nothing is written', async () => {
  write('index.html', page('<p onclick="x">'));
  const { problems } = await prepareForHosts(folder, []);
  expect(problems).toMatchObject([{ file: 'dist/index.html', message: expect.stringContaining('onclick') }]);
  expect(String(read('index.html'))).not.toContain('content-security-policy');
});

test('a script that somebody wrote into one page is named, not hashed', async () => {
  // As many as may be.
  const ours = Array.from({ length: mostInline.scripts }, (_, n) => `<script>ours(${n})</script>`).join('');
  for (const name of ['a', 'b']) write(`${name}/index.html`, page(ours));
  write('c/index.html', page(`${ours}\n<script>theirs()</script>`));
  const { problems } = await prepareForHosts(folder, []);
  expect(problems).toMatchObject([
    { file: 'dist/c/index.html', line: 2, message: expect.stringContaining('theirs()') },
  ]);
});

test('twins say the same, smaller; pictures, small and huge files have none', async () => {
  const text = 'Bình đẳng giới. '.repeat(200);
  write('dist/a.txt', text);
  write('dist/b.svg', text);
  write('dist/c.png', text);
  write('dist/d.txt', 'ngắn');
  write('dist/e.txt', 'x'.repeat(1_000_001));
  const run = () => precompress(join(folder, 'dist'), join(folder, 'cache'));
  expect(await run()).toMatchObject({ files: 2, fresh: 4 });
  for (const file of ['a.txt', 'b.svg']) {
    expect(String(brotliDecompressSync(read(`dist/${file}.br`)))).toBe(text);
    expect(String(gunzipSync(read(`dist/${file}.gz`)))).toBe(text);
  }
  for (const file of ['c.png.br', 'd.txt.gz', 'e.txt.br']) expect(() => read(`dist/${file}`)).toThrow();
  expect(await run()).toMatchObject({ files: 2, fresh: 0 });
});

test('what is rarely asked for is compressed with less work: files for machines, texts that only stand in the library', async () => {
  const words = Array.from({ length: 4000 }, (_, n) => `Điều ${(n * 7919) % 1000}, khoản ${(n * 31) % 17}`).join('; ');
  for (const path of ['van-ban/a', 'van-ban/b', 'van-ban/b/dieu-1', 'ke-hoach/c'])
    write(`dist/${path}/index.html`, words);
  for (const path of ['van-ban/a.json', 'du-lieu.json']) write(`dist/${path}`, words);
  await precompress(join(folder, 'dist'), join(folder, 'cache'));
  const size = (path: string) => read(`dist/${path}.br`).length;
  const [rare, often] = [size('van-ban/a/index.html'), size('van-ban/b/index.html')];
  expect(rare).toBeGreaterThan(often);
  expect(['van-ban/a.json'].map(size)).toEqual([rare]);
  expect(['van-ban/b/dieu-1/index.html', 'ke-hoach/c/index.html', 'du-lieu.json'].map(size)).toEqual([
    often,
    often,
    often,
  ]);
});
