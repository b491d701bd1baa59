import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '#tests/kit/scratch-project.ts';
import { libraryText, projectWithSecondEdition } from '#tests/kit/second-edition.ts';
import { unpackRecords } from '../../search/records-file.ts';
import { siteUrl } from '../../site/url.ts';
import { readContent } from '../content/read-content.ts';
import { checkSite, reportSite } from './checks.ts';
import { readSite, type Site } from './read-site.ts';

const [year, instrument] = ['2031', '7-qd-ubnd-vi-du-2031'];
const first = readSite('dist', siteUrl());
const root = projectWithSecondEdition();
let both: Site;

beforeAll(async () => {
  await buildSite(root);
  both = readSite(join(root, 'dist'), siteUrl());
}, 400_000);
afterAll(() => rmSync(root, { recursive: true }), 120_000);

const text = (file: string) => both.files.get(file)?.text() ?? expect.unreachable(`thiếu ${file}`);
const json = (file: string) => JSON.parse(text(file));
/** What readers see of a page between header and footer, but for the links to other years. */
const main = (path: string) => {
  const page = both.pages.find((other) => other.path === path) ?? expect.unreachable(`thiếu ${path}`);
  const element = page.root.querySelector('main')!;
  const years = element.querySelector('[data-years]')?.text ?? '';
  return element.text.replace(years, '').replaceAll('\u00a0', ' ');
};

test('nothing is wrong with the site of two years', () => {
  const problems = checkSite(both, readContent(join(root, 'content'))).filter(({ level }) => level === 'error');
  expect(reportSite(problems)).toEqual([]);
});

describe('the second year', () => {
  const plan = `/ke-hoach/${year}/`;
  const campaign = `/thang-hanh-dong/${year}/`;
  const pages = [
    plan,
    `${plan}nhiem-vu/`,
    `${plan}nhiem-vu/loai/bao-cao/`,
    `${plan}co-quan/`,
    `${plan}co-quan/van-phong-vi-du/`,
    `${plan}lich/`,
    campaign,
    `/van-ban/${instrument}/`,
    `/van-ban/${instrument}/ii-1/`,
  ];

  test.each(pages)('%s speaks of its own year and text only', (path) => {
    const words = main(path);
    expect(words).toMatch(/Ví Dụ|ví dụ/);
    expect(words.match(/.{0,40}((?<!\d)415|2018|Bắc Kạn).{0,40}/u)?.[0]).toBeUndefined();
  });

  test('its theme has a sheet, and a message that is there goes with both plans', () => {
    expect(main('/tai-lieu/chu-de-2031/')).toContain(`Chủ đề Tháng hành động năm ${year}`);
    const words = main('/thong-diep/viec-nha/').replace(/\s+/g, ' ');
    expect(words).toContain(`của Kế hoạch ${year}`);
    expect(words).toContain('của Kế hoạch 2018');
    expect(words).toContain('II.2.1');
  });

  test('a recording is offered with its words where there is one, and nowhere else', () => {
    const page = both.pages.find(({ path }) => path === '/thong-diep/viec-nha/')!;
    expect(page.root.querySelector('audio')!.getAttribute('src')).toBe('/thong-diep/viec-nha/viec-nha-thu.mp3');
    expect(both.files.has('/thong-diep/viec-nha/viec-nha-thu.mp3')).toBe(true);
    expect(page.root.querySelector('main')!.text).toMatch(
      /Tiếng Tày[\s\S]*Đài Ví Dụ đồng ý[\s\S]*Lời ví dụ trong bản ghi/u,
    );
    expect(both.pages.filter(({ root: other }) => other.querySelector('audio'))).toHaveLength(1);
    expect(first.pages.filter(({ root: other }) => other.querySelector('audio'))).toHaveLength(0);
  });

  test('the door of the Month is now of its year, with the messages of every year', () => {
    const words = main('/thang-hanh-dong/').replace(/\s+/g, ' ');
    expect(words).toContain(`Tháng hành động năm ${year}`);
    expect(words).toContain('Chủ đề bịa ra để thử');
    // Its picture leads to it, named for who does not see it.
    expect(both.pages.find(({ path }) => path === '/thang-hanh-dong/')!.html).toContain(': Việc nhà là việc chung"');
  });

  test('its calendars can be read back', () => {
    const events = (file: string) =>
      new ICAL.Component(ICAL.parse(text(file))).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events(`${plan}lich/ca-nam.ics`).map(({ startDate }) => startDate.toString())).toEqual([
      '2031-11-01',
      '2031-11-30',
    ]);
    expect(events('/thang-hanh-dong/lich.ics')[0]!.startDate.toString()).toBe('2031-11-15');
    // This plan asks for the report of the year, not for one of six months.
    expect(both.files.has(`${plan}co-quan/van-phong-vi-du/bao-cao-nam.docx`)).toBe(true);
    expect(both.files.has(`${plan}co-quan/van-phong-vi-du/bao-cao-6-thang.docx`)).toBe(false);
  });

  test('feeds, data, sitemap and Markdown name it', () => {
    expect(json('/thay-doi/feed.json').items[0].url).toBe(`${siteUrl()}${plan}`);
    expect(text('/sitemap-0.xml')).toContain(`${siteUrl()}${plan}`);
    expect(text('/llms.txt')).toContain(`${plan.slice(0, -1)}.md`);
    const ids = (file: string) => json(`/du-lieu/${file}.json`).entries.map(({ id }: { id: string }) => id);
    expect(ids('ke-hoach')).toContain(year);
    expect(ids('nhiem-vu')).toContain(year);
    expect(ids('dieu-khoan')).toContain(`${instrument}/iii-1`);
    expect(json('/du-lieu/index.json').version).toBe('2031-02-06');
  });

  test('it is found by search, and the lists of years lead to it', () => {
    for (const path of ['/ke-hoach/', '/thang-hanh-dong/', '/so-do-trang/'])
      expect(both.pages.find((page) => page.path === path)!.html).toContain(`/${year}/`);
    const lengths = ({ files }: Site) => {
      const records = [...files].find(([path]) => /^\/tim\/muc-\w+\.txt$/.test(path))![1];
      return unpackRecords(records.text()).records.length;
    };
    // Twelve provisions and fields of the text, its plan, tasks, edition and material.
    expect(lengths(both) - lengths(first)).toBeGreaterThan(20);
  });
});

test('a text on which no plan leads is one page with all its files, and one short link; its units have their places there', () => {
  const paths = [...both.files.keys()].filter((path) => path.includes(libraryText));
  expect(paths.filter((path) => path.endsWith('.html')).sort()).toEqual([
    `/van-ban/${libraryText}/index.html`,
    `/vb/${libraryText}/index.html`,
  ]);
  for (const ending of ['docx', 'epub', 'json', 'md', 'txt', 'xml', 'zip'])
    expect(paths).toContain(`/van-ban/${libraryText}.${ending}`);
  const page = text(`/van-ban/${libraryText}/index.html`);
  expect(page).toContain('id="dieu-3-1-a"');
  expect(page).not.toContain('Trang riêng của');
  expect(page).not.toContain(`/van-ban/${libraryText}/dieu-3/`);
  // The text that a plan leads on has pages of its units, and prints links that open without a rule of the host.
  expect(both.files.has(`/vb/${instrument}/ii-1/index.html`)).toBe(true);
  expect(both.files.has(`/vb/${instrument}/so-hieu/index.html`)).toBe(false);
  expect(text('/_redirects')).toContain('/vb/:van_ban/:muc/ /van-ban/:van_ban/#:muc 301');
});

/**
 * Blocks of style are left out: the build takes from them what no page can use (src/styles/known-rules.ts), so a new year
 * may bring back rules for classes and elements that only its own pages have. None of them can match in an older page.
 */
test('the first year stays as it was, byte for byte but for rules of style that only the new one uses', () => {
  // The newest edition of the Month says that it is, until there is a newer one.
  const newest = [...readContent('content').ids.campaigns].sort().at(-1);
  const own = (path: string) =>
    (/^\/(ke-hoach|thang-hanh-dong)\/(?!2031)\d{4}\b/.test(path) && !path.startsWith(`/thang-hanh-dong/${newest}/`)) ||
    (/^\/van-ban\/(?!index|tinh-trang)[^/]+[/.]/.test(path) && !path.includes(instrument)) ||
    // What goes with both plans says so on its page and in its package.
    /^\/tai-lieu\/(?!loai|danh-cho|kho|goi|index|chu-de-2031|cung-ban|viec-nha)/.test(path) ||
    /^\/(tro-giup|gioi-thieu|ban-quyen|kha-nang-tiep-can|404)/.test(path) ||
    path === '/index.html';
  // Plan pages lead to the other years, every page to the records of search; a sheet says which plans name its kind; home
  // tells the newest edition's theme.
  const withoutYears = (html: string) =>
    html
      .replace(/<section[^>]*data-years.*?<\/section>/s, '')
      .replace(/<p>Kế hoạch 2031 .*?<\/p>/gs, '')
      .replace(/(?<=<p class="whose">).*?(?=<\/p>)/gs, '')
      .replace(/<style>.*?<\/style>|<meta http-equiv="content-security-policy"[^>]*>/gs, '')
      .replace(/\/tim\/[a-z]+-\w+/g, '')
      .replace(/\s+/g, ' ');
  const files = [...first.files.keys()].filter(own);
  expect(files.length).toBeGreaterThan(500);
  const changed = files.filter((file) => {
    const [before, after] = [first.files.get(file)!, both.files.get(file)];
    return !after || withoutYears(before.text()) !== withoutYears(after.text());
  });
  expect(changed).toEqual([]);
});
