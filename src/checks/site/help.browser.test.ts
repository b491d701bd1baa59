import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';

const baseUrl = inject('baseUrl');
const address = `${baseUrl}/tro-giup/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Open the help page without scripts, use it, and close it. */
async function onHelp<T>(width: number, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** What is wrong with the boxes a reader must be able to see and press: cut off, too low, or lying on one another. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const name = (element: Element) => `“${element.textContent?.trim().slice(0, 30)}”`;
    if (document.documentElement.scrollWidth > width) found.push(`${document.documentElement.scrollWidth} px wide`);
    const links = [...document.querySelectorAll('header a, a[href^="tel:"]')];
    for (const element of [...links, ...document.querySelectorAll('.calls .button, .number')]) {
      const box = element.getBoundingClientRect();
      if (box.left < -0.5 || box.right > width + 0.5) found.push(`${name(element)} from ${box.left} to ${box.right}`);
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        found.push(`${name(element)} overflows its box`);
      if (!element.matches('.number') && box.height < 44) found.push(`${name(element)} only ${box.height} px high`);
    }
    for (const parent of document.querySelectorAll('header, main, .calls, .calls a')) {
      const boxes = [...parent.children]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1);
      boxes.forEach(({ element, box }, i) => {
        for (const { element: other, box: next } of boxes.slice(i + 1)) {
          const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
          const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
          if (across > 0.5 && down > 0.5) found.push(`${name(element)} lies on ${name(other)}`);
        }
      });
    }
    return found;
  });

const widths = [320, 360, 390, 1280];
const sizes = [100, 130, 150, 200];
test.each(
  widths.flatMap((width) => sizes.map((size) => [width, size] as const)),
)('at %i px with text at %i percent every call can be seen whole and pressed', (width, size) =>
  onHelp(width, async (page) => {
    // A style element would wait for a script to say that it has loaded.
    const text = await page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
      return Number.parseFloat(getComputedStyle(document.body).fontSize);
    }, size);
    expect(text, 'text grows with the reader’s size').toBeCloseTo(0.18 * size, 1);
    expect(await faults(page)).toEqual([]);
    // Number and “Gọi” of the first call are seen at once, and no call is taller than the screen.
    const calls = await page.locator('.calls a').evaluateAll((links) =>
      links.map((link) => ({
        height: link.getBoundingClientRect().height,
        end: link.querySelector('.button')!.getBoundingClientRect().bottom,
      })),
    );
    expect(calls[0]!.end).toBeLessThan(480);
    for (const { height } of calls) expect(height).toBeLessThan(640);
  }));

test('without scripts it says that Back shows it again', () =>
  onHelp(390, async (page) => {
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  }));

test('the page is one request and at most 5 kB on the way', () =>
  onHelp(390, async (page) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const response = await page.reload();
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    expect(brotliCompressSync(await response!.body()).length).toBeLessThanOrEqual(5000);
  }));

test('the style says nothing that browsers of 2018 do not know', async () => {
  const html = await (await fetch(address)).text();
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
  expect(style).not.toMatch(
    /:is\(|:where\(|:has\(|@layer|@property|\binset\b|-(?:inline|block):|clamp\(|\bm(?:in|ax)\(/,
  );
  // A flex container has no gap there; only columns of print may have one.
  expect(style.replace(/column-gap/g, '')).not.toMatch(/\bgap:/);
  expect(style).toContain('position:-webkit-sticky');
});

test('numbers come first, the one that may cost money last; a child finds 111 in its own part', () =>
  onHelp(390, async (page) => {
    const calls = await page.locator('.calls a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(calls).toEqual(['tel:113', 'tel:115', 'tel:111', 'tel:1900969680']);
    expect(await page.locator('.calls li.paid').evaluateAll((rows) => rows.map((row) => row.id))).toEqual([
      'so-1900969680',
    ]);
    expect(await page.locator('.calls li.paid').textContent()).toContain('có thể mất cước');
    expect(await page.locator('main h2 ~ p > a[href="tel:111"]').count()).toBe(1);
  }));

test('no advice that gives a reader away, promises to hide, or shares out blame', () =>
  onHelp(390, async (page) => {
    const text = (await page.locator('main').evaluate((main) => main.textContent ?? '')).replace(/\s+/g, ' ');
    for (const words of [
      /xóa (?:hết|toàn bộ|tất cả|cả|hai thứ|lịch sử)/i,
      /(?<!đừng )xóa sạch/i,
      /không ai (?:biết|thấy|hay)/i,
      /không để lại dấu/i,
      /chuyện (?:trong )?nhà\b/i,
      /nóng (?:giận|tính)/i,
      /nhường nhịn/i,
      // Often heard, in no official text that we have seen.
      /(?:đừng|không) (?:tắm|rửa|giặt|thay quần áo)/i,
      /hỏi nhà mạng/i,
      /\btrang (?:hiểu|mong|không biết|chưa tìm)/i,
    ])
      expect(text).not.toMatch(words);
    for (const words of ['xóa riêng', 'Mượn máy', 'không phải lỗi của em', 'bạn không có lỗi'])
      expect(text).toContain(words);
  }));

test('sources wait folded at the very end, and nothing to act on is among them', () =>
  onHelp(390, async (page) => {
    const tail = await page.locator('main').evaluate((main) => {
      const parts = [...main.children].filter((part) => !part.matches('.cards'));
      const first = parts.findIndex((part) => part.matches('details'));
      return parts.slice(first).map((part) => [part.tagName, part.hasAttribute('open')]);
    });
    expect(tail.length).toBeGreaterThan(0);
    for (const part of tail) expect(part).toEqual(['DETAILS', false]);
    expect(await page.locator('details a[href^="tel:"]').count()).toBe(0);
    expect(await page.getByText('Nguồn', { exact: true }).boundingBox()).toMatchObject({ height: expect.any(Number) });
    const low = await page
      .locator('summary')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(low).toBe(0);
  }));
