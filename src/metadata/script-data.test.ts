import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const pages = ['src/pages', 'src/components', 'src/layouts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .map((name) => join(folder, name)),
);

test('data in a script element is always written by scriptJson, so that no word of content can end it', () => {
  const data = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/<script\b[^>]*type="application\/[^>]*set:html=\{([^}]*)/g)].map(
      ([, made]) => made,
    ),
  );
  expect(data.length).toBeGreaterThan(1);
  for (const made of data) expect(made).toMatch(/^scriptJson\(/);
  for (const page of pages) expect(readFileSync(page, 'utf8'), page).not.toMatch(/set:html=\{[^}]*JSON\.stringify/);
});
