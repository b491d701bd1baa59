import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleFiles } from './example-files.ts';
import { hostFileNames } from './table.ts';

const folder = join(import.meta.dirname, '../../deploy');

test('deploy/ shows what the table writes (npm run deploy:examples writes it anew)', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  expect(files).toEqual([...exampleFiles().keys()].sort());
  for (const [name, text] of exampleFiles()) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
});

test('the files for hosts are known by name, so that no host gives them away', () => {
  expect([...exampleFiles().keys()].sort()).toEqual([...hostFileNames].sort());
});
