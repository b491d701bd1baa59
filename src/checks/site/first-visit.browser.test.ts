import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { distServer, listen } from '#tests/kit/server.ts';
import { visitAll } from '#tests/kit/visit.ts';
import { weigh } from '#tests/kit/weight.ts';
import { material, message, text } from '#tests/kit/what-there-is.ts';
import { siteUrl } from '../../site/url.ts';
import { pageKinds } from './page-kinds.ts';
import { readSite } from './read-site.ts';

const built = readSite('dist', siteUrl());
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };
const server = distServer('dist');

let browser: Browser;
let baseUrl: string;
beforeAll(async () => {
  browser = await launchChromium();
  baseUrl = `http://localhost:${await listen(server, 0)}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** kB and requests of a first visit at 360 px, before anything is touched. */
test.each<[string, string, number, number]>([
  ['the leading text', text.page, 30, 4],
  ['a provision', text.unitPage, 24, 4],
  ['a message', message.page, 30, 5],
  ['home', '/', 32, 8],
  ['a material', material.page, 45, 6],
  ['help', '/tro-giup/', 5, 1],
])('%s costs a phone little', async (_, path, kilobytes, requests) => {
  const weight = await weigh(browser, baseUrl + path, undefined, phone);
  // The icon is asked for when all else is there.
  const { data: icon, ...read } = weight.bytes;
  const sum = Object.values(read).reduce((total, bytes) => total + bytes, 0) / 1000;
  expect(sum, JSON.stringify(weight)).toBeLessThanOrEqual(kilobytes);
  expect(weight.requests - (icon > 0 ? 1 : 0)).toBeLessThanOrEqual(requests);
});

test('a phone loads one face at most', { timeout: 200_000 }, async () => {
  const found = await visitAll(browser, baseUrl, pageKinds(built), phone, async ({ page, path, report }) => {
    const fonts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    const other = fonts.filter((address) => !/\/be-vietnam-pro-700\.\w+\.woff2$/.test(address));
    if (other.length > 0) report(other.join(' '));
  });
  expect(found).toEqual([]);
});

/** Faces that come late, on a phone the one of headings, at a desk all of them. */
test.each([
  [360, 600],
  [1280, 0],
  [1280, 600],
])('nothing jumps at %i px, its faces and scripts %i ms late', { timeout: 200_000 }, async (width, late) => {
  const options = { viewport: { width, height: 740 } };
  const found = await visitAll(browser, baseUrl, pageKinds(built), options, async ({ page, path, report }) => {
    await page.route('**/*.{woff2,js}', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<{ value: number; what: string }>((resolve) => {
          type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as Shift[];
            const largest = shifts.reduce((most, one) => (one.value > most.value ? one : most), shifts[0]!);
            const node = largest.sources[0]?.node;
            resolve({
              value: shifts.reduce((sum, { value }) => sum + value, 0),
              what: (node instanceof Element ? node.outerHTML : ((node as Node | null)?.textContent ?? '')).slice(
                0,
                100,
              ),
            });
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve({ value: 0, what: '' }), 300);
        }),
    );
    await page.unroute('**/*.{woff2,js}');
    if (shift.value > 0.02) report(`${shift.value.toFixed(3)}: ${shift.what}`);
  });
  expect(found).toEqual([]);
});
