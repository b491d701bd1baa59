import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { material, text } from '#tests/kit/what-there-is.ts';
import { site } from '../site/site.ts';

const baseURL = inject('baseUrl');
const some = (ending: string) =>
  material.page + readdirSync(`dist${material.page}`).find((name) => name.endsWith(ending))!;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page whose policy is listened to: in the page itself, and by what the browser writes into its console. */
async function open(path: string): Promise<{ page: Page; broken: string[] }> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL });
  const page = await context.newPage();
  const broken: string[] = [];
  await page.exposeFunction('tellBroken', (line: string) => broken.push(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      (globalThis as unknown as { tellBroken: (line: string) => void }).tellBroken(
        `${effectiveDirective} ${blockedURI} ${sample}`,
      ),
    );
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) broken.push(message.text());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(path);
  return { page, broken };
}

/** Pages that are only read are all opened, with every word of the console counted, in pages.browser.test.ts. */
const uses: [what: string, path: string, use: (page: Page) => Promise<void>][] = [
  [
    'home: suggestions',
    '/',
    async (page) => {
      await page.focus('main input[type="search"]');
      await page.keyboard.type('báo c');
      await page.waitForSelector('[role="option"]');
    },
  ],
  [
    'search: results',
    '/tim-kiem/?q=b%E1%BA%A1o+l%E1%BB%B1c',
    async (page) => {
      await page.waitForSelector('main ol > li a[href]');
    },
  ],
  [
    'a text: search in it, copy a link',
    `${text.page}#${text.provision}`,
    async (page) => {
      await page.fill('#tim-trong-bai', 'bình đẳng');
      await page.waitForFunction(() =>
        /đoạn/.test(document.querySelector('[data-find] [role="status"]')?.textContent ?? ''),
      );
      await page.locator(`[id="${text.provision}"] button[data-copy="link"]`).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/van-ban/');
    },
  ],
  [
    'a poster with a name, as PNG and as SVG',
    material.page,
    async (page) => {
      await page.fill('#don-vi-ten', 'Trường THCS xã Khang Ninh');
      for (const as of ['png', 'svg'])
        await Promise.all([page.waitForEvent('download'), page.click(`button[value="${as}"]`)]);
    },
  ],
  [
    'tasks: a filter',
    `/ke-hoach/${site.lead.year}/nhiem-vu/`,
    async (page) => {
      await page.locator('main a[href*="/nhiem-vu/"]').first().click();
    },
  ],
  [
    'the month: today',
    '/thang-hanh-dong/',
    async (page) => {
      await page.waitForLoadState('networkidle');
    },
  ],
  [
    'help, without anything',
    '/tro-giup/',
    async (page) => {
      await page.waitForLoadState('networkidle');
    },
  ],
  [
    'the page for what is not there',
    '/khong-co/',
    async (page) => {
      await page.waitForLoadState('networkidle');
    },
  ],
];

test.each(uses)('nothing that a page does breaks its policy: %s', async (_, path, use) => {
  const { page, broken } = await open(path);
  await use(page);
  // The search page asks for its parts one after another.
  await page.waitForLoadState('networkidle');
  expect(broken).toEqual([]);
  await page.context().close();
});

test('what is not ours does not run: a script, a style, a handler, a frame, a picture from elsewhere', async () => {
  const { page, broken } = await open('/gioi-thieu/');
  const ran = await page.evaluate(async () => {
    const add = (html: string) => document.body.append(document.createRange().createContextualFragment(html));
    add('<script>window.ran = "script"</script>');
    add('<style>body { outline: 7px solid }</style>');
    add('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onerror="window.ran = 1" onload="window.ran = 2">');
    add('<iframe src="/"></iframe>');
    add('<img src="https://example.invalid/a.png">');
    await new Promise((done) => setTimeout(done, 300));
    return { ran: (window as unknown as { ran?: string }).ran, outline: getComputedStyle(document.body).outlineWidth };
  });
  expect(ran.ran).toBeUndefined();
  expect(ran.outline).not.toBe('7px');
  const directives = broken.map((line) => line.split(' ')[0]);
  for (const name of ['script-src-elem', 'style-src-elem', 'img-src', 'frame-src']) expect(directives).toContain(name);
  await page.context().close();
});

test('a picture and a PDF opened alone are as they were drawn', async () => {
  const { page, broken } = await open(some('.svg'));
  const box = await page.evaluate(() => {
    const shape = [...document.querySelectorAll('path, rect')].find((one) => one.getAttribute('fill'));
    return { name: document.documentElement.localName, fill: shape && getComputedStyle(shape).fill };
  });
  expect(box.name).toBe('svg');
  expect(box.fill).toMatch(/^rgb/);
  expect(broken).toEqual([]);
  const { headers } = await page.evaluate(async (path) => {
    const answer = await fetch(path);
    return { headers: [...answer.headers.keys()] };
  }, some('.pdf'));
  expect(headers).not.toContain('content-security-policy');
  await page.context().close();
});

test('a page keeps its policy where a host sends none', async () => {
  const context = await browser.newContext({ baseURL });
  await context.route('**/*', async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  const page = await context.newPage();
  await page.goto('/gioi-thieu/');
  const ran = await page.evaluate(() => {
    document.body.append(document.createRange().createContextualFragment('<script>window.ran = true</script>'));
    return (window as unknown as { ran?: boolean }).ran;
  });
  expect(ran).toBeUndefined();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});
