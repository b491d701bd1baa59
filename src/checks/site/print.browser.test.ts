import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { site } from '../../site.ts';
import { launchChromium } from '../dist/browser.ts';

const baseUrl = inject('baseUrl');
const whole = `/van-ban/${site.lead.instrument}/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(['/', whole, `${whole}ii-5/`])('%s prints without the site around it', async (path) => {
  const page = await browser.newPage({ baseURL: baseUrl });
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  for (const chrome of await page.locator('body > header, nav').all()) expect(await chrome.isVisible()).toBe(false);
  expect(await page.locator('main').isVisible()).toBe(true);
  await page.close();
});

test('the full text prints as it is, without notes and buttons', async () => {
  const page = await browser.newPage({ baseURL: baseUrl });
  await page.goto(whole);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#ii-5-1 .words').isVisible()).toBe(true);
  for (const extra of await page.locator('main button, main [role=note]').all())
    expect(await extra.isVisible()).toBe(false);
  await page.close();
});
