import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';

const baseUrl = inject('baseUrl');
const path = '/tai-lieu/mot-lan/';

let browser: Browser;
let page: Page;
const foreign: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !/^(blob|data):|\.svg$|\.woff2$/.test(request.url())) foreign.push(request.url());
  });
  await page.goto(baseUrl + path);
  // What draws comes when a reader is at the form; from then on nothing but the poster and its face is asked for.
  await page.focus('#don-vi-ten');
  await page.waitForLoadState('networkidle');
  foreign.length = 0;
});
afterAll(() => browser.close());

async function make(line: string, as: 'svg' | 'png'): Promise<Buffer> {
  await page.fill('#don-vi-ten', line);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`button[value="${as}"]`)]);
  expect(download.suggestedFilename()).toBe(`mot-lan-a3-don-vi.${as}`);
  return readFileSync(await download.path());
}

test("the reader's line stands on the SVG as text, in our letters", async () => {
  const svg = (await make('Trường THCS xã Khang Ninh', 'svg')).toString();
  expect(svg).toContain('>Trường THCS xã Khang Ninh</text>');
  expect(svg).toContain('data:font/woff2;base64,');
});

test('the PNG shows it: only its place differs from the plain poster', async () => {
  const png = await make('Trường THCS xã Khang Ninh', 'png');
  const plain = readFileSync('dist/tai-lieu/mot-lan/mot-lan-a3.png');
  const { width, height } = await sharp(png).metadata();
  expect({ width, height }).toEqual({ width: 1754, height: 2480 });
  const raw = (image: Buffer) => sharp(image).resize(400).greyscale().raw().toBuffer();
  const [a, b] = await Promise.all([raw(png), raw(plain)]);
  const rows = new Set<number>();
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i]! - b[i]!) > 90) rows.add(Math.floor(i / 400));
  expect(rows.size).toBeGreaterThan(3);
  expect(rows.size).toBeLessThan(60);
});

test.each([
  ['', 'Chưa có tên'],
  ['x'.repeat(61), '61 ký tự'],
  ['<script>alert(1)</script>', 'không in được'],
])('“%s” is refused in words, and nothing is made', async (line, words) => {
  await page.fill('#don-vi-ten', line);
  await page.click('button[value="svg"]');
  expect(await page.textContent('#don-vi-loi')).toContain(words);
});

test('nothing is sent anywhere', () => expect(foreign).toEqual([]));
