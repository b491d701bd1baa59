import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { collections } from '../../schemas/index.ts';

const read = (path: string) => JSON.parse(readFileSync(`dist/du-lieu/${path}`, 'utf8'));

test.each([
  ['van-ban', 'legal'],
  ['ke-hoach', 'plans'],
  ['nhiem-vu', 'tasks'],
  ['co-quan', 'agencies'],
  ['thang-hanh-dong', 'campaigns'],
  ['thong-diep', 'messages'],
  ['tai-lieu', 'materials'],
  ['dich-vu', 'services'],
] as const)('%s.json holds entries that its published schema accepts', (file, name) => {
  const { entries, schema } = read(`${file}.json`);
  expect(entries.length).toBeGreaterThan(0);
  expect(new URL(schema).pathname).toBe(`/du-lieu/${file}.schema.json`);
  const published = z.fromJSONSchema(read(`${file}.schema.json`));
  for (const { id, data } of entries) {
    expect(id).toMatch(/^[a-z0-9/-]+$/);
    expect(published.safeParse(data).error?.issues).toBeUndefined();
    // What the site gives away is what its own check takes.
    expect(collections[name].schema.safeParse(data).error?.issues).toBeUndefined();
  }
});
