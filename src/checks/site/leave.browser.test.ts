import { createServer } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { listen } from '#tests/kit/server.ts';
import { material, message } from '#tests/kit/what-there-is.ts';
import { site } from '../../site/site.ts';
import { readContent } from '../content/read-content.ts';

const baseUrl = inject('baseUrl');
const { messages, campaigns, legal } = readContent('content').entries;
const pages = ['/tro-giup/', '/tim-kiem/', ...(message.data.violence ? [message.page] : [])];
const delay = 1500;

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium({ keepsPages: true });
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** What other hosts were told of where the reader came from. */
let referrers: (string | undefined)[] = [];

/** Open a page after another; whatever stands outside the site answers late, as on a weak network, or is blocked. */
async function open(path: string, javaScriptEnabled: boolean, away: 'late' | 'blocked' = 'late'): Promise<Page> {
  referrers = [];
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  await context.route(
    (url) => url.origin !== baseUrl && url.hostname !== '127.0.0.1',
    async (route) => {
      referrers.push((await route.request().allHeaders()).referer);
      if (away === 'blocked') return route.abort('blockedbyclient');
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.fulfill({ contentType: 'text/html', body: '<title>neutral</title><h1>neutral</h1>' });
    },
  );
  const page = await context.newPage();
  await page.goto(`${baseUrl}/gioi-thieu/`);
  await page.goto(baseUrl + path);
  return page;
}
const isAway = (page: Page) => expect.poll(() => page.title(), { timeout: 8000 }).toBe('neutral');
/** What may be seen while the other page is on its way. */
const shown = (page: Page) =>
  page.evaluate(() => [document.title, getComputedStyle(document.body).visibility] as const);

describe.each(pages)('%s with scripts', (path) => {
  let page: Page;
  beforeEach(async () => {
    page = await open(path, true);
  });

  test('is first in the tab order, hides at once, leaves without a word of where from, and Back does not show it again', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-leave]'))).toBe(true);
    expect(await page.getAttribute('[data-leave]', 'href')).toBe(site.leave.url);
    // The neutral page takes its time; meanwhile nothing may be seen.
    const state = await page.evaluate(() => {
      (document.activeElement as HTMLElement).click();
      return [document.title, getComputedStyle(document.body).visibility];
    });
    expect(state).toEqual([site.leave.title, 'hidden']);
    await isAway(page);
    expect(referrers).toEqual([undefined]);
    await page.goBack({ waitUntil: 'commit' });
    expect(new URL(page.url()).pathname).toBe('/gioi-thieu/');
  });

  test('Shift alone, three times, leaves; it is said at the second, and to eyes where the button stands', async () => {
    await page.keyboard.press('Shift');
    expect(await page.textContent('[data-leave-status]')).toBe('');
    await page.keyboard.press('Shift');
    expect(await page.textContent('[data-leave-status]')).toContain('một lần nữa');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect((await shown(page))[1]).toBe('visible');
    await page.keyboard.press('Shift');
    await isAway(page);
  });

  test('Shift with anything else never leaves, and nothing is said of it', async () => {
    for (const keys of [
      'Shift+Tab',
      'Shift+Tab',
      'Shift+Tab',
      'Shift+A',
      'Shift+B',
      'Shift+C',
      'Control+Shift',
      'Alt+Shift',
    ])
      await page.keyboard.press(keys);
    for (let i = 0; i < 3; i++) await page.click('h1', { modifiers: ['Shift'] });
    expect((await shown(page))[1]).toBe('visible');
    expect(await page.textContent('[data-leave-status]')).toBe('');
  });

  test('stays in sight when the page is scrolled', async () => {
    await page.evaluate(() => scrollTo(0, 1200));
    const box = await page.locator('[data-leave]').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThan(120);
    expect(box!.height).toBeGreaterThanOrEqual(44);
  });

  test('the keys are told of where there is a keyboard, and only there', async () => {
    await page.setViewportSize({ width: 1280, height: 844 });
    expect(await page.isVisible('[data-leave-hint]')).toBe(true);
    const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });
    const other = await phone.newPage();
    await other.goto(baseUrl + path);
    expect(await other.isVisible('[data-leave-hint]')).toBe(false);
    await phone.close();
  });
});

describe.each(pages)('%s', (path) => {
  test('without scripts is a plain link that leads away, and tells nothing either', async () => {
    const page = await open(path, false);
    expect(await page.isVisible('[data-leave-hint]')).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await isAway(page);
    expect(referrers).toEqual([undefined]);
  });

  test('where the other host cannot be reached, the page is gone all the same', async () => {
    const page = await open(path, true, 'blocked');
    await page.click('[data-leave]').catch(() => {});
    await expect.poll(() => page.url(), { timeout: 8000 }).not.toBe(baseUrl + path);
    await expect.poll(() => page.content().catch(() => ''), { timeout: 8000 }).not.toContain('Rời trang');
  });

  test('where the other host never answers, a neutral link is offered, and the page comes back whole', async () => {
    const silent = createServer(() => {});
    const port = await listen(silent, 0);
    const page = await open(path, true);
    // The tool asks nothing of a page that is being left: the page speaks by itself.
    const offered = page.waitForEvent('console', {
      predicate: (line) => line.text().startsWith('offered'),
      timeout: 15_000,
    });
    const state = await page.evaluate((url) => {
      new MutationObserver(() => {
        const link = document.body.lastElementChild as HTMLAnchorElement;
        if (link.href === url) console.log(`offered ${link.innerText} ${getComputedStyle(link).visibility}`);
      }).observe(document.body, { childList: true });
      const link = document.querySelector<HTMLAnchorElement>('[data-leave]')!;
      link.href = url;
      link.click();
      return [document.title, getComputedStyle(document.body).visibility];
    }, `http://127.0.0.1:${port}/`);
    expect(state).toEqual([site.leave.title, 'hidden']);
    expect((await offered).text()).toBe(`offered ${site.leave.title} visible`);
    // Back ends the going; the tool takes that for a failure.
    await page.goBack({ waitUntil: 'commit' }).catch(() => {});
    await expect.poll(() => new URL(page.url()).pathname, { timeout: 8000 }).toBe('/gioi-thieu/');
    await page.goForward({ waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).visibility)).toBe('visible');
    expect(await page.title()).not.toBe(site.leave.title);
    expect(await page.locator(`body > a[href*="${port}"]`).count()).toBe(0);
    silent.closeAllConnections();
    silent.close();
  });
});

test.each(
  pages.slice(1),
)('%s: the row has 113 and 111 to dial, and wraps where text is twice as large, without hiding what an anchor leads to', async (path) => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(baseUrl + path);
  for (const size of ['100%', '200%']) {
    await page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
      dispatchEvent(new Event('resize'));
    }, size);
    for (const number of ['113', '111']) {
      const box = (await page.locator(`.guard a[href="tel:${number}"]`).boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.width).toBeGreaterThanOrEqual(44);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
    }
    // What is to be read is not covered by half.
    expect((await page.locator('.guard').boundingBox())!.height).toBeLessThan(240);
    const gap = await page.evaluate(() => {
      const last = [...document.querySelectorAll('main h2')].pop()!;
      last.id = 'cuoi';
      last.scrollIntoView();
      return last.getBoundingClientRect().top - document.querySelector('.guard')!.getBoundingClientRect().bottom;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
  }
});

test('every page about violence, and 404, has the row; others have not', async () => {
  const page = await open('/', true);
  const guarded: [string, boolean][] = [
    ['/404.html', true],
    ['/', true],
    ['/tai-lieu/', true],
    [message.page, message.data.violence],
    [material.page, message.data.violence],
    ['/thang-hanh-dong/', messages.some(({ data }) => data.violence)],
    ...campaigns.map(({ id }): [string, boolean] => [`/thang-hanh-dong/${id}/`, true]),
    ...legal.map(({ id, data }): [string, boolean] => [`/van-ban/${id}/`, Boolean(data.violence)]),
  ];
  for (const [path, isGuarded] of guarded) {
    await page.goto(baseUrl + path);
    expect(await page.locator('[data-leave]').count(), path).toBe(isGuarded ? 1 : 0);
    expect((await page.locator('.guard').allInnerTexts()).join('').replace(/\s+/g, ' '), path).toMatch(
      isGuarded ? /Nguy hiểm gọi 113 Trẻ em gọi 111/ : /^$/,
    );
  }
});

test('on a small phone the row is one line, and does not begin at the very edge', async () => {
  context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${baseUrl}/`);
  expect((await page.locator('.guard').boundingBox())!.height).toBeLessThan(90);
  const [leave, ...calls] = await page
    .locator('.guard [data-leave], .guard p a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
  expect(leave!.y).toBeGreaterThanOrEqual(3);
  for (const { y, width, height } of calls) {
    expect(y).toBeLessThan(leave!.y + leave!.height);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('the help page needs no other file and fits one sheet of A4', async () => {
  const page = await open('/tro-giup/', true);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.reload();
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`${baseUrl}/tro-giup/`]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('nothing that is shared leads to the help page', async () => {
  const page = await open('/tro-giup/', true);
  expect(await page.locator('meta[property^="og:"]').count()).toBe(0);
  for (const feed of ['/thong-diep/atom.xml', '/thong-diep/feed.json', '/thang-hanh-dong/lich.ics'])
    expect(await (await context.request.get(baseUrl + feed)).text()).not.toContain('tro-giup');
});
