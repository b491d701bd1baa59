import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cached, cachedFile } from './cache.ts';

const kind = `test-${randomUUID()}`;
const folder = join(process.cwd(), '.cache', kind);
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
const make = async () => {
  made++;
  return { 'a.txt': Buffer.from(`lần ${made}`), b: Buffer.from([0, 255]) };
};

test('made once for the same inputs, anew for others', async () => {
  made = 0;
  const first = await cached(kind, { x: 1 }, make);
  const again = await cached(kind, { x: 1 }, make);
  expect(made).toBe(1);
  expect(Buffer.from(again['a.txt']!).toString()).toBe('lần 1');
  expect(Buffer.compare(again.b!, first.b!)).toBe(0);
  await cached(kind, { x: 2 }, make);
  expect(made).toBe(2);
});

test('callers at the same time share one making', async () => {
  made = 0;
  const all = await Promise.all([1, 2, 3].map(() => cached(kind, 'chung', make)));
  expect(made).toBe(1);
  expect(new Set(all.map((files) => Buffer.from(files['a.txt']!).toString())).size).toBe(1);
});

test('a failed making leaves nothing behind and may be tried again', async () => {
  const inputs = { kind: 'hỏng' };
  await expect(cached(kind, inputs, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  made = 0;
  await cached(kind, inputs, make);
  expect(made).toBe(1);
  expect(existsSync(folder)).toBe(true);
});

test('one file is made anew when its inputs, the code or the package that makes it change', async () => {
  made = 0;
  const by = { sources: ['print/cache.ts'], packages: ['fflate'] };
  const one = async () => (await make()).b;
  const ask = (inputs: unknown, makers = by) => cachedFile(kind, inputs, makers, one);
  expect(Buffer.from(await ask('tệp')).equals(Buffer.from([0, 255]))).toBe(true);
  await ask('tệp');
  expect(made).toBe(1);
  await ask('tệp khác');
  await ask('tệp', { ...by, sources: ['print/cache.test.ts'] });
  await ask('tệp', { ...by, packages: ['docx'] });
  expect(made).toBe(4);
});
