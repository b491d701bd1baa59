import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../src/checks/content/read-content.ts';
import { engineContent } from './engine-content.ts';
import { ofThisContent } from './of-this-content.ts';

test('a test of the built site that names this content says so, and no other', () => {
  const { ids, entries } = readContent(engineContent);
  const bodies = entries.bodies.flatMap(({ data }) => Object.keys(data));
  const named = [...ids.messages, ...bodies].map((id) => `/${id}/`);
  const texts = entries.legal.filter(({ data }) => data.text).flatMap(({ id, data }) => [id, data.number ?? id]);
  const found = globSync('src/**/*.{dist,browser}.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('/fork.dist.test.ts'))
    .filter((file) => {
      const code = readFileSync(file, 'utf8');
      return !code.includes('isThisContent') && [...named, ...texts].some((words) => code.includes(words));
    });
  expect(found.filter((file) => !ofThisContent.includes(file))).toEqual([]);
  expect(ofThisContent.filter((file) => !globSync(file).length)).toEqual([]);
});
