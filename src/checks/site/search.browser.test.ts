import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { tabTo } from '#tests/kit/keyboard.ts';

const baseUrl = inject('baseUrl');
const results = 'main ol > li a[href]';
const words = 'bình đẳng giới';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ baseURL: baseUrl, viewport: { width: 1280, height: 844 } });
  await page.goto(path);
  return page;
};

/** The first results are marked in the accents of the text, whatever was typed. */
async function expectMarks(page: Page): Promise<void> {
  await page.waitForSelector(results, { timeout: 15_000 });
  const items = await page.locator('main ol > li:has(a[href])').all();
  for (const item of items.slice(0, 3)) {
    const marks = (await item.locator('mark').allTextContents()).join(' ').normalize('NFC').toLocaleLowerCase('vi');
    expect(marks.replace(/\s+/g, ' ')).toContain(words);
  }
}

test.each([
  ['the home page', '/', true],
  ['the header of any page', '/van-ban/', false],
])('searching with the keyboard alone, from %s', async (_, path, hasField) => {
  const page = await open(path);
  if (!hasField) {
    await tabTo(page, 'header a[href="/tim-kiem/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/');
  }
  await tabTo(page, 'main input[type="search"]');
  await page.keyboard.type('binh dang gioi');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tim-kiem/#q=binh+dang+gioi');
  await expectMarks(page);

  const target = await page.locator(results).first().getAttribute('href');
  await tabTo(page, `main ol > li a[href="${target}"]`, 60);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/van-ban\/[^#]*#[^#]+$/);
  expect(await page.locator(':target').getAttribute('id')).toBe(new URL(page.url()).hash.slice(1));
  await page.close();
});

test('a link to a search runs it, and keeps what was asked in the field', async () => {
  const page = await open('/tim-kiem/?q=binh+dang+gioi');
  await expectMarks(page);
  expect(await page.locator('main input[type="search"]').inputValue()).toBe('binh dang gioi');
  await page.close();
});

test.each([
  ['words that stand nowhere', 'zzqx qqzz'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['only punctuation', '???'],
  ['a very long word', 'a'.repeat(500)],
])('%s: a plain answer and no accident', async (_, query) => {
  const page = await open('/van-ban/');
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(error.message));
  page.on('dialog', (dialog) => accidents.push(dialog.message()));
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.trim(), null, {
    timeout: 15_000,
  });
  expect(accidents).toEqual([]);
  expect(await page.locator('main img[src="x"]').count()).toBe(0);
  await page.close();
});
