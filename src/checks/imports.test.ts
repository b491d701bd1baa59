import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const domain = [
  'ledger',
  'legal',
  'plan',
  'campaign',
  'posters',
  'print',
  'search',
  'vietnamese',
  'schemas',
  'checks',
  'scaffold',
];
const foreign = /from '(astro[:/'][^']*|(?:\.\.\/)+(?:components|layouts|pages|queries)[/.][^']*)'/g;

test.each(domain)('src/%s imports neither Astro nor components, so that it runs anywhere', (folder) => {
  const root = join(import.meta.dirname, '..', folder);
  const wrong = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(foreign)].map(([, name]) => `${folder}/${file}: ${name}`),
    );
  expect(wrong).toEqual([]);
});
