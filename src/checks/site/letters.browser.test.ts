import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { visitAll } from '#tests/kit/visit.ts';
import { siteUrl } from '../../site/url.ts';
import { readSite } from './read-site.ts';
import { sitemapPaths } from './sitemap.ts';

const baseUrl = inject('baseUrl');
const paths = [...sitemapPaths(readSite('dist', siteUrl())), '/404.html'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The letters that a page shows, by the first font of their style (as CSS `font`), where that is one the site serves. */
const readLetters = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const served = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')));
    const letters: Record<string, string> = {};
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility()) continue;
      const { fontFamily, fontWeight, fontStyle } = getComputedStyle(node.parentElement);
      const first = fontFamily.split(',')[0]!;
      if (!served.has(first.replaceAll('"', ''))) continue;
      const face = `${fontStyle} ${fontWeight} 20px ${first}`;
      letters[face] = [...new Set((letters[face] ?? '') + node.textContent)].join('');
    }
    return letters;
  });

/** Those of the letters for which the browser takes another font than the site's. */
async function borrowed(page: Page, session: CDPSession, face: string, letters: string): Promise<string[]> {
  await page.evaluate(
    async ([font, text]) => {
      await document.fonts.load(font!, text);
      const box = document.createElement('div');
      box.id = 'letters';
      box.style.font = font!;
      box.append(...[...text!].map((letter) => Object.assign(document.createElement('span'), { textContent: letter })));
      document.body.replaceChildren(box);
    },
    [face, letters] as const,
  );
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '#letters > span' });
  const found: string[] = [];
  for (const [i, nodeId] of nodeIds.entries()) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.some(({ isCustomFont }) => !isCustomFont)) found.push([...letters][i]!);
  }
  return found;
}

test('every letter on every page stands in the fonts that the site serves', { timeout: 240_000 }, async () => {
  // One page that uses the face is enough to ask for all its letters.
  const faces = new Map<string, { path: string; letters: Set<string> }>();
  await visitAll(browser, baseUrl, paths, {}, async ({ page, path }) => {
    await page.goto(path, { waitUntil: 'load' });
    for (const [face, letters] of Object.entries(await readLetters(page))) {
      const known = faces.get(face) ?? { path, letters: new Set() };
      for (const letter of letters) if (/\P{White_Space}/u.test(letter)) known.letters.add(letter);
      faces.set(face, known);
    }
  });
  expect(faces.size).toBeGreaterThan(0);

  const missing: string[] = [];
  for (const [face, { path, letters }] of faces) {
    const page = await browser.newPage({ baseURL: baseUrl, bypassCSP: true });
    // A face that a page may do without is waited for here.
    await page.route(baseUrl + path, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/font-display: ?optional/g, 'font-display:block'),
      });
    });
    await page.goto(path, { waitUntil: 'load' });
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    for (const letter of await borrowed(page, session, face, [...letters].join('')))
      missing.push(`${letter} (U+${letter.codePointAt(0)!.toString(16)}) in ${face}`);
    await page.close();
  }
  expect(missing).toEqual([]);
});
