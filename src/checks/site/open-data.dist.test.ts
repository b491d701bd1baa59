import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isThisContent } from '#tests/kit/of-this-content.ts';
import { distServer, listen } from '#tests/kit/server.ts';
import { dataIndex } from '../../schemas/data-index.ts';
import { siteUrl } from '../../site/url.ts';

const folder = 'dist/du-lieu/';
const text = (path: string) => readFileSync(folder + path, 'utf8');
const read = (path: string) => JSON.parse(text(path));
const index = dataIndex.parse(read('index.json'));

test('the index fits its published schema and names every set once', () => {
  expect(z.fromJSONSchema(read('index.schema.json')).safeParse(index).error?.issues).toBeUndefined();
  const listed = index.datasets.map(({ id }) => id);
  const present = readdirSync(folder).flatMap((file) => /^(?!index)([^.]+)\.json$/.exec(file)?.[1] ?? []);
  expect(listed.toSorted()).toEqual(present.toSorted());
});

describe.each(index.datasets)('$id', ({ id, url, schema, count, bytes, sha256 }) => {
  test('is the file that the index describes', () => {
    expect(url).toBe(`${siteUrl()}/du-lieu/${id}.json`);
    const file = readFileSync(`${folder}${id}.json`);
    expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([bytes, sha256]);
  });

  test('holds entries that its published schema accepts', () => {
    const { entries, schema: own, version, licence, rights } = read(`${id}.json`);
    // Official texts are under no licence of ours.
    expect(id === 'dieu-khoan' ? rights : licence).toBe(id === 'dieu-khoan' ? index.licenceNote : index.licence);
    expect([own, version, entries.length]).toEqual([schema, index.version, count]);
    // A site without messages of a plan, for one, has an empty list of them.
    if (isThisContent) expect(count).toBeGreaterThan(0);
    const published = z.fromJSONSchema(read(`${id}.schema.json`));
    expect(new Set(entries.map((entry: { id: string }) => entry.id)).size).toBe(count);
    for (const entry of entries) {
      expect(entry.id).toMatch(/^[a-z0-9/-]+$/);
      expect(published.safeParse(entry.data).error?.issues, entry.id).toBeUndefined();
    }
  });
});

test('every provision leads to its place and has the words of the text', () => {
  const { entries } = read('dieu-khoan.json') as { entries: { data: Record<string, string> }[] };
  for (const { data } of entries) {
    const page = readFileSync(`dist/van-ban/${data.instrument}/index.html`, 'utf8');
    expect(page).toContain(`id="${data.provision}"`);
    const words = readFileSync(`dist/van-ban/${data.instrument}.txt`, 'utf8').replace(/\s+/g, ' ');
    for (const own of [data.heading, data.content]) if (own) expect(words).toContain(own.replace(/\s+/g, ' '));
  }
});

describe('the examples', () => {
  const server = distServer('dist');
  beforeAll(async () => void (await listen(server, 0)));
  afterAll(() => server.close());

  /** Run a program as a reader would, with the site's address led to this machine. */
  const run = (source: string): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const base = `http://localhost:${(server.address() as AddressInfo).port}`;
      const lead = `const get = fetch; globalThis.fetch = (url) => get(String(url).replace(${JSON.stringify(siteUrl())}, ${JSON.stringify(base)}));\n`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', lead + source]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (part) => (out += part));
      child.stderr.on('data', (part) => (err += part));
      child.on('close', (code) => resolve({ code, out, err }));
    });

  const programs = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  test('there are some', () => expect(programs.length).toBeGreaterThan(1));

  test.each(programs)('%s runs and says something', async (file) => {
    const { code, out, err } = await run(text(file));
    expect([code, err]).toEqual([0, '']);
    if (isThisContent) expect(out.trim().split('\n').length).toBeGreaterThan(1);
    expect(out).not.toMatch(/undefined|KHÁC/);
  });
});
