import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';

export const kinds = ['html', 'css', 'js', 'font', 'image', 'data'] as const;

/** What a first visit costs: bytes as sent (without headers), by kind, and the number of requests. */
export interface Weight {
  bytes: Record<(typeof kinds)[number], number>;
  requests: number;
}

/** A weak mobile link: each question waits 400 ms for its answer, 50 kB come in a second. */
export const slowLink = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** When a page is ready to be weighed or timed: loaded, unless it goes on by itself. */
export type Ready = (page: Page) => Promise<unknown>;
const loaded: Ready = async () => {};

/**
 * Weigh one page in a browser that has never been here. The server should compress as a host does.
 * Styles and scripts inside the page count as styles and scripts: each is what the page weighs more with it than without.
 */
export async function weigh(
  browser: Browser,
  url: string,
  ready: Ready = loaded,
  options: BrowserContextOptions = {},
): Promise<Weight> {
  const page = await browser.newPage(options);
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(url, { waitUntil: 'networkidle' });
  await ready(page);
  await page.waitForLoadState('networkidle');
  const weight: Weight = { bytes: { html: 0, css: 0, js: 0, font: 0, image: 0, data: 0 }, requests: finished.length };
  for (const request of finished) {
    const { responseBodySize } = await request.sizes();
    weight.bytes[kindOf(request)] += responseBodySize;
    if (kindOf(request) === 'html') partInline(weight, (await (await request.response())?.text()) ?? '');
  }
  await page.close();
  return weight;
}

/** Seconds until the page is ready on the slow link, measured in the browser; connecting is not part of the model. */
export async function timeOnSlowLink(browser: Browser, url: string, ready: Ready = loaded): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLink);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await ready(page);
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return seconds;
}

function kindOf(request: Request): keyof Weight['bytes'] {
  switch (request.resourceType()) {
    case 'document':
      return 'html';
    case 'stylesheet':
      return 'css';
    case 'script':
      return 'js';
    case 'font':
      return 'font';
    case 'image':
      return 'image';
    default:
      return 'data';
  }
}

/** Move what stands inside the page to its own kind. */
function partInline({ bytes }: Weight, html: string): void {
  const size = (text: string) => brotliCompressSync(text).length;
  for (const [kind, element] of [
    ['css', /<style[^>]*>.*?<\/style>/gs],
    ['js', /<script(?![^>]*\b(?:src|type="application\/ld\+json"))[^>]*>.*?<\/script>/gs],
  ] as const) {
    const share = size(html) - size(html.replace(element, ''));
    bytes[kind] += share;
    bytes.html -= share;
  }
}
