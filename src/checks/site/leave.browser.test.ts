import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../dist/browser.ts';

const baseUrl = inject('baseUrl');
const pages = ['/tro-giup/', '/thang-hanh-dong/2018/thong-diep/11-mot-lan/'];
const delay = 1500;

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Open a page after the home page; whatever stands outside the site answers late, as on a weak network. */
async function open(path: string, javaScriptEnabled: boolean): Promise<Page> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  await context.route(
    (url) => url.origin !== baseUrl,
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.fulfill({ contentType: 'text/html', body: '<title>neutral</title><h1>neutral</h1>' });
    },
  );
  const page = await context.newPage();
  await page.goto(`${baseUrl}/gioi-thieu/`);
  await page.goto(baseUrl + path);
  return page;
}
const isAway = (page: Page) => expect.poll(() => page.title(), { timeout: 8000 }).toBe('neutral');

describe.each(pages)('%s with scripts', (path) => {
  let page: Page;
  beforeEach(async () => {
    page = await open(path, true);
  });

  test('is first in the tab order, hides at once, leaves, and Back does not show it again', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-leave]'))).toBe(true);
    // The neutral page takes its time; meanwhile nothing may be seen.
    const state = await page.evaluate(() => {
      (document.activeElement as HTMLElement).click();
      return [document.title, getComputedStyle(document.body).visibility];
    });
    expect(state).toEqual(['Thời tiết', 'hidden']);
    await isAway(page);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/gioi-thieu/');
  });

  test('Shift three times leaves, and says so on the way; other keys start anew', async () => {
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await page.textContent('[data-leave-status]')).toContain('thêm 1 lần');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(page.url()).toBe(baseUrl + path);
    await page.keyboard.press('Shift');
    await isAway(page);
  });

  test('stays in sight when the page is scrolled', async () => {
    await page.evaluate(() => scrollTo(0, 1200));
    const box = await page.locator('[data-leave]').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThan(120);
    expect(box!.height).toBeGreaterThanOrEqual(44);
  });
});

test.each(pages)('%s without scripts is a plain link that leads away', async (path) => {
  const page = await open(path, false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isAway(page);
});

test('the help page is light, needs no other file, and fits one sheet of A4', async () => {
  const page = await open('/tro-giup/', true);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const response = await page.reload();
  expect((await response!.body()).length).toBeLessThanOrEqual(12_288);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`${baseUrl}/tro-giup/`]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('nothing that is shared leads to the help page', async () => {
  const page = await open('/tro-giup/', true);
  expect(await page.locator('meta[property^="og:"]').count()).toBe(0);
  for (const feed of ['atom.xml', 'feed.json', 'lich.ics'])
    expect(await (await context.request.get(`${baseUrl}/thang-hanh-dong/2018/${feed}`)).text()).not.toContain(
      'tro-giup',
    );
});
