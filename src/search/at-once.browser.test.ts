import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';

/** Nobody in danger is let down by the search page, whatever works or does not. */

const baseURL = inject('baseUrl');
const loud = 'chồng dọa giết tôi';
const loudAddress = `q=${encodeURIComponent(loud)}`;
const card = '[data-danger-card]';
const field = 'main [role="search"] input';
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium({ keepsPages: true });
});
afterAll(() => browser.close());

const open = async (options: BrowserContextOptions = {}): Promise<Page> =>
  browser.newPage({ baseURL, ...phone, ...options });
const type = async (page: Page, typed: string) => {
  await page.fill(field, typed);
  await page.keyboard.press('Enter');
};

/** 113 and 111 can be dialled in one tap, and the site map is a link away. */
async function expectWayOut(page: Page): Promise<void> {
  for (const number of ['113', '111']) {
    for (const place of ['.guard', card]) {
      const call = page.locator(`${place} a[href="tel:${number}"]`);
      expect(await call.isVisible(), `${place} ${number}`).toBe(true);
      expect((await call.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  }
  expect(await page.locator('main a[href="/so-do-trang/"]:visible').count()).toBeGreaterThan(0);
  const words = await page.locator('main').innerText();
  expect(words).not.toMatch(/thiếu tệp|mất mạng|Không có kết quả/);
}

describe('words of danger', () => {
  test.each([
    ['a link', `/tim-kiem/?${loudAddress}`],
    ['an address of the page', `/tim-kiem/#${loudAddress}`],
  ])('by %s: the numbers come before the engine, straight under the field, and nothing stays in the address', async (_, path) => {
    const page = await open();
    // Nothing but the page itself ever arrives.
    await page.route(
      (url) => url.pathname !== '/tim-kiem/',
      () => {},
    );
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForSelector(`${card}:not([hidden])`);
    const numbers = await page.locator(`${card} a`).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(numbers).toEqual(['tel:113', 'tel:115', 'tel:111', 'tel:1900969680']);
    const under = await page.locator('main form').evaluate((form) => form.getBoundingClientRect().bottom);
    expect((await page.locator(card).boundingBox())!.y - under).toBeLessThan(40);
    expect((await page.locator(`${card} a[href="tel:111"]`).boundingBox())!.y).toBeLessThan(600);
    expect(page.url()).toBe(`${baseURL}/tim-kiem/`);
    expect(await page.evaluate(() => [history.state, document.title.includes('dọa')])).toEqual([null, false]);
    expect(await page.inputValue(field)).toBe(loud);
    await page.close();
  });

  test('typed here: results come, no address and no link holds the words, and the card stays whatever ranks first', async () => {
    const page = await open();
    await page.goto('/tim-kiem/');
    await type(page, 'binh dang gioi');
    await page.waitForSelector('main ol > li a[href]');
    await type(page, loud);
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('dọa giết'));
    expect(await page.isVisible(card)).toBe(true);
    expect(page.url()).toBe(`${baseURL}/tim-kiem/`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => decodeURIComponent((one as HTMLAnchorElement).href)));
    expect(links.filter((href) => /dọa|giết/.test(href))).toEqual([]);
    await page.goBack({ waitUntil: 'commit' });
    expect(page.url()).toContain('#q=binh+dang+gioi');
    await page.waitForSelector(card, { state: 'hidden' });
    await page.goForward({ waitUntil: 'commit' });
    expect(await page.inputValue(field)).toBe('');
    await page.close();
  });

  test('typed on the home page: numbers open the suggestions, and neither host nor history is told', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(decodeURIComponent(frame.url())));
    await page.goto('/');
    await page.focus(field);
    await page.keyboard.type(loud);
    await page.waitForSelector('[data-calls]:not([hidden])');
    const first = page.locator('[data-suggestions] a, [data-suggestions] [role="option"]').first();
    expect(await first.getAttribute('href')).toBe('tel:113');
    expect((await first.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    // Still a combobox: the list holds options alone, and Tab leads to the numbers.
    expect(await page.locator('[role="listbox"] > :not([role="option"])').count()).toBe(0);
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('button'))) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:113');
    await page.focus(field);
    await page.keyboard.press('Enter');
    // Its scripts never come either, so it is never loaded.
    await page.waitForURL('**/tim-kiem/', { waitUntil: 'commit' });
    await page.waitForSelector(`${card}:not([hidden])`);
    expect(await page.inputValue(field)).toBe(loud);
    expect(await page.evaluate(() => window.name)).toBe('');
    expect([...asked, ...visited].filter((url) => /dọa|giết/.test(url))).toEqual([]);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.inputValue(field)).toBe('');
    await page.close();
  });
});

/** Every address of the tab's history, as the browser's own list shows it. */
async function historyOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  return entries.map(({ url }) => decodeURIComponent(url));
}

describe('words of danger on the home page, where what knows them', () => {
  test.each<[string, RegExp, boolean]>([
    ['is still on its way', /nguy-hiem\.json/, false],
    ['fails', /nguy-hiem\.json/, true],
    ['comes without its code', /\/tim\/nguy-hiem-/, true],
    ['cannot even be asked for', /\/tim\/tim-/, true],
  ])('%s: no address ever holds them', async (_, lost, fails) => {
    const page = await open();
    await page.route(lost, (route) => (fails ? route.abort() : undefined));
    const told: string[] = [];
    page.on('request', (request) => told.push(decodeURIComponent(request.url())));
    page.on('framenavigated', (frame) => told.push(decodeURIComponent(frame.url())));
    await page.goto('/');
    await page.focus(field);
    await page.keyboard.type(loud);
    if (fails) {
      await page.waitForSelector('[data-calls] a[href="tel:113"]', { state: 'visible' });
      await page.fill(field, '');
      await page.waitForSelector('[data-calls]', { state: 'hidden' });
      await page.fill(field, loud);
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${card}:not([hidden])`);
    expect(await page.inputValue(field)).toBe(loud);
    expect(await page.evaluate(() => window.name)).toBe('');
    expect([...told, ...(await historyOf(page))].filter((url) => /dọa|giết/.test(url.replace(/\+/g, ' ')))).toEqual([]);
    await page.close();
  });

  test('Enter before any script has come: no address holds them', async () => {
    const page = await open();
    await page.route(/\/_astro\/.*\.js/, () => {});
    const told: string[] = [];
    page.on('request', (request) => told.push(decodeURIComponent(request.url())));
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForSelector(field);
    await type(page, loud);
    // Its scripts never come either, so it is never loaded.
    await page.waitForURL('**/tim-kiem/', { waitUntil: 'commit' });
    await page.waitForSelector(`${card}:not([hidden])`);
    expect(await page.inputValue(field)).toBe(loud);
    expect(told.filter((url) => /dọa|giết|[?]/.test(url.replace(/\+/g, ' ')))).toEqual([]);
    await page.close();
  });

  test('the name of the window is empty when the page is shown again', async () => {
    const page = await open();
    await page.goto('/');
    await type(page, loud);
    await page.waitForSelector(`${card}:not([hidden])`);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => [location.pathname, window.name])).toEqual(['/', '']);
    await page.close();
  });
});

test.each([
  [320, 340],
  [360, 340],
])('home at %i × %i px, what the keys of a phone leave: the numbers are in sight', async (width, height) => {
  const page = await open({ viewport: { width, height } });
  await page.goto('/');
  await page.focus(field);
  await page.keyboard.type(loud);
  await page.waitForSelector('[data-calls]:not([hidden])');
  // On the dark cloth links are light; these stand on a light ground.
  const colours = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  expect(await colours('[data-calls] a')).toBe(await colours(field));
  for (const place of [field, '[data-calls] a[href="tel:113"]', '[data-calls] a[href="tel:111"]']) {
    const { y, height: high } = (await page.locator(place).boundingBox())!;
    expect(y, place).toBeGreaterThanOrEqual(0);
    expect(y + high, place).toBeLessThanOrEqual(height);
  }
  await page.close();
});

/** The numbers stand in what a phone shows at once, and nothing goes sideways. */
test.each([
  [320, 640, '100%', '111'],
  [360, 640, '100%', '111'],
  [320, 640, '200%', '113'],
  [360, 640, '200%', '113'],
])('the card at %i × %i px, text at %s: %s is in sight', async (width, height, size, number) => {
  const page = await open({ viewport: { width, height } });
  await page.goto('/tim-kiem/');
  await page.evaluate((value) => {
    document.documentElement.style.fontSize = value;
  }, size);
  await type(page, loud);
  await page.waitForSelector('main ol > li a[href]');
  const { y, height: high } = (await page.locator(`${card} a[href="tel:${number}"] b`).boundingBox())!;
  expect(y).toBeGreaterThan(0);
  expect(y + high).toBeLessThanOrEqual(height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.close();
});

test.each([
  '/',
  '/404.html',
  '/tim-kiem/',
])('a calm search from %s stands behind the hash, which no host is told', async (path) => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(path);
  await type(page, 'so tai chinh');
  await page.waitForSelector('main ol > li a[href]');
  expect(page.url()).toBe(`${baseURL}/tim-kiem/#q=so+tai+chinh`);
  expect(asked.filter((url) => url.includes('chinh'))).toEqual([]);
  expect(await page.isVisible(card)).toBe(false);
  expect(await page.isVisible('[data-fallback]')).toBe(false);
  await page.reload();
  await page.waitForSelector('main ol > li a[href]');
  await page.close();
});

describe('a search that fails', () => {
  test('because nothing of it can be loaded', async () => {
    for (const lost of [/\/tim\//, /\/tim\/tim-/, /\/tim\/muc-/]) {
      const page = await open();
      await page.route(lost, (route) => route.abort());
      await page.goto('/tim-kiem/#q=binh+dang');
      await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('chưa tìm được'));
      await expectWayOut(page);
      await page.close();
    }
  });

  test('because the browser lacks what the engine uses: thrown anywhere', async () => {
    const page = await open();
    await page.addInitScript(() => {
      Object.defineProperty(Array.prototype, 'flatMap', { value: undefined });
    });
    await page.goto('/tim-kiem/?q=binh+dang');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('chưa tìm được'));
    await expectWayOut(page);
    await page.close();
  });

  test('because there are no scripts: nothing is said of a search that nobody made', async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const path of ['/tim-kiem/', '/tim-kiem/?q=x']) {
      await page.goto(path);
      await expectWayOut(page);
      expect(await page.isVisible('[data-without-script]')).toBe(true);
      expect(await page.locator('main').innerText()).not.toMatch(/chưa tìm được|thử lại/);
    }
    await page.close();
  });

  test.each([
    '/',
    '/hoi-dap/',
    '/404.html',
    '/tim-kiem/',
  ])('without scripts, sent from %s: no address and no host has the words, and ways on are named', async (path) => {
    const page = await open({ javaScriptEnabled: false });
    const told: string[] = [];
    page.on('request', (request) => told.push(decodeURIComponent(request.url())));
    await page.goto(path);
    const sent = page.waitForRequest((request) => request.isNavigationRequest());
    await type(page, loud);
    expect(new URL((await sent).url()).pathname).toBe('/tim-kiem/');
    await page.waitForURL((url) => url.pathname === '/tim-kiem/' && url.search === '');
    await page.waitForSelector('[data-without-script]');
    expect([...told, ...(await historyOf(page))].filter((url) => /dọa|giết/.test(url.replace(/\+/g, ' ')))).toEqual([]);
    const ways = page.locator('[data-without-script] a');
    expect(await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      '/hoi-dap/',
      '/chi-muc/',
      '/so-do-trang/',
    ]);
    await expectWayOut(page);
    await page.close();
  });

  test('before anything was asked', async () => {
    const page = await open();
    await page.route(/\/tim\/tim-/, (route) => route.abort());
    await page.goto('/tim-kiem/');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent);
    await expectWayOut(page);
    expect(await page.textContent('[data-count]')).toBe('Hiện chưa dùng được ô tìm.');
    expect(await page.isVisible('[data-without-script]')).toBe(false);
    await page.close();
  });

  test('with no network left: asking again never gives up the page, and works when the network is back', async () => {
    const page = await open();
    await page.route(/\/tim\/tim-/, (route) => route.abort());
    await page.goto('/tim-kiem/');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent);
    await page.context().setOffline(true);
    const asked = page.waitForEvent('requestfailed', {
      predicate: (request) => request.url() === `${baseURL}/tim-kiem/`,
    });
    await type(page, 'binh dang gioi');
    await asked;
    await expectWayOut(page);
    expect(await page.textContent('[data-count]')).toBe('Hiện chưa tìm được.');
    await page.context().setOffline(false);
    await page.unroute(/\/tim\/tim-/);
    await type(page, 'so tai chinh');
    await page.waitForSelector('main ol > li a[href]');
    await page.close();
  });

  test('because what is loaded is broken', async () => {
    const page = await open();
    await page.route(/\/tim\/tim-/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'let let' }));
    await page.goto('/tim-kiem/#q=binh+dang');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('chưa tìm được'));
    await expectWayOut(page);
    await page.close();
  });

  test('takes no number away from who is in danger', async () => {
    const page = await open();
    await page.route(/\/tim\//, (route) => route.abort());
    await page.goto('/tim-kiem/');
    await type(page, loud);
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('chưa tìm được'));
    await expectWayOut(page);
    await page.unroute(/\/tim\//);
    await type(page, 'binh dang gioi');
    await page.waitForSelector('main ol > li a[href]');
    expect(await page.isVisible(card)).toBe(false);
    await page.close();
  });

  test('an older browser still finds: nothing newer than Chrome 80 is called', async () => {
    const page = await open();
    const accidents: string[] = [];
    page.on('pageerror', (error) => accidents.push(error.message));
    await page.addInitScript(() => {
      for (const [owner, names] of [
        [Map, ['groupBy']],
        [Object, ['groupBy', 'hasOwn']],
        [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
        [String.prototype, ['at', 'replaceAll']],
        [Element.prototype, ['replaceChildren', 'checkVisibility']],
        [globalThis, ['structuredClone']],
      ] as [Record<string, unknown>, string[]][])
        for (const name of names) delete owner[name];
    });
    await page.goto('/tim-kiem/#q=binh+dang+gioi');
    await page.waitForSelector('main ol > li a[href]');
    await page.focus(field);
    await page.fill(field, 'báo c');
    await page.waitForSelector('[role="option"]');
    expect(accidents).toEqual([]);
    await page.close();
  });
});

test.each([
  ['10,000 characters', 'bạo lực '.repeat(1250)],
  ['emoji', '👩‍⚖️🏳️‍🌈'],
  ['half a character', '\ud83d'],
  ['right to left', '\u202eمساواة'],
  ['only punctuation', '%…?!—“”#&='],
  ['HTML', '"><svg onload=alert(1)><script>alert(1)</script>'],
  ['only spaces', '    '],
])('%s: the row with the numbers stays, nothing throws', async (_, typed) => {
  const page = await open();
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(error.message));
  page.on('console', (message) => message.type() === 'error' && accidents.push(message.text()));
  await page.goto('/tim-kiem/');
  await page.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('main [role="search"] input')!;
    input.value = words;
    input.form!.requestSubmit();
  }, typed);
  await page.waitForFunction(() => !/Đang tìm/.test(document.querySelector('[data-count]')?.textContent ?? 'Đang tìm'));
  await page.reload();
  await page.waitForFunction(() => !/Đang tìm/.test(document.querySelector('[data-count]')?.textContent ?? 'Đang tìm'));
  expect(await page.isVisible('.guard a[href="tel:113"]')).toBe(true);
  expect(await page.isVisible('.guard a[href="tel:111"]')).toBe(true);
  expect(await page.locator('main svg[onload], main ol script').count()).toBe(0);
  expect(accidents).toEqual([]);
  await page.close();
});

test.each(['#%', '#%E0%A4', '#q=%', '#q', '#&=', '#noi-dung'])('/tim-kiem/%s breaks nothing', async (hash) => {
  const page = await open();
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(error.message));
  await page.goto(`/tim-kiem/${hash}`);
  await type(page, 'so tai chinh');
  await page.waitForSelector('main ol > li a[href]');
  expect(accidents).toEqual([]);
  await page.close();
});
