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
  /** Everything a first search brings: scripts of the page, the field's suggestions, engine, index, results. */
  first: Spread;
  firstRequests: Spread;
  /** What the query after it brings. */
  next: Spread;
  /** Milliseconds from sending the form to the results in the page, laid out: with new words to fetch, and with all at hand. */
  fetching: Spread;
  warm: Spread;
}

/**
 * @param queries each is asked first in a fresh browser, then second, behind the one before it in the list
 * @param timed these are asked one after the other in one page, twice
 */
export async function measureInChromium(queries: readonly string[], timed: readonly string[]): Promise<Cost> {
  const server = distServer('dist');
  const address = `http://localhost:${await listen(server, 0)}/tim-kiem/`;
  const browser = await launchChromium();
  const first: [number, string][] = [];
  const firstRequests: [number, string][] = [];
  const next: [number, string][] = [];
  for (const [i, query] of queries.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    let requests = 0;
    let bytes = 0;
    page.on('response', (response) => {
      if (!/\/pagefind\/|\.js$/.test(new URL(response.url()).pathname)) return;
      requests++;
      bytes += Number(response.headers()['content-length']);
    });
    const ask = async (words: string) => {
      await page.fill('main input[name="q"]', words);
      await page.press('main input[name="q"]', 'Enter');
      await page.waitForFunction(() => document.querySelector('[data-count]')!.getAttribute('aria-busy') === 'false');
      await page.waitForLoadState('networkidle');
    };
    await page.goto(address);
    await ask(queries.at(i - 1)!);
    first.push([bytes, queries.at(i - 1)!]);
    firstRequests.push([requests, queries.at(i - 1)!]);
    bytes = 0;
    await ask(query);
    next.push([bytes, query]);
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(`${address}?q=${encodeURIComponent(timed[0]!)}`);
  await page.waitForSelector('[data-results] a');
  const round = () =>
    page.evaluate(async (all) => {
      const field = document.querySelector<HTMLInputElement>('main input[name="q"]')!;
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
  const fetching = await round();
  const warm = await round();
  await browser.close();
  server.close();
  return {
    first: spread(first),
    firstRequests: spread(firstRequests),
    next: spread(next),
    fetching: spread(fetching),
    warm: spread(warm),
  };
}

function spread(values: [number, string][]): Spread {
  const sorted = values.sort(([a], [b]) => a - b);
  const [most, at] = sorted.at(-1)!;
  return { median: sorted[sorted.length >> 1]![0], most, at };
}
