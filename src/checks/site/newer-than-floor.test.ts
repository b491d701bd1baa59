import { expect, test } from 'vitest';
import { gate } from '../../scripts/floor.ts';
import { newerThanFloor } from './newer-than-floor.ts';
import { siteOf } from './read-site.ts';

const said = (files: Record<string, string>) =>
  newerThanFloor(
    siteOf(
      'https://trang.test',
      new Map(Object.entries(files).map(([path, text]) => [path, { size: text.length, text: () => text }])),
    ),
  ).map(({ file, line, message }) => `${file}:${line} ${message}`);

test('scripts at the floor are let through', () => {
  const html = `<p></p><script>document.title="a"</script><script type="application/ld+json">{"a":":has("}</script><script type="module">${gate}go()</script>`;
  expect(said({ '/index.html': html, '/a.js': `${gate}list.append(b)`, '/du-lieu/vi-du.mjs': 'list.at(-1)' })).toEqual(
    [],
  );
  expect(said({ '/a.js': `${gate}typeof Intl.Segmenter<"u"&&new Intl.Segmenter("vi")` })).toEqual([]);
});

test.each([
  'e.replaceChildren(a)',
  'list.at(-1)',
  'q(":has(a)")',
  '/(?<=a)b/',
  'e.submitter',
])('%s is named, with its place', (code) => {
  const found = said({ '/a.js': gate + code, '/index.html': `<p>\n<script>${code}</script></p>` });
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(/^dist\/a\.js:1 mã chạy dùng “/);
  expect(found[1]).toMatch(/^dist\/index\.html:2 mã chạy dùng “/);
});

test('a module without the gate is named; a plain script needs none', () => {
  expect(said({ '/a.js': 'go()', '/index.html': '<script type="module">go()</script>' })).toHaveLength(2);
  expect(said({ '/a.js': 'go()', '/index.html': '<script src="/a.js"></script><script>go()</script>' })).toEqual([]);
});
