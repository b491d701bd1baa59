import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { material } from '#tests/kit/what-there-is.ts';

const baseUrl = inject('baseUrl');
/** A sheet of the material, without its ending. */
const sheet = (format: string) => `${material.page}${material.id}-${format}`;

let browser: Browser;
let page: Page;
const foreign: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !/^(blob|data):|\.svg$|\.pdf$|\/fonts\/chu-ten-don-vi\.json$/.test(request.url()))
      foreign.push(request.url());
  });
  await page.goto(baseUrl + material.page);
  // What draws comes when a reader is at the form; from then on nothing but the poster and its letters is asked for.
  await page.focus('#don-vi-ten');
  await page.waitForLoadState('networkidle');
  foreign.length = 0;
});
afterAll(() => browser.close());

async function make(line: string, as: 'svg' | 'png' | 'pdf'): Promise<Buffer> {
  await page.fill('#don-vi-ten', line);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`button[value="${as}"]`)]);
  expect(download.suggestedFilename()).toBe(`${material.id}-a3-don-vi.${as}`);
  return readFileSync(await download.path());
}

test("the reader's line stands on the SVG as outlines, the same in every program", async () => {
  const svg = (await make('Trường THCS xã Khang Ninh', 'svg')).toString();
  expect(svg).toMatch(/<g id="don-vi"[^>]*><path [^>]*aria-label="Trường THCS xã Khang Ninh"/);
  expect(svg).not.toMatch(/<text|font-face/);
});

test('the PDF shows it over the sheet as it was', async () => {
  const pdf = await make('Xã\u00a0 Công Bằng', 'pdf');
  const plain = readFileSync(`dist${sheet('a3')}.pdf`);
  expect(Buffer.compare(pdf.subarray(0, plain.length), plain)).toBe(0);
  expect(pdf.subarray(plain.length).toString('latin1')).toContain('/Artifact BMC');
});

test('the sheet is seen before it is taken', async () => {
  await page.fill('#don-vi-ten', 'Trạm y tế xã Công Bằng');
  await page.click('button[value="xem"]');
  await page.waitForSelector('[data-unit-name] img:not([hidden])');
  expect(await page.getAttribute('[data-unit-name] img', 'src')).toContain(
    encodeURIComponent('Trạm y tế xã Công Bằng'),
  );
});

test('the sheet for the photocopier takes a name too', async () => {
  await page.selectOption('#don-vi-kho', `${sheet('a4-mot-mau')}.svg`);
  await page.fill('#don-vi-ten', 'Trạm y tế xã Công Bằng');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('button[value="pdf"]')]);
  expect(download.suggestedFilename()).toBe(`${material.id}-a4-mot-mau-don-vi.pdf`);
  const added = readFileSync(await download.path()).toString('latin1');
  expect(added).toContain('q 0 0 0 1 k');
  await page.selectOption('#don-vi-kho', `${sheet('a3')}.svg`);
});

test('the PNG shows it: only its place differs from the plain poster', async () => {
  const png = await make('Trường THCS xã Khang Ninh', 'png');
  const plain = readFileSync(`dist${sheet('a3')}.png`);
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
  await page.waitForFunction((wanted) => document.querySelector('#don-vi-loi')?.textContent?.includes(wanted), words);
});

test('nothing is sent anywhere', () => expect(foreign).toEqual([]));
