import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseHtml } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { saysNearly } from '../../campaign/says-nearly.ts';
import { paragraphsOf } from '../../campaign/unquiet.ts';
import { sentences } from '../../vietnamese/sentences.ts';
import { spoken } from '../../vietnamese/spoken.ts';
import { readContent } from '../content/read-content.ts';

const messages = readContent('content').entries.messages.map(({ id, data, body }) => ({
  id,
  data,
  body,
  page: `dist/thong-diep/${id}/`,
}));
const quiet = messages.flatMap(({ data }) => data.quiet);
const feeds = ['thong-diep/feed.json', 'thong-diep/atom.xml', 'thang-hanh-dong/lich.ics'].map((name) => `dist/${name}`);

/** The words of a Word file. */
const docxText = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

/** Every text in a package, by its path. */
function packed(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]): [string, string][] => {
    if (path.endsWith('.txt')) return [[path, strFromU8(part)]];
    return path.endsWith('loi-doc-loa.docx') ? [[path, docxText(part)]] : [];
  });
}
const holds = (text: string) => quiet.filter((words) => text.includes(words) || text.includes(spoken(words)));

describe.each(messages)('$id', ({ data, body, page }) => {
  const html = parseHtml(readFileSync(`${page}index.html`, 'utf8'));
  const own = readdirSync(page).filter((name) => /\.(?:txt|docx)$/.test(name));

  test('its files to read aloud, its texts to copy and its preview keep quiet', () => {
    expect(own.length).toBeGreaterThanOrEqual(4);
    const texts = [
      ...own.map((name) => {
        const bytes = new Uint8Array(readFileSync(page + name));
        return name.endsWith('.docx') ? docxText(bytes) : strFromU8(bytes);
      }),
      ...html.querySelectorAll('[data-text]').map((box) => box.text),
      ...html.querySelectorAll('a[href^="sms:"]').map((link) => decodeURIComponent(link.getAttribute('href')!)),
      ...html
        .querySelectorAll('meta[name="description"], meta[property^="og:"]')
        .map((meta) => meta.getAttribute('content') ?? ''),
    ];
    expect(texts.length).toBeGreaterThan(own.length + 6);
    for (const text of texts)
      for (const words of data.quiet)
        expect(saysNearly(text, spoken(words)) || saysNearly(text, words), words).toBe(false);
  });

  test('its preview and its copy in Markdown tell whom to call where it is about violence', () => {
    const about = html
      .querySelectorAll('meta[name="description"], meta[property="og:description"]')
      .map((meta) => meta.getAttribute('content') ?? '');
    expect(about.length).toBeGreaterThan(1);
    const copy = readFileSync(`${page.replace(/\/$/, '')}.md`, 'utf8');
    const [, first] = copy.split('\n\n');
    for (const text of about) expect(text.endsWith('Nguy hiểm gọi 113, trẻ em gọi 111.'), text).toBe(data.violence);
    expect(/^- \*\*113\*\*.*[\s\S]*\*\*111\*\*.*[\s\S]*\*\*1900/u.test(first!), first).toBe(data.violence);
    for (const words of data.quiet) expect(saysNearly(copy, words), words).toBe(false);
  });

  test('its page says all of it, and whom each action is for', () => {
    const text = html.querySelector('main')!.text.replace(/\s+/gu, ' ');
    for (const words of [...paragraphsOf(body).flatMap(sentences), ...data.actions.map((action) => action.text)])
      expect(text).toContain(words);
    for (const { text: words, for: listeners } of data.actions)
      if (listeners?.includes('can-bo') && listeners.length === 1) expect(text).toContain(`Cán bộ: ${words}`);
  });
});

test('open data and every copy in Markdown keep quiet', () => {
  const copies = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|txt)$/.test(name),
  );
  const data = readdirSync('dist/du-lieu').flatMap((name) => (/\.(?:json|csv)$/.test(name) ? [`du-lieu/${name}`] : []));
  expect(data.length).toBeGreaterThan(5);
  expect(copies.length).toBeGreaterThan(10);
  for (const name of [...copies, ...data])
    expect(holds(readFileSync(`dist/${name}`, 'utf8').replaceAll('\\"', '"')), name).toEqual([]);
  const schema = JSON.parse(readFileSync('dist/du-lieu/thong-diep.schema.json', 'utf8'));
  expect(schema.description).toContain('phải giữ kín');
  expect(schema.properties).not.toHaveProperty('quiet');
});

test('in feeds and calendar the messages on violence end with the numbers', () => {
  const [json, atom, calendar] = feeds.map((path) => readFileSync(path, 'utf8'));
  const { items } = JSON.parse(json!) as {
    items: { url: string; content_html: string }[];
  };
  const events = calendar!.replace(/\r\n /g, '').replaceAll('\\,', ',').split('BEGIN:VEVENT');
  const entries = atom!.split('<entry>');
  for (const { data, page } of messages) {
    const path = page.replace(/^dist/, '');
    const told = [
      items.find(({ url }) => url.endsWith(path))!.content_html,
      events.find((event) => event.includes(path))!,
      entries.find((entry) => entry.includes(path))!,
    ];
    for (const text of told) {
      expect(text.includes('Nguy hiểm gọi 113'), text).toBe(data.violence);
      expect(text.includes('trẻ em gọi 111.'), text).toBe(data.violence);
    }
  }
});

test('feeds, calendars and packages keep quiet', () => {
  for (const path of feeds) expect(holds(readFileSync(path, 'utf8').replace(/\r\n /g, '')), path).toEqual([]);
  const folder = 'dist/tai-lieu/goi/';
  const packages = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  expect(packages.length).toBeGreaterThan(0);
  for (const name of packages)
    for (const [path, text] of packed(new Uint8Array(readFileSync(folder + name))))
      expect(holds(text), `${name}: ${path}`).toEqual([]);
});
