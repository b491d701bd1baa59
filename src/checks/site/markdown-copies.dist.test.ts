import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { siteUrl } from '../../site/url.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
// The texts that the site holds are exported from their trees, under rules of their own.
const held = (JSON.parse(read('du-lieu/van-ban.json')).entries as { id: string; data: { text?: object } }[])
  .filter(({ data }) => data.text)
  .map(({ id }) => `van-ban/${id}`);
const isHeld = (file: string) => held.some((path) => file.startsWith(`${path}.`));
const copies = files.filter((file) => file.endsWith('.md') && !isHeld(file));
const listed = [...read('llms.txt').matchAll(/\]\((\S+?)\)/g)].map(([, url]) => url!);

test('llms.txt lists every copy, and nothing that is not there', () => {
  expect(copies.length).toBeGreaterThan(10);
  const paths = listed.map((url) => url.replace(`${siteUrl()}/`, ''));
  expect(paths.filter((path) => !files.includes(path))).toEqual([]);
  expect(copies.filter((copy) => !paths.includes(copy))).toEqual([]);
  expect(held.filter((path) => !paths.some((listedPath) => listedPath.startsWith(`${path}.`)))).toEqual([]);
});

test('each copy has its page, which names it, and says what the page says', () => {
  const squeeze = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');
  for (const copy of copies) {
    const page = parse(read(copy.replace(/\.md$/, '/index.html')));
    expect(page.querySelector('link[type="text/markdown"]')?.getAttribute('href'), copy).toBe(`/${copy}`);
    const text = read(copy);
    expect(text.startsWith('# '), copy).toBe(true);
    expect(text, copy).toContain(`${siteUrl()}/${copy.replace(/\.md$/, '/')}`);
    // A line of the copy without markup stands on the page.
    const shown = squeeze(page.querySelector('body')!.text);
    const plain = text
      .split('\n')
      .filter((line) => line.length > 40 && !/[[\]*#>\\`]|https?:|^- .*: |CC BY/.test(line));
    for (const line of plain) {
      const words = squeeze(line.replace(/^- /, ''));
      // Scripts to read aloud are put together of the same words in the page's own paragraphs.
      expect(shown.includes(words), `${copy}: ${words}`).toBe(true);
    }
  }
});
