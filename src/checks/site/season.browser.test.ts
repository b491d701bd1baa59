import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { message } from '#tests/kit/what-there-is.ts';
import { awaitsReview, copiedCue } from '../../campaign/script.ts';
import { dayMonth } from '../../vietnamese/dates.ts';
import { readContent } from '../content/read-content.ts';

const baseURL = inject('baseUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page as it is at a moment, in a zone far from Việt Nam. */
async function at(moment: string, path: string, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled, timezoneId: 'America/Los_Angeles' });
  const page = await context.newPage();
  if (javaScriptEnabled) await page.clock.setFixedTime(new Date(moment));
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('response', (answer) => answer.status() >= 400 && faults.push(answer.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, faults };
}

const days = new Set(readContent('content').entries.messages.map(({ data: { day } }) => day));
const moments: [moment: string, number: number, day: string][] = [
  // Midnight in Việt Nam is 17:00 of the day before in Greenwich.
  ['2026-11-14T17:00:00Z', 1, '11-15'],
  ['2027-11-25T05:00:00Z', 11, '11-25'],
  ['2030-11-30T16:59:59Z', 16, '11-30'],
  ['2030-11-30T17:00:00Z', 17, '12-01'],
  ['2026-12-15T16:59:59Z', 31, '12-15'],
];
test.each(
  moments.filter(([, , day]) => days.has(day)),
)('at %s home tells day %i with its message', async (moment, number, day) => {
  const { page, faults } = await at(moment, '/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
    new RegExp(`Tháng hành động đang diễn\\s+ra: ngày\\s+${number} trong 31\\s+ngày`),
  );
  const square = page.locator(`.cloth [data-day="${day}"]`);
  const slogan = (await square.getAttribute('aria-label'))!.replace(/^[^:]+: /, '');
  expect((await page.locator('.season .slogan').innerText()).replace(/\s+/g, ' ')).toBe(slogan);
  expect(await page.locator('.season a.button').first().getAttribute('href')).toBe(
    `${await square.getAttribute('href')}#zalo`,
  );
  expect(await page.locator('.season img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  // Nobody takes it for the theme of the Month, of which it is said what is known.
  expect(await page.locator('.season').innerText()).toMatch(/không phải chủ đề chính thức\.\s+Chủ đề[^.]* năm \d{4}: /);
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  ['2026-11-14T16:59:59Z', '15/11/2026'],
  ['2026-12-15T17:00:00Z', '15/11/2027'],
  ['2027-03-08T05:00:00Z', '15/11/2027'],
])('at %s home tells the next Month', async (moment, next) => {
  const { page, faults } = await at(moment, '/');
  expect(await page.locator('.season').isVisible()).toBe(false);
  expect(await page.locator('.next-month').evaluate((place) => getComputedStyle(place, '::after').content)).toContain(
    `Lần tới bắt đầu ngày ${next}`,
  );
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without a script home says what is true on every day', async () => {
  const { page } = await at('', '/', false);
  expect(await page.locator('.season').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('.still').innerText()).toMatch(/15\/11 đến 15\/12 hằng năm/);
  await page.context().close();
});

/** The paragraphs of today's words. */
const wordsOf = (texts: readonly string[]) => texts.map((text) => text.trim());

/** One whose scripts await review, one whose do not. */
const told = [true, false].flatMap((waits) => {
  const found = readContent('content').entries.messages.find(({ data }) => awaitsReview(data) === waits);
  return found ? [{ waits, day: found.data.day }] : [];
});

test.each(told)("the month gives an announcer today's words of $day, and whose they are is copied before them", async ({
  waits,
  day,
}) => {
  const { page, faults } = await at(`2026-${day}T05:00:00Z`, '/thang-hanh-dong/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL });
  const paragraphs = page.locator('[data-now-script] p');
  await expect.poll(() => page.locator('[data-now-when]').innerText()).toBe(`Hôm nay, ${dayMonth(day)}`);
  const words = wordsOf(await paragraphs.allInnerTexts());
  const { page: all } = await at(`2026-${day}T05:00:00Z`, '/thang-hanh-dong/loi-doc/');
  expect(await all.locator('nav [aria-current]').innerText()).toBe(dayMonth(day));
  const place = (await all.locator('nav [aria-current]').getAttribute('href'))!;
  expect(words).toEqual(wordsOf(await all.locator(`${place} [data-text]`).first().locator('p').allInnerTexts()));
  await page.locator('[data-now] button[data-copy]').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe([copiedCue(waits), ...words].join('\n\n'));
  // Framed, before the words, and only where somebody must see them first.
  const review = page.locator('[data-now-review]');
  expect(await review.isVisible()).toBe(waits);
  if (waits) {
    const [above, below] = [await review.boundingBox(), await page.locator('[data-now-script]').boundingBox()];
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    expect(await review.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('solid');
  }
  expect(await page.locator('.quilt .today').getAttribute('data-day')).toBe(day);
  expect(faults).toEqual([]);
  await page.context().close();
  await all.context().close();
});

test('where the line fails the month says the first day’s words, and that they are', async () => {
  const { page } = await at(`2026-${message.data.day}T05:00:00Z`, '/thong-diep/');
  await page.route('**/*.txt', (route) => route.abort());
  await page.goto('/thang-hanh-dong/', { waitUntil: 'networkidle' });
  expect(await page.locator('[data-now-when]').innerText()).toMatch(/^Ngày \d\d\/\d\d hằng năm$/);
  expect(await page.locator('[data-now-script] p').count()).toBeGreaterThan(2);
  await page.context().close();
});

test.each([390, 1280])('the gallery shows today’s sheet first at %i pixels, and nothing else moves', async (width) => {
  const { day } = message.data;
  const { page } = await at(`2026-${day}T05:00:00Z`, '/tai-lieu/');
  await page.setViewportSize({ width, height: 800 });
  const first = page.locator('.wall > li').first();
  expect(await first.getAttribute('data-day')).toBe(day);
  const said = first.locator('small');
  expect(await said.innerText()).toContain(dayMonth(day));
  expect(await said.evaluate((note) => getComputedStyle(note, '::before').content)).toBe('"Hôm nay, "');
  const days = await page.locator('.wall > li').evaluateAll((all) => all.map((one) => one.dataset.day ?? ''));
  const { page: still } = await at('', '/tai-lieu/', false);
  const written = await still.locator('.wall > li').evaluateAll((all) => all.map((one) => one.dataset.day ?? ''));
  expect(days.filter((one, i) => one !== written[i])).toHaveLength(days[0] === written[0] ? 0 : 2);
  const [large, next] = await page
    .locator('.wall > li')
    .evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().width));
  if (width > 719) expect(large).toBeGreaterThan(1.8 * next!);
  else expect(large).toBe(next);
  await page.context().close();
  await still.context().close();
});
