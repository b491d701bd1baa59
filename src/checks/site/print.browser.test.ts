import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { text } from '#tests/kit/what-there-is.ts';
import { site } from '../../site/site.ts';

const baseUrl = inject('baseUrl');
/** The short link to the provision, as it is printed. */
const short = `/vb/${text.id}/${text.unit}/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function printed(path: string) {
  const page = await browser.newPage({ baseURL: baseUrl });
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  return page;
}

test.each(['/', text.page, text.unitPage])('%s prints without the site around it', async (path) => {
  const page = await printed(path);
  for (const chrome of await page.locator('body > header, nav').all()) expect(await chrome.isVisible()).toBe(false);
  expect(await page.locator('main').isVisible()).toBe(true);
  await page.close();
});

test('the full text prints as it is, without notes, buttons and what stands around it', async () => {
  const page = await printed(text.page);
  expect(await page.locator(`#${text.provision} .words`).isVisible()).toBe(true);
  for (const extra of await page.locator('main button, main [role=note], .legal-head, .sheet ~ .section').all())
    expect(await extra.isVisible()).toBe(false);
  await page.close();
});

test('a printed provision says of which text it is and where it stands, and ends there', async () => {
  const page = await printed(text.unitPage);
  const foot = (await page.locator('.print-foot').innerText()).trim();
  const words = (await page.locator('main').innerText()).replace(foot, '').replace(/\s+/g, ' ');
  expect(words).toContain(`${text.data.docType} ${text.data.number} ngày `);
  expect(words).toMatch(/ › [IVX]+\.\d|› Điều \d/u);
  expect(words.trim().endsWith(short)).toBe(true);
  await page.close();
});

test.each([
  [text.page, text.page],
  [text.unitPage, short],
])('%s says at the foot of every sheet where it is from', async (path, address) => {
  const page = await printed(path);
  const foot = page.locator('.print-foot');
  expect(await foot.innerText()).toContain(address);
  // What repeats it on every sheet is a table's foot, which must not break.
  expect(await foot.evaluate((element) => getComputedStyle(element).display)).toBe('table-footer-group');
  expect(await foot.evaluate((element) => getComputedStyle(element.parentElement!).display)).toBe('table');
  await page.close();
});

test('a provision is one sheet', async () => {
  const page = await printed(text.unitPage);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.close();
});

test('an instrument without its text prints with its name and status', async () => {
  const page = await printed('/van-ban/13-2022-qh15/');
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.locator('.status').isVisible()).toBe(true);
  await page.close();
});

const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);

test('the help page prints what may hang on a wall: numbers and who takes a report, no advice to the one who is beaten', async () => {
  const page = await printed('/tro-giup/');
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
  // innerText holds what is shown alone.
  const words = await page.locator('body').innerText();
  for (const kept of ['113', '115', '111', '1900 969 680', 'Gọi cho ai', 'Báo cho ai ở gần', 'Trưởng thôn'])
    expect(words).toContain(kept);
  expect(words).not.toMatch(/xóa|giấy tờ|mượn máy|trình duyệt|Rời trang|lối thoát|Khang Ninh/i);
  await page.close();
});

test('the calendar of the month is one sheet', async () => {
  const page = await printed('/thong-diep/');
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
  // Each weekday stands over its column only where the days have room for their words.
  for (const day of await page.locator('.calendar li').all())
    expect(await day.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.close();
});

test('a message is one sheet: slogan, what to do, question and answer, numbers, where it is from', {
  timeout: 120_000,
}, async () => {
  for (const path of await messages()) {
    const page = await printed(path);
    expect(sheets(await page.pdf({ format: 'A4' })), path).toHaveLength(1);
    const words = await page.locator('main').innerText();
    for (const heading of await page.locator('h1, .message-body section:not(.no-paper) h2').allInnerTexts())
      expect(words).toContain(heading);
    expect(words).toContain(`Thông điệp gợi ý của ${site.name}`);
    expect(words).toContain(path);
    if (await page.locator('.guard').count()) expect(words).toMatch(/113[\s\S]*111/);
    await page.close();
  }
});

test('every script to read aloud is printed in full, no day in the middle of another’s sheet', async () => {
  const page = await printed('/thang-hanh-dong/loi-doc/');
  const days = page.locator('.all-scripts > .section');
  expect(await days.count()).toBe((await messages()).length);
  expect(await page.locator('[data-text]:visible').count()).toBe((await days.count()) * 3);
  expect(await page.locator('button:visible').count()).toBe(0);
  for (const day of (await days.all()).slice(1))
    expect(await day.evaluate((section) => getComputedStyle(section).breakBefore)).toBe('page');
  await page.close();
});

/** The pages of all messages. */
async function messages(): Promise<string[]> {
  const page = await browser.newPage({ baseURL: baseUrl });
  await page.goto('/thong-diep/');
  const paths = await page
    .locator('.calendar a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  await page.close();
  return paths;
}
