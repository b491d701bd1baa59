import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { ask as answerTo } from './ask.ts';
import { builtRecords, builtStore } from './built.ts';
import { dangerIn } from './danger.ts';

/** The words of whole pages, found by Pagefind below and above what the records answer. */

const baseURL = inject('baseUrl');
const somewhere = '/gioi-thieu/';

/** Four words in a row of that page (each may bring a piece of the index, 24 kB) which no record has, of a part with a heading. */
function phraseOfPage(): string {
  const isLoud = dangerIn(JSON.parse(readFileSync('dist/nguy-hiem.json', 'utf8')));
  const main = parse(readFileSync(`dist${somewhere}index.html`, 'utf8')).querySelector('main')!;
  const store = builtStore();
  const others = globSync('dist/*/index.html').filter((file) => !file.replaceAll('\\', '/').includes(somewhere));
  const known = [
    ...builtRecords().map(({ title, text, note = '' }) => `${title} ${text} ${note}`),
    ...others.map((file) => parse(readFileSync(file, 'utf8')).querySelector('main')?.text.replace(/\s+/g, ' ') ?? ''),
  ]
    .join(' ')
    .toLowerCase();
  const paragraphs = main.querySelectorAll('h2 ~ p, h2 ~ ul li').map(({ text }) => text.replace(/\s+/g, ' ').trim());
  // Where a record says it all no line stands above.
  for (const text of paragraphs.reverse())
    for (const [first] of text.matchAll(/(?<=[\s]|^)(?:\p{Ll}+ ){3}\p{Ll}+(?=[\s.,:])/gu))
      if (!known.includes(first) && !isLoud(first) && !answerTo(first, store).isSure) return first;
  throw new Error(`${somewhere} has no words of its own`);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const exact = '[data-exact]';
const part = '[data-pages]';
const done = (page: Page) =>
  page.waitForFunction(() => {
    const part = document.querySelector('[data-pages]')!;
    return !part.hasAttribute('hidden') && !/Đang tìm/.test(part.textContent!);
  });

/** A page, and what it asks of Pagefind: paths and bytes of the answers. */
async function open(before?: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage({ baseURL });
  const asked: string[] = [];
  let bytes = 0;
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/pagefind/')) asked.push(pathname);
  });
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/pagefind/'))
      bytes += Number(response.headers()['content-length'] ?? 0);
  });
  await before?.(page);
  return { page, asked, bytes: () => bytes };
}

const ask = (page: Page, typed: string) => page.goto(`/tim-kiem/#q=${encodeURIComponent(typed)}`);

/** A line of which the browser says that it is poor. */
const poor = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });

test('a first search takes two files beside the page, 45 kB at most, and the next one none', async () => {
  const { page, asked } = await open(poor);
  const sizes: number[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/tim/')) sizes.push(Number(response.headers()['content-length']));
  });
  await ask(page, 'binh dang gioi');
  await page.waitForSelector('[data-results] a');
  await page.fill('main [role="search"] input', 'so tai chinh');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('so tai chinh'));
  expect(sizes).toHaveLength(2);
  expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(45_000);
  expect(asked).toEqual([]);
  await page.close();
});

test('words that only a page has are told above, with the part that has them', async () => {
  const phrase = phraseOfPage();
  const { page, bytes } = await open();
  await ask(page, phrase);
  await done(page);
  expect(await page.textContent(exact)).toContain(`Có nguyên chữ “${phrase}” ở:`);
  const href = decodeURIComponent((await page.getAttribute(`${exact} a`, 'href'))!);
  expect(href.startsWith(`${somewhere}#`), href).toBe(true);
  expect(await page.isVisible('[data-meant]')).toBe(false);
  expect(bytes()).toBeLessThan(200_000);
  await page.click(`${exact} a`);
  await page.waitForURL(`**${somewhere}*`);
  await page.close();
});

test('other pages stand below, none of them twice', async () => {
  const { page, bytes } = await open();
  await ask(page, 'bạo lực trong nhà');
  await done(page);
  const below = await page
    .locator(`${part} li a`)
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  expect(below.length).toBeGreaterThan(0);
  expect(below.length).toBeLessThanOrEqual(5);
  expect(new Set(below).size).toBe(below.length);
  expect(bytes()).toBeLessThan(200_000);
  await page.close();
});

describe('on a poor line', () => {
  test('pages are asked only when the reader wants it', async () => {
    const { page, asked } = await open(poor);
    await ask(page, 'bình đẳng giới');
    await page.waitForSelector(`${part} button`);
    expect(asked).toEqual([]);
    await page.click(`${part} button`);
    await done(page);
    expect(asked.length).toBeGreaterThan(0);
    await page.close();
  });

  test('or where a word is in no record', async () => {
    const { page, asked } = await open(poor);
    await ask(page, 'blockchain cho phụ nữ');
    await done(page);
    expect(asked.length).toBeGreaterThan(0);
    await page.close();
  });
});

test('who may be in danger is answered by the records alone', async () => {
  const { page, asked } = await open();
  await ask(page, 'chồng dọa giết tôi');
  await page.waitForSelector('[data-results] a');
  expect(await page.isVisible(part)).toBe(false);
  expect(asked).toEqual([]);
  await page.close();
});

test('a browser that cannot run it is not offered it', async () => {
  const { page, asked } = await open((page) =>
    page.addInitScript(() => {
      WebAssembly.validate = () => false;
    }),
  );
  await ask(page, 'bình đẳng giới');
  await page.waitForSelector('[data-results] a');
  expect(await page.isVisible(part)).toBe(false);
  expect(asked).toEqual([]);
  await page.close();
});

test.each([
  ['its script', /\/tim\/trang-/],
  ['the engine', /\/pagefind\/pagefind\.js/],
  ['what the engine loads', /\/pagefind\/.*(?:json|pf_meta|pagefind)$/],
])('without %s the records stand, the cause is said, and it can be tried again', async (_, lost) => {
  const { page } = await open((page) => page.route(lost, (route) => route.abort()));
  await ask(page, phraseOfPage());
  await page.locator(`${part} p`, { hasText: 'Chưa tải được' }).waitFor();
  expect(await page.isVisible(exact)).toBe(false);
  expect(await page.locator('[data-results] a').count()).toBeGreaterThan(0);
  expect(await page.textContent('[data-count]')).toMatch(/kết quả/);
  await page.unroute(lost);
  await page.click(`${part} button`);
  await page.waitForSelector(`${exact} a`);
  await page.close();
});

test('a later question is not answered by an earlier one', async () => {
  const { page } = await open();
  await ask(page, phraseOfPage());
  await page.waitForSelector('[data-results] a');
  await page.fill('main [role="search"] input', 'chồng dọa giết tôi');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('dọa giết'));
  await page.waitForLoadState('networkidle');
  expect(await page.isVisible(part)).toBe(false);
  expect(await page.isVisible(exact)).toBe(false);
  await page.close();
});
