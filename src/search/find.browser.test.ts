import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { office, text } from '#tests/kit/what-there-is.ts';
import { fold } from '../vietnamese/fold.ts';

const baseURL = inject('baseUrl');
const results = 'main ol > li a[href]';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
  const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 844 }, ...options });
  await page.goto(path);
  return page;
};
/** What the address of the results page asks, where no host sees it. */
const paramsOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const asked = (query: string, more = '') => `/tim-kiem/?q=${encodeURIComponent(query)}${more}`;

test('nothing of the search is loaded before it is used, and typing offers at most six suggestions', async () => {
  const page = await browser.newPage({ baseURL });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/');
  expect(loaded.filter((path) => /^\/(?:tim|pagefind)\//.test(path))).toEqual([]);
  await page.focus('main input[type="search"]');
  await page.keyboard.type('tải á');
  await page.waitForSelector('[role="option"]');
  expect(await page.locator('[role="option"]').count()).toBeLessThanOrEqual(6);
  expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.keyboard.press('ArrowDown');
  const chosen = await page.locator('[aria-selected="true"]').textContent();
  expect(await page.locator('input[type="search"]').getAttribute('aria-activedescendant')).toBe(
    await page.locator('[aria-selected="true"]').getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector(results);
  expect(paramsOf(page).get('q')).toBe(chosen);
  await page.close();
});

test('“/” leads to the field, arrows through the results and back', async () => {
  const page = await open(asked('bình đẳng giới'));
  await page.waitForSelector(results);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.dataset.rank)).toBe('2');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.close();
});

test('a filter shows one type, in an address that can be sent', async () => {
  const page = await open(asked('bình đẳng giới'));
  await page.waitForSelector(results);
  // The first stands for all of them.
  const filter = page.locator('[data-filters] a').nth(1);
  const name = (await filter.textContent())!.replace(/\d.*$/s, '').trim();
  await filter.click();
  await page.waitForFunction(
    (words) => document.querySelector('[data-filters] [aria-current]')?.textContent?.includes(words),
    name,
  );
  const address = new URL(page.url());
  expect(paramsOf(page).get('loai')).toMatch(/^[a-z-]+$/);
  const shown = () =>
    page.locator('main ol > li:visible').evaluateAll((items) => [...new Set(items.map((item) => item.dataset.type))]);
  const [type] = await shown();
  expect(await shown()).toEqual([type]);
  await page.goto('about:blank');
  await page.goto(address.pathname + address.hash);
  await page.waitForSelector(results);
  expect(await shown()).toEqual([type]);
  await page.goBack({ waitUntil: 'commit' });
  await page.close();
});

test('results are narrowed by audience, in an address that can be sent, and the choice can be taken back', async () => {
  const page = await open(asked('áp phích', '&loai=tai-lieu'));
  await page.waitForSelector(results);
  await page.click('[data-narrow] summary');
  const all = await page.locator(results).count();
  const choice = page.locator('select[name="audience"]');
  const countOf = (option: string) => Number(/\((\d+)\)$/.exec(option)![1]);
  const options = (await choice.locator('option').allTextContents()).slice(1);
  const offered = options.toSorted((a, b) => countOf(a) - countOf(b))[0]!;
  await choice.focus();
  await choice.selectOption({ label: offered });
  await page.waitForURL(/doi-tuong=/);
  await page.waitForFunction((most) => document.querySelectorAll('main ol > li').length < most, all);
  expect(await page.locator(results).count()).toBe(countOf(offered));
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('audience');
  await page.reload();
  await page.waitForSelector(results);
  expect(await choice.isVisible()).toBe(true);
  expect(await choice.locator('option:checked').textContent()).toBe(offered);
  await choice.selectOption('');
  await page.waitForFunction((most) => document.querySelectorAll('main ol > li').length === most, all);
  await page.close();
});

test.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)('results, card, filters, suggestions and an empty answer are accessible at %i px, %s', async (width, colorScheme) => {
  const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 844 } });
  const page = await context.newPage();
  const faults = async () => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await tool.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  };
  await page.goto(asked(office.name, '&loai=dieu-khoan'));
  await page.waitForSelector(results);
  expect(await faults()).toEqual([]);
  await page.goto(asked('bạo lựcc'));
  await page.waitForSelector(results);
  await page.click('[data-narrow] summary');
  expect(await faults()).toEqual([]);
  await page.fill('main input[type="search"]', 'báo c');
  await page.waitForSelector('[role="option"]');
  await page.keyboard.press('ArrowDown');
  expect(await faults()).toEqual([]);
  await page.goto(asked('zzqx qqzz'));
  await page.waitForSelector('[data-none]:not([hidden])');
  expect(await faults()).toEqual([]);
  await context.close();
});

test.each([
  ['a number', text.data.number!, text.page],
  ['a body', office.name, office.page],
  ['a help line', '111', '/tro-giup/#so-111'],
])('%s is told at once', async (_, query, url) => {
  const page = await open(asked(query));
  await page.waitForSelector('[data-card]:not([hidden])');
  expect(await page.locator('[data-card] a').first().getAttribute('href')).toBe(url);
  await page.goto(url);
  const { hash } = new URL(url, baseURL);
  if (hash) expect(await page.locator(hash).count()).toBe(1);
  await page.close();
});

test('a mended word is offered as a link', async () => {
  const page = await open(asked('nhà tạm lánhh'));
  await page.waitForSelector('[data-meant]:not([hidden]) a');
  // A slip hides no words of danger: the numbers are there, and the address is empty.
  expect(await page.isVisible('[data-danger-card]')).toBe(true);
  expect(page.url()).toBe(`${baseURL}/tim-kiem/`);
  await page.click('[data-meant] a');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-meant]')?.hidden);
  expect(await page.inputValue('main input[type="search"]')).toBe('nhà tạm lánh');
  await page.close();
});

test.each([
  ['10,000 characters', 'bạo lực '.repeat(1250)],
  ['emoji', '👩‍⚖️🏳️‍🌈'],
  ['markup', '"><svg onload=alert(1)><script>alert(1)</script>'],
  ['only punctuation', '…?!—“”'],
  ['a lone accent', '\u0301'],
  ['right to left', '\u202eمساواة'],
  ['an inherited property', '__proto__'],
  ['a pattern', '(.*)+[a-z]{2,}\\d$'],
])('%s: an answer or a plain message', async (_, query) => {
  const page = await open(asked('bạo lực'));
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(error.message));
  page.on('dialog', (dialog) => accidents.push(dialog.message()));
  await page.waitForSelector(results);
  await page.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('main input[type="search"]')!;
    field.value = typed;
    field.form!.requestSubmit();
  }, query);
  await page.waitForFunction(() => !/Đang tìm/.test(document.querySelector('[data-count]')?.textContent ?? 'Đang tìm'));
  expect(accidents).toEqual([]);
  expect(await page.locator('main svg[onload], main ol script').count()).toBe(0);
  await page.close();
});

test('a missing index is said, with a way on', async () => {
  const page = await browser.newPage({ baseURL });
  await page.route('**/tim/muc-*', (route) => route.fulfill({ status: 404 }));
  await page.goto(asked('bạo lực'));
  await page.waitForFunction(() => /chưa tìm được/.test(document.querySelector('[data-count]')?.textContent ?? ''));
  const ways = await page
    .locator('[data-fallback] a:visible')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(ways).toContain('/so-do-trang/');
  await page.close();
});

test('without a script there are the site map, the documents by number and the bodies', async () => {
  const page = await open('/tim-kiem/', { javaScriptEnabled: false });
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toEqual(expect.arrayContaining(['/so-do-trang/', '/van-ban/13-2022-qh15/', office.page]));
  await page.close();
});

test('a legal text is searched where it stands, and walked through by keys that do not disturb typing', async () => {
  const page = await open(text.page);
  const words = fold(office.name).split(' ').slice(0, 2).join(' ');
  await page.fill('#tim-trong-bai', words);
  await page.waitForFunction(() =>
    /đoạn có chữ này/.test(document.querySelector('[data-find] [role="status"]')?.textContent ?? ''),
  );
  await page.keyboard.press('Enter');
  const here = () => page.locator('.found-here').getAttribute('id');
  const first = await here();
  expect(fold((await page.locator('.found-here').textContent())!)).toContain(words);
  await page.keyboard.type('jk');
  expect(await page.inputValue('#tim-trong-bai')).toBe(`${words}jk`);
  await page.click('[data-step="j"]');
  expect(await here()).not.toBe(first);
  await page.keyboard.press('k');
  expect(await here()).toBe(first);
  await page.close();
});

test('search within a text whose part does not come says so, and asks anew', async () => {
  const page = await browser.newPage({ baseURL });
  // A retry asks for the same file behind a mark.
  await page.route(/\/tim\/tim-\w+\.js/, (route) => route.abort());
  await page.goto(text.page);
  await page.fill('#tim-trong-bai', 'nha tam');
  const says = (words: string) => page.locator('[data-find] [role="status"]', { hasText: words }).waitFor();
  await says('Chưa tải được phần tìm');
  await page.unrouteAll();
  await page.fill('#tim-trong-bai', fold(office.name));
  await says('đoạn có chữ này');
  await page.close();
});

test('a legal text without a script has no bar', async () => {
  const page = await open(text.page, { javaScriptEnabled: false });
  expect(await page.locator('[data-find]').isVisible()).toBe(false);
  await page.close();
});

test('who is in danger gets numbers to call first, and nothing in the tab says what was sought', async () => {
  for (const typed of ['hiếp dâm', 'bi chong danh goi ai', 'sợ chồng', 'dọa giết', 'muốn chết']) {
    const page = await open(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
    await page.waitForSelector('main ol > li a[href]');
    expect(await page.locator('main ol > li a').first().getAttribute('href'), typed).toMatch(/^\/tro-giup\//);
    // What an office once planned stands below all that helps.
    const types = await page.locator('main ol > li').evaluateAll((items) => items.map((item) => item.dataset.type!));
    const helps = types.map((type) => ['help', 'answer', 'message'].includes(type));
    expect(helps, typed).toEqual([...helps].sort().reverse());
    expect(await page.locator('[data-danger-card] a[href^="tel:"]:visible').count(), typed).toBeGreaterThan(2);
    expect(await page.locator('[data-meant]').isVisible(), typed).toBe(false);
    expect(await page.title()).not.toContain(typed);
    await page.close();
  }
});

test('a number that the site does not hold is said to be missing', async () => {
  const page = await open('/tim-kiem/?q=451%2FQ%C4%90-UBND');
  await page.waitForSelector('main ol > li a[href]');
  expect(await page.textContent('[data-count]')).toContain('Trang không có văn bản số 451/QĐ-UBND.');
  await page.close();
});
