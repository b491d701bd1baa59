/** Part of `npm run bench -- search`: what searches load and how long they take, in Chromium, from a server that sends text in Brotli. */
import type { Page } from 'playwright-core';
import { launchChromium } from '#tests/kit/browser.ts';
import { distServer, listen } from '#tests/kit/server.ts';

export interface Spread {
  median: number;
  most: number;
  /** What took the most. */
  at: string;
}

/** What a list of queries cost; bytes are bodies as sent, without headers. */
export interface Cost {
  /** Milliseconds from opening the results page, nothing kept, on the slow line to the first results. */
  cold: Spread;
  /** The same from the Enter of somebody who typed the query on another page, five letters a second. */
  focused: Spread;
  /** What search itself brought until then, beyond the page. */
  bytes: Spread;
  requests: Spread;
  /** Milliseconds from sending the form to the results laid out, all at hand, on this machine as it is. */
  warm: Spread;
}

/** A weak phone on a weak line. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/**
 * @param queries each is asked first in a fresh browser
 * @param timed these are asked one after the other in one page, twice
 */
export async function measureInChromium(queries: readonly string[], timed: readonly string[]): Promise<Cost> {
  const server = distServer('dist');
  const home = `http://localhost:${await listen(server, 0)}/`;
  const address = `${home}tim-kiem/`;
  const browser = await launchChromium();
  const cold: [number, string][] = [];
  const focused: [number, string][] = [];
  const bytes: [number, string][] = [];
  const requests: [number, string][] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await slowDown(page);
    const sizes: number[] = [];
    page.on('response', (response) => {
      if (/^\/(?:tim|pagefind)\//.test(new URL(response.url()).pathname))
        sizes.push(Number(response.headers()['content-length']));
    });
    const start = performance.now();
    await page.goto(`${address}#${new URLSearchParams({ q: query })}`, { waitUntil: 'commit' });
    await page.waitForSelector('[data-count][aria-busy="false"]');
    cold.push([performance.now() - start, query]);
    bytes.push([sizes.reduce((sum, size) => sum + size, 0), query]);
    requests.push([sizes.length, query]);
    await context.close();
    const elsewhere = await (await browser.newContext()).newPage();
    await slowDown(elsewhere);
    await elsewhere.goto(home);
    await elsewhere.locator('main [role="search"] input').pressSequentially(query, { delay: 200 });
    const sent = performance.now();
    await elsewhere.keyboard.press('Enter');
    await elsewhere.waitForSelector('[data-count][aria-busy="false"]');
    focused.push([performance.now() - sent, query]);
    await elsewhere.context().close();
  }
  const page = await browser.newPage();
  await page.goto(`${address}#${new URLSearchParams({ q: timed[0]! })}`);
  await page.waitForSelector('[data-results] a');
  const round = () =>
    page.evaluate(async (all) => {
      const field = document.querySelector<HTMLInputElement>('main [role="search"] input')!;
      const count = document.querySelector('[data-count]')!;
      const times: [number, string][] = [];
      for (const query of all) {
        const done = new Promise<void>((resolve) => {
          const watch = new MutationObserver(() => {
            if (count.getAttribute('aria-busy') === 'true') return;
            watch.disconnect();
            resolve();
          });
          watch.observe(count, { attributeFilter: ['aria-busy'] });
        });
        field.value = query;
        const start = performance.now();
        field.form!.requestSubmit();
        await done;
        document.body.getBoundingClientRect();
        times.push([performance.now() - start, query]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return times;
    }, timed);
  await round();
  const warm = await round();
  await browser.close();
  server.close();
  return {
    cold: spread(cold),
    focused: spread(focused),
    bytes: spread(bytes),
    requests: spread(requests),
    warm: spread(warm),
  };
}

function spread(values: [number, string][]): Spread {
  const sorted = values.sort(([a], [b]) => a - b);
  const [most, at] = sorted[sorted.length - 1]!;
  return { median: sorted[sorted.length >> 1]![0], most, at };
}
