import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type OldPage, openOldPage } from '#tests/kit/old/old-page.ts';
import { pageTypes } from '#tests/kit/old/page-types.ts';

const browsers = inject('oldBrowsers');
const baseUrl = inject('baseUrl');

/** Whether a reader sees it. */
const isSeen = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector);
  return element !== null && element.offsetHeight > 0 && getComputedStyle(element).visibility === 'visible';
};
const hasWords = (selector: string, words: string) =>
  [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(words));

/** What the search page shows in the place of results: it says so, with the numbers to call and other ways on. */
const expectWaysOn = async (page: OldPage) => {
  await page.until(hasWords, '[data-count]', 'chưa tìm được');
  expect(await page.evaluate(isSeen, '[data-danger-card] a[href^="tel:"]')).toBe(true);
  expect(await page.evaluate(isSeen, '[data-fallback] a[href="/so-do-trang/"]')).toBe(true);
};

describe.skipIf(!browsers)('in Chrome 80, the floor of scripts', () => {
  let page: OldPage;
  beforeAll(async () => {
    page = await openOldPage(browsers![80]);
    await page.send('Browser.grantPermissions', {
      origin: baseUrl,
      permissions: ['clipboardRead', 'clipboardWrite'],
    });
    // The day of a message, whatever day it is.
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(() => { const Real = Date; window.Date = class extends Real {
        constructor(...given) { if (given.length) super(...given); else super('2026-11-25T05:00:00Z'); }
        static now() { return Real.parse('2026-11-25T05:00:00Z'); } }; })()`,
    });
  });
  afterAll(() => page?.close());

  test.each(Object.entries(pageTypes))('no script fails on %s: %s', async (_, path) => {
    await page.goto(baseUrl + path);
    expect(page.errors).toEqual([]);
  });

  test('a search is answered', async () => {
    await page.goto(`${baseUrl}${pageTypes.search}#q=nh%C3%A0%20t%E1%BA%A1m%20l%C3%A1nh`);
    await page.until(isSeen, 'main ol > li a[href]');
  });

  test('the home page suggests, and hands the question over', async () => {
    await page.goto(baseUrl + pageTypes.home);
    await page.click('main input[type="search"]');
    await page.type('bao ca');
    await page.until(isSeen, '[role="option"]');
    await page.press('Enter');
    await page.until(() => location.pathname === '/tim-kiem/' && location.hash === '#q=bao+ca');
  });

  test('a text is searched where it stands', async () => {
    await page.goto(baseUrl + pageTypes.instrument);
    // Its script shows it.
    await page.until(isSeen, '#tim-trong-bai');
    await page.click('#tim-trong-bai');
    await page.type('nha tam lanh');
    await page.until(hasWords, '[data-find] [role="status"]', 'đoạn có chữ này');
    await page.press('Enter');
    await page.until(isSeen, '.found-here');
    await page.click('[data-step="j"]');
    expect(await page.evaluate(() => document.querySelectorAll('.found-here').length)).toBe(1);
    expect(page.errors).toEqual([]);
  });

  test('a link is copied', async () => {
    await page.goto(`${baseUrl}${pageTypes.instrument}#ii-5-1`);
    await page.click('[id="ii-5-1"] [data-copy="link"]');
    await page.until(hasWords, '[id="ii-5-1"] [data-copy="link"]', 'Đã chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#ii-5-1$/);
  });

  test('tasks are narrowed in place', async () => {
    await page.goto(baseUrl + pageTypes.tasks);
    const shown = () =>
      [...document.querySelectorAll<HTMLElement>('[data-tasks] tbody tr')].filter((row) => row.offsetHeight > 0).length;
    const all = await page.evaluate(shown);
    await page.click('[data-filters] a[data-facet="loai"][data-value="bao-cao"]');
    await page.until(hasWords, '[data-filters] [role="status"]', `trên ${all} việc`);
    const left = await page.evaluate(shown);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
  });

  test.each(['home', 'month'] as const)("today's message is marked on %s", async (type) => {
    await page.goto(baseUrl + pageTypes[type]);
    const today = () => document.querySelector('.today')!.getAttribute('data-day');
    expect(await page.evaluate(today)).toBe('11-25');
  });

  test('a poster takes the name of a school', async () => {
    await page.goto(baseUrl + pageTypes.material);
    await page.click('#don-vi-ten');
    await page.type('Trường THCS xã Bằng Phúc');
    await page.click('[data-unit-name] button[value="png"]');
    await page.until(hasWords, '[data-unit-name] [role="status"]', 'Đã tạo');
    expect(
      await page.evaluate(() => document.querySelector('[data-unit-name] [role="status"]')!.textContent),
    ).toContain('.png');
  });
});

describe.skipIf(!browsers)('in Chrome 64, below the floor of scripts', () => {
  let page: OldPage;
  beforeAll(async () => {
    page = await openOldPage(browsers![64]);
  });
  afterAll(() => page?.close());

  test.each(Object.entries(pageTypes))('no module runs half on %s: %s', async (_, path) => {
    await page.goto(baseUrl + path);
    // The gate (src/scripts/floor.ts) is all that may be seen: it stops a module before its first word.
    expect(page.errors.filter((error) => !/^SyntaxError: Unexpected token \.$/.test(error))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(false);
  });

  test.each([
    ['instrument', '[data-find], [data-copy]'],
    ['unit', '[data-find], [data-copy]'],
    ['message', '[data-copy]'],
    ['material', '[data-unit-name], [data-copy]'],
    ['messages', '[data-print], [data-today]'],
  ] as const)('nothing that would not work is shown on the %s page', async (type, parts) => {
    await page.goto(baseUrl + pageTypes[type]);
    const seen = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter(({ offsetHeight }) => offsetHeight > 0).length,
      parts,
    );
    expect(seen).toBe(0);
  });

  test('search says at once what it cannot, and shows the numbers and other ways on', async () => {
    await page.goto(`${baseUrl}${pageTypes.search}?q=nha+tam+lanh`);
    await expectWaysOn(page);
    await page.goto(baseUrl + pageTypes.home);
    await page.click('main input[type="search"]');
    await page.type('bao cao');
    await page.press('Enter');
    await page.until(() => location.pathname === '/tim-kiem/');
    await expectWaysOn(page);
  });

  test('a filter of the tasks leads to its own page', async () => {
    await page.goto(baseUrl + pageTypes.tasks);
    await page.click('[data-filters] a[data-facet="loai"][data-value="bao-cao"]');
    await page.until((path) => location.pathname === path, `${pageTypes.tasks}loai/bao-cao/`);
  });
});

describe.skipIf(!browsers).each(['64', '80'] as const)('leaving in Chrome %s', (version) => {
  let page: OldPage;
  beforeAll(async () => {
    page = await openOldPage(browsers![version]);
  });
  afterAll(() => page?.close());

  test.each(['help', 'message', 'search'] as const)('one press leaves the %s page', async (type) => {
    await page.goto(baseUrl + pageTypes[type]);
    await page.click('[data-leave]');
    await page.until(() => document.title === 'outside');
  });

  test('without scripts too', async () => {
    await page.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.goto(baseUrl + pageTypes.help);
    await page.click('[data-leave]');
    await page.until(() => document.title === 'outside');
  });
});
