import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { originOf } from '../../campaign/origin.ts';
import { readContent } from '../content/read-content.ts';

const { messages, campaigns } = readContent('content').entries;
const { line } = originOf({});
const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const unzip = (path: string) => unzipSync(new Uint8Array(readFileSync(`dist/${path}`)));
/** A calendar or a feed without the folds of its lines. */
const unfolded = (path: string) =>
  read(path)
    .replace(/\r\n[ \t]/g, '')
    .replaceAll('\\,', ',');
/** A year or a province that would make a suggestion pass for theirs; a law may be named by its year. */
const claims = /Bắc Kạn, 2018|tỉnh Bắc Kạn|15\/12\/2018|Quyết định 415\/QĐ-UBND, tỉnh|Thực hiện (?:mục )?[IVX]+\./u;

describe.each(messages)('what leaves the page of $id says whose it is', ({ id }) => {
  const page = `thong-diep/${id}/`;

  test('its scripts, in every form', () => {
    for (const cut of [30, 60, 90]) {
      const text = read(`${page}loi-doc-loa-${cut}-giay.txt`).trim();
      expect(text.split('\n').at(-1)).toContain(`Không đọc dòng này: ${line}, không phải khẩu hiệu chính thức.`);
      expect(text).not.toMatch(claims);
    }
    const word = unzip(`${page}loi-doc-loa.docx`);
    const feet = Object.keys(word).filter((name) => name.startsWith('word/footer'));
    expect(feet.length).toBeGreaterThan(0);
    for (const name of [...feet, 'docProps/core.xml']) expect(strFromU8(word[name]!), name).toContain(line);
  });

  test('its texts to copy and to post, its preview, its copy in Markdown', () => {
    const root = parse(read(`${page}index.html`));
    const boxes = root.querySelectorAll('[data-text]').map((box) => box.text);
    // Zalo and Facebook; an SMS has no room for it.
    expect(boxes.filter((text) => text.includes(line)).length).toBeGreaterThanOrEqual(2);
    for (const name of ['meta[name=description]', 'meta[property="og:description"]'])
      expect(root.querySelector(name)!.getAttribute('content')).toContain(line);
    expect(root.querySelector('main')!.text).not.toMatch(/Thực hiện [IVX]+\./u);
    const copy = read(`thong-diep/${id}.md`);
    expect(copy).toContain(`*${line}.`);
    expect(copy).not.toMatch(claims);
  });

  test('its entry in feeds, calendar and open data', () => {
    const { items } = JSON.parse(read('thong-diep/feed.json')) as { items: { url: string; content_html: string }[] };
    expect(items.find(({ url }) => url.endsWith(`/${page}`))!.content_html).toContain(line);
    const entry = read('thong-diep/atom.xml')
      .split('<entry>')
      .find((part) => part.includes(`/${page}`))!;
    expect(entry).toContain(line);
    const event = unfolded('thang-hanh-dong/lich.ics')
      .split('BEGIN:VEVENT')
      .find((part) => part.includes(`/${page}`))!;
    expect(event).toContain(line);
    expect(event).toContain('RRULE:FREQ=YEARLY');
    const { entries } = JSON.parse(read('du-lieu/thong-diep.json')) as { entries: { id: string; data: object }[] };
    expect(entries.find((one) => one.id === id)!.data).toMatchObject({ origin: line });
  });

  test('the caption and the credit of its sheets, and its package', () => {
    const root = parse(read(`tai-lieu/${id}/index.html`));
    const boxes = root.querySelectorAll('[data-text]').map((box) => box.text);
    const [caption, alt, , credit] = boxes;
    for (const text of [caption, alt, credit]) expect(text).toContain(line);
    for (const text of boxes) expect(text).not.toMatch(claims);
    for (const box of root.querySelectorAll('[data-text][lang=en]'))
      expect(box.text).toContain('not an official text of any state body');
    const parts = unzip(`tai-lieu/${id}/${id}.zip`);
    const { files } = JSON.parse(strFromU8(parts['manifest.json']!)) as { files: { origin: string }[] };
    expect([...new Set(files.map(({ origin }) => origin))]).toEqual([line]);
    expect(strFromU8(parts['doc-truoc.txt']!)).toContain(line);
  });
});

const themes = campaigns.flatMap(({ id: year, data: { theme } }) =>
  theme?.sheet ? [{ year, sheet: theme.sheet }] : [],
);
test.each(themes)('the official theme of $year goes out as official, with its source', ({ year, sheet: { id } }) => {
  const official = `Chủ đề Tháng hành động năm ${year}`;
  const boxes = parse(read(`tai-lieu/${id}/index.html`))
    .querySelectorAll('[data-text]')
    .map((box) => box.text);
  expect(boxes[0]).toContain(`${official} (chính thức)`);
  expect(boxes[0]).toContain('Nguồn của chủ đề:');
  const { files } = JSON.parse(strFromU8(unzip(`tai-lieu/${id}/${id}.zip`)['manifest.json']!)) as {
    files: { origin: string }[];
  };
  for (const { origin } of files) expect(origin).toBe(official);
});

test('every file of every package says whose it is', () => {
  for (const name of ['thang-hanh-dong', 'bao-chi', 'goi-xa-tuan-1']) {
    const { files } = JSON.parse(strFromU8(unzip(`tai-lieu/goi/${name}.zip`)['manifest.json']!)) as {
      files: { path: string; origin?: string }[];
    };
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(({ origin }) => !origin)).toEqual([]);
  }
});

test('no calendar names the host in what its entries are known by', () => {
  const calendars = readdirSync('dist', { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ics'));
  expect(calendars).toContain('thang-hanh-dong/lich.ics');
  for (const path of calendars)
    for (const [uid] of unfolded(path).matchAll(/^UID:.*$/gm)) expect(uid).not.toContain('@');
});
