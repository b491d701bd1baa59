import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';

const baseUrl = inject('baseUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(path: string, javaScriptEnabled = true, height = 640) {
  const page = await browser.newPage({ baseURL: baseUrl, javaScriptEnabled, viewport: { width: 360, height } });
  await page.goto(path);
  const shown = () =>
    page.locator('.wall > li:visible > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return { page, shown };
}
const filter = (facet: string) => `[data-filters] a[data-facet="${facet}"]`;

test('the first sheet stands within the first screen of a phone', async () => {
  const { page } = await open('/tai-lieu/');
  const { y, height } = (await page.locator('.wall img').first().boundingBox())!;
  expect(y + height / 2).toBeLessThan(640);
  await page.close();
});

test('theme, audience and job narrow the gallery together, are said, and can be passed on', async () => {
  const { page, shown } = await open('/tai-lieu/');
  const all = await shown();
  await page.click('[data-filters] summary');
  await page.locator(filter('danh-cho')).first().click();
  const audience = await shown();
  expect(audience.length).toBeLessThan(all.length);
  await page.locator(filter('chu-de')).nth(1).click();
  const both = await shown();
  expect(both.length).toBeGreaterThan(0);
  expect(both.every((href) => audience.includes(href))).toBe(true);
  expect(both.length).toBeLessThan(audience.length);
  await page.click(`${filter('viec')}[data-value="photo"]`);
  expect((await shown()).every((href) => href.endsWith('/#photo'))).toBe(true);
  const said = await page.locator('[data-filters] [role=status]').innerText();
  expect(said).toContain(`${both.length} trên ${all.length} thông điệp`);
  const { pathname, search } = new URL(page.url());
  expect(pathname).toBe('/tai-lieu/');

  const passedOn = await open(pathname + search);
  expect(await passedOn.shown()).toEqual(await shown());
  expect(await passedOn.page.locator('[data-filters] [role=status]').isVisible()).toBe(true);
  await page.click('[data-filters] a[data-all]');
  expect(await shown()).toEqual(all);
  await page.close();
  await passedOn.page.close();
});

test('a sheet is never larger for being among the last that are left', async () => {
  const { page } = await open('/tai-lieu/');
  await page.setViewportSize({ width: 1280, height: 800 });
  const widths = () =>
    page
      .locator('.wall > li:visible')
      .evaluateAll((all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().width)))]);
  expect(await widths()).toHaveLength(2);
  await page.click('[data-filters] summary');
  await page.locator(filter('chu-de')).nth(1).click();
  expect(await widths()).toHaveLength(1);
  await page.close();
});

test.each([
  'chu-de',
  'danh-cho',
  'viec',
])('without scripts a filter by %s leads to a page of its own', async (facet) => {
  const { page } = await open('/tai-lieu/', false);
  await page.click('[data-filters] summary');
  const link = page.locator(filter(facet)).first();
  const href = (await link.getAttribute('href'))!;
  await link.click();
  await page.waitForURL(`**${href}`);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.close();
});
