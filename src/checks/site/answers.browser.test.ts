import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { tabTo } from '#tests/kit/keyboard.ts';
import { readContent } from '../content/read-content.ts';

const baseUrl = inject('baseUrl');
const { answers } = readContent('content').entries;
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = async (path: string, options = {}): Promise<Page> => {
  const page = await browser.newPage({ baseURL: baseUrl, ...options });
  await page.goto(path);
  return page;
};

test('every answer is one sheet of paper', { timeout: 120_000 }, async () => {
  const page = await browser.newPage({ baseURL: baseUrl });
  const long: string[] = [];
  for (const { id } of answers) {
    await page.goto(`/hoi-dap/${id}/`);
    if (pages(await page.pdf({ preferCSSPageSize: true, format: 'A4' })) !== 1) long.push(id);
  }
  await page.close();
  expect(long).toEqual([]);
});

test('the first that search finds for a question is its answer, told in a card that hides no number', async () => {
  const page = await browser.newPage({ baseURL: baseUrl });
  // One of each situation: all of them are asked where the index is tested.
  const some = [...new Map(answers.map((answer) => [answer.data.situation, answer])).values()];
  for (const { id, data } of some) {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(data.question)}`);
    await page.waitForSelector('main ol > li a[href]');
    // Whoever may be in danger finds the help page above it.
    expect(await page.locator('main ol > li:not([data-type="help"]) a[href]').first().getAttribute('href')).toBe(
      `/hoi-dap/${id}/`,
    );
    expect(await page.locator(`main a[href="/hoi-dap/${id}/"]`).count(), data.question).toBeGreaterThan(1);
    for (const number of ['113', '111'])
      expect(await page.locator(`a[href="tel:${number}"]:visible`).count(), data.question).toBeGreaterThan(0);
  }
  await page.close();
});

test('the quiz weaves a square a question, right or wrong, and says why', async () => {
  const sent: string[] = [];
  const page = await browser.newPage({ baseURL: baseUrl, viewport: { width: 360, height: 640 } });
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto('/hoi-dap/thi/');
  await page.waitForSelector('[data-quiz]:not([hidden])');
  expect(await page.locator('[data-paper]:visible').count()).toBe(0);
  const asked = new Set<string>();
  const before = sent.length;
  for (let i = 0; i < 10; i++) {
    asked.add(await page.locator('[data-question]').innerText());
    await page
      .locator('[data-options] button')
      .nth(i % 4)
      .click();
    expect(await page.locator('[data-options] .right em').innerText()).toContain('Đúng');
    expect(await page.locator('[data-options] .mine em').innerText()).toContain('Bạn chọn');
    expect(await page.locator('[data-why] a').getAttribute('href')).toMatch(/^\/hoi-dap\/[a-z0-9-]+\/$/);
    expect(await page.locator('.loom .woven').count()).toBe(i + 1);
    if (i < 9) await page.locator('[data-next]').click();
  }
  expect(asked.size).toBe(10);
  expect(await page.locator('[data-at]').innerText()).toContain('Đã dệt đủ 10 ô');
  // What was chosen leaves the page for nobody.
  expect(sent.slice(before)).toEqual([]);
  await page.close();
});

test('the same questions for everybody on one day, others on the next; topic by topic', async () => {
  const first = async (now: string, topic = 'moi-chuyen') => {
    const page = await browser.newPage({ baseURL: baseUrl });
    await page.clock.setFixedTime(new Date(now));
    await page.goto('/hoi-dap/thi/');
    await page.locator(`[data-topic="${topic}"]`).click();
    const words = [
      await page.locator('[data-question]').innerText(),
      ...(await page.locator('[data-options] span').allInnerTexts()),
    ];
    await page.close();
    return words;
  };
  const morning = await first('2026-12-01T07:00:00');
  expect(await first('2026-12-01T22:00:00')).toEqual(morning);
  expect(await first('2026-12-02T07:00:00')).not.toEqual(morning);
  expect(await first('2026-12-01T07:00:00', 'di-lam')).not.toEqual(morning);
});

test('the quiz goes by keyboard alone', async () => {
  const page = await open('/hoi-dap/thi/');
  await page.waitForSelector('[data-quiz]:not([hidden])');
  await tabTo(page, '[data-options] button');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-next]');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-at]').innerText()).toContain('Câu 2');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-question'))).toBe(true);
  await page.close();
});

test('without a script the quiz prints as a paper, its key on the next sheet', async () => {
  const page = await open('/hoi-dap/thi/', { javaScriptEnabled: false });
  expect(await page.locator('[data-paper]:visible').count()).toBe(2);
  expect(await page.locator('[data-quiz]:visible').count()).toBe(0);
  expect(pages(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))).toBe(2);
  await page.close();
});

test('where the questions do not come, the paper stays', async () => {
  const page = await browser.newPage({ baseURL: baseUrl });
  await page.route('**/cau-hoi.json', (route) => route.abort());
  await page.goto('/hoi-dap/thi/', { waitUntil: 'networkidle' });
  expect(await page.locator('[data-paper]:visible').count()).toBe(2);
  await page.close();
});
