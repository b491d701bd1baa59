import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileName, handOut, published } from './published-file.ts';

// As in a build: the dev server keeps nothing.
beforeEach(() => vi.stubEnv('DEV', false));
afterEach(() => vi.unstubAllEnvs());

/** A file that counts how often it is made. */
function counted(href: string, isKept?: boolean) {
  const make = vi.fn(async () => 'Kế hoạch\n');
  return { make, file: published({ href }, make, isKept) };
}

test('bytes are made when first asked for, once for the size and the endpoint, by whichever object asks', async () => {
  const { make, file } = counted('/once.txt');
  expect(make).not.toHaveBeenCalled();
  expect([await file.size(), await file.size()]).toEqual([13, 13]);
  const again = published({ href: '/once.txt' }, make);
  expect(new TextDecoder().decode(await handOut(again))).toBe('Kế hoạch\n');
  expect(make).toHaveBeenCalledTimes(1);
});

test('bytes are let go when served; the size stays known', async () => {
  const { make, file } = counted('/served.txt');
  await handOut(file);
  await file.size();
  await file.size();
  await handOut(file);
  expect(make).toHaveBeenCalledTimes(2);
  await file.size();
  expect(make).toHaveBeenCalledTimes(2);
});

test('what the disk keeps does not wait in memory', async () => {
  const { make, file } = counted('/on-disk.txt', false);
  await file.size();
  await file.size();
  await handOut(file);
  expect(make).toHaveBeenCalledTimes(2);
});

test('a large file waits on disk, and is served from there', async () => {
  const folder = `.cache/waiting/${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  // What a build left that was cut short: no process has such a number.
  const left = '.cache/waiting/99999999';
  mkdirSync(left, { recursive: true });
  const text = 'Bình đẳng giới. '.repeat(2000);
  const make = vi.fn(async () => text);
  const file = published({ href: '/large.txt' }, make);
  await file.size();
  await vi.waitUntil(() => existsSync(folder) && readdirSync(folder).length === 1, { timeout: 20_000 });
  await vi.waitUntil(
    () => statSync(`${folder}/${readdirSync(folder)[0]}`).size === new TextEncoder().encode(text).length,
    { timeout: 20_000 },
  );
  expect(new TextDecoder().decode(await handOut(file))).toBe(text);
  expect(make).toHaveBeenCalledTimes(1);
  expect(existsSync(left)).toBe(false);
  rmSync(folder, { recursive: true });
});

test('a file that cannot be made says which', async () => {
  await expect(published({ href: '/no.pdf' }, () => null).bytes()).rejects.toThrow('/no.pdf');
});

test('the media type follows from the name unless it is given', () => {
  const type = (href: string, mediaType?: string) =>
    published({ href, ...(mediaType && { mediaType }) }, () => '').mediaType;
  expect(type('/a/b.ics')).toBe('text/calendar; charset=utf-8');
  expect(type('/a/b.goc.html.txt')).toBe('text/plain; charset=utf-8');
  expect(type('/a/b.xml', 'application/akn+xml')).toBe('application/akn+xml');
  expect(type('/a/b.odt')).toBe('application/octet-stream');
  expect(fileName({ href: '/a/b.ics' })).toBe('b.ics');
});
