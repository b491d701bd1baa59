import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { visitAll, watch } from '#tests/kit/visit.ts';
import { site } from '../../site/site.ts';
import { siteUrl } from '../../site/url.ts';
import { readSite } from './read-site.ts';
import { sitemapPaths } from './sitemap.ts';

const baseUrl = inject('baseUrl');
const built = readSite('dist', siteUrl());
const paths = [...sitemapPaths(built), '/404.html'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeOptions: axe.RunOptions = { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What axe finds on the page as it stands; its script must be there already. */
const runAxe = (page: Page): Promise<axe.Result[]> =>
  page.evaluate(async (options) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    return (await tool.run(document, options)).violations;
  }, axeOptions);

/** The words a reader sees in the main part, without buttons: those come with the script that serves them. */
const readMain = (page: Page): Promise<{ text: string; hasHeading: boolean }> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const heading = document.querySelector('h1');
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isShown =
        parent?.checkVisibility({ visibilityProperty: true }) &&
        // Today's words take the place of the first day's, and are longer or shorter.
        !parent.closest('button, noscript, [role=status], [data-with-script], [data-now], [aria-hidden=true]');
      if (isShown) text += node.textContent;
    }
    return { text: text.replace(/\s+/g, ' ').trim(), hasHeading: heading?.checkVisibility() ?? false };
  });

test('the sitemap names the pages to visit', () => expect(paths.length).toBeGreaterThan(10));

test('every page is accessible at 390 and 1280 px, light and dark, loads cleanly, and asks for nothing of search', {
  timeout: 900_000,
}, async () => {
  const found = await visitAll(browser, baseUrl, paths, { viewport: { width: 390, height: 844 } }, async (visit) => {
    const { page, path, report } = visit;
    const { requests } = watch(visit, baseUrl);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path, { waitUntil: 'load' });
    await page.evaluate(axe.source);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      // Colours are the same at every width, so the dark ones are looked at once.
      for (const colorScheme of width === 390 ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        const violations = await runAxe(page);
        for (const { id, help, nodes } of violations)
          report(
            `axe ${id} at ${width} px, ${colorScheme}: ${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`,
          );
      }
    }
    // The results page asks for it at once.
    if (path === '/tim-kiem/') return;
    for (const request of requests.filter((address) => /\/(?:tim|pagefind)\//.test(address)))
      report(`search before searching: ${request}`);
  });
  expect(found).toEqual([]);
});

test('no page scrolls sideways at 320 px', { timeout: 400_000 }, async () => {
  const found = await visitAll(
    browser,
    baseUrl,
    paths,
    { viewport: { width: 320, height: 640 } },
    async ({ page, path, report }) => {
      await page.goto(path, { waitUntil: 'load' });
      const wide = await page.evaluate(() => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return null;
        const beyond = [...document.body.querySelectorAll('*')].filter(
          (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
        );
        return `${root.scrollWidth} px wide, e.g. ${beyond.at(-1)?.outerHTML.slice(0, 160)}`;
      });
      if (wide) report(wide);
    },
  );
  expect(found).toEqual([]);
});

test('every page reads without JavaScript', { timeout: 400_000 }, async () => {
  const read = async (javaScriptEnabled: boolean) => {
    const pages = new Map<string, Awaited<ReturnType<typeof readMain>>>();
    const options = { viewport: { width: 1280, height: 844 }, javaScriptEnabled };
    await visitAll(browser, baseUrl, paths, options, async ({ page, path }) => {
      await page.goto(path, { waitUntil: 'load' });
      pages.set(path, await readMain(page));
    });
    return pages;
  };
  const withScripts = await read(true);
  const without = await read(false);
  const lines = paths.flatMap((path) => {
    const { text, hasHeading } = without.get(path)!;
    const lost = withScripts.get(path)!.text.length - text.length;
    return [
      ...(hasHeading ? [] : [`${path}: no visible h1`]),
      ...(lost > 0 ? [`${path}: ${lost} characters lost`] : []),
    ];
  });
  expect(lines).toEqual([]);

  const { instrument } = site.lead;
  const joined = (text: string) => text.replace(/\s+/gu, '');
  const shown = joined(without.get(`/van-ban/${instrument}/`)!.text);
  const official = built.files
    .get(`/van-ban/${instrument}.txt`)!
    .text()
    // Below the line the site says what its copy is.
    .split(/^---\r?$/mu)[0]!
    .split('\n')
    .filter((line) => line.trim() !== '');
  expect(official.length).toBeGreaterThan(20);
  expect(official.filter((line) => !shown.includes(joined(line)))).toEqual([]);
});
