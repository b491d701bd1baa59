import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { material, message, office, text } from '#tests/kit/what-there-is.ts';
import { site } from '../../site/site.ts';

/** Back is Back: with the browser's page cache on, as every reader has it. */

const baseURL = inject('baseUrl');
const { year } = site.lead;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium({ keepsPages: true });
});
afterAll(() => browser.close());

const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ baseURL, viewport: { width: 390, height: 500 } });
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted);
    });
  });
  await page.goto(path);
  return page;
};

/** Follow a link of the page as a reader does, and go back. */
async function thereAndBack(
  page: Page,
  link = 'main a[href^="/"][href$="/"]:visible, header a[href="/"]',
): Promise<void> {
  const here = page.url();
  await page.locator(link).last().click();
  await page.waitForURL((url) => url.pathname !== new URL(here).pathname);
  await page.waitForLoadState();
  await page.goBack({ waitUntil: 'commit' });
  expect(page.url()).toBe(here);
  // Without the cache this test would say nothing.
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
  expect(await page.evaluate(() => getComputedStyle(document.body).visibility)).toBe('visible');
}

test.each([
  '/',
  '/tim-kiem/',
  '/tro-giup/',
  '/404.html',
  '/gioi-thieu/',
  '/bao-chi/',
  '/so-do-trang/',
  '/thay-doi/',
  '/du-lieu/',
  '/van-ban/',
  text.page,
  text.unitPage,
  `/ke-hoach/${year}/`,
  `/ke-hoach/${year}/nhiem-vu/`,
  `/ke-hoach/${year}/lich/`,
  office.page,
  '/thang-hanh-dong/',
  `/thang-hanh-dong/${year}/`,
  message.page,
  '/tai-lieu/',
  material.page,
])('%s: a link, then Back, is where the reader was', async (path) => {
  const page = await open(path);
  await thereAndBack(page);
  await page.close();
});

test('results, how far they were opened, and the place on the page are there again', async () => {
  const page = await open('/tim-kiem/#q=binh+dang+gioi');
  await page.waitForSelector('main ol > li a[href]');
  await page.click('[data-more]');
  await page.waitForFunction(() => document.querySelectorAll('main ol > li').length > 10);
  const link = page.locator('main ol > li a[href]').nth(12);
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await thereAndBack(page, 'main ol > li:nth-child(13) a[href]');
  expect(await page.locator('main ol > li').count()).toBeGreaterThan(10);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.inputValue('main [role="search"] input')).toBe('binh dang gioi');
  await page.close();
});

test('searches one after another are gone back through, each with its results', async () => {
  const page = await open('/tim-kiem/');
  const ask = async (typed: string) => {
    await page.fill('main [role="search"] input', typed);
    await page.keyboard.press('Enter');
    await page.waitForFunction((words) => document.querySelector('[data-count]')?.textContent?.includes(words), typed);
  };
  await ask('binh dang gioi');
  await ask('so tai chinh');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('binh dang gioi'));
  expect(await page.inputValue('main [role="search"] input')).toBe('binh dang gioi');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForSelector('[data-empty]:not([hidden])');
  await page.close();
});

test.each([
  ['of danger', 'chồng dọa giết tôi'],
  ['of a private matter', 'ly hôn con ở với ai'],
])('after words %s, Back shows a search page as if nothing had been asked, and the row above has the numbers', async (_, typed) => {
  const page = await open('/tim-kiem/');
  await page.fill('main [role="search"] input', typed);
  await page.keyboard.press('Enter');
  await page.waitForSelector('main ol > li a[href]');
  expect(page.url()).toBe(`${baseURL}/tim-kiem/`);
  await thereAndBack(page, 'main ol > li a[href]');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.isVisible('[data-danger-card]')).toBe(false);
  expect(await page.textContent('[data-count]')).toBe('');
  expect(await page.inputValue('main [role="search"] input')).toBe('');
  expect(await page.locator('main').innerText()).not.toContain(typed);
  expect(await page.locator('main ol > li').count()).toBe(0);
  expect(await page.isVisible('.guard a[href="tel:113"]')).toBe(true);
  await page.close();
});
