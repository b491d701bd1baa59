import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { tabTo } from '#tests/kit/keyboard.ts';
import { message, text } from '#tests/kit/what-there-is.ts';

const baseUrl = inject('baseUrl');
const { provision, page: whole } = text;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseUrl });
  const page = await context.newPage();
  await page.goto(baseUrl + path);
  return page;
}

/** With the keyboard alone: from the provision's place on the page to its button, Enter, and what the clipboard then holds. */
async function copy(page: Page, kind: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await tabTo(page, `[id="${provision}"] button[data-copy="${kind}"]`);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 5000 }).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.each([
  ['the full text', whole],
  ['a unit page', text.unitPage],
])('link and citations of a provision are copied with the keyboard alone on %s', async (_, path) => {
  const page = await open(`${path}#${provision}`);
  const link = new URL(await copy(page, 'link'));
  expect(link.origin).toMatch(/^https?:/);
  expect(link.pathname + link.hash).toBe(`${path}#${provision}`);

  const first = await copy(page, 'citation-first');
  expect(first).toContain(`${text.data.docType} số ${text.data.number} ngày `);
  const later = await copy(page, 'citation-later');
  expect(later).not.toBe(first);
  expect(later.length).toBeLessThan(first.length);

  // The button says so itself, and so does a live region for those who do not see it.
  expect(await page.locator('[role=status]').allTextContents()).toContainEqual(expect.stringContaining('Đã chép'));
  await page.context().close();
});

test('a copied link leads to the provision', async () => {
  const page = await open(`${whole}#${provision}`);
  const { pathname, hash } = new URL(await copy(page, 'link'));
  await page.goto('about:blank');
  await page.goto(baseUrl + pathname + hash);
  expect(await page.locator(':target').getAttribute('id')).toBe(provision);
  await page.context().close();
});

test.each(['#%', '#%E1%BB', '#khong-co'])('a link that was cut (%s) leaves the buttons alive', async (hash) => {
  const page = await open(message.page + hash);
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(error.message));
  await page.reload();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('button[data-copy]').first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  expect(accidents).toEqual([]);
  await page.context().close();
});
