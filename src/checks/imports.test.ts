import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const domain = [
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

test.each(domain)('src/%s imports neither Astro nor components, so that it runs anywhere', (folder) => {
  const root = join(import.meta.dirname, '..', folder);
  const wrong = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /from '(astro[:/'][^']*|[^']*(?:components|layouts|pages|queries)[^']*)'/g,
        ),
      ]
        .map(([, name]) => `${folder}/${file}: ${name}`)
        // A folder may have a file of such a name of its own.
        .filter((line) => !/: \.\/(components|pages)\.ts$/.test(line)),
    );
  expect(wrong).toEqual([]);
});
