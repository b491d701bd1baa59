import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { visitAll } from '#tests/kit/visit.ts';
import { siteUrl } from '../../site/url.ts';
import { pageKinds } from './page-kinds.ts';
import { readSite } from './read-site.ts';

const baseUrl = inject('baseUrl');
const paths = pageKinds(readSite('dist', siteUrl()));
const widths = [320, 360, 390, 1280];
const sizes = [100, 130, 150, 200];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What a reader with letters of this size cannot read. Runs in the page. */
function faults(percent: number): string[] {
  const root = document.documentElement;
  // By script, as no policy on styles forbids it.
  root.style.fontSize = `${percent}%`;
  const found: string[] = [];
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
  const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.closest('svg, .visually-hidden, .skip-link') &&
      // What is only for the ear has no picture to cut.
      getComputedStyle(element).clip !== 'rect(0px, 0px, 0px, 0px)',
  );

  if (root.scrollWidth > root.clientWidth) {
    const beyond = elements.filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5);
    found.push(`${root.scrollWidth} px wide: ${beyond.length > 0 ? name(beyond[beyond.length - 1]!) : '?'}`);
  }

  const isCut = (element: HTMLElement) =>
    (/hidden|clip/.test(getComputedStyle(element).overflowX) || element.matches('.button, button')) &&
    element.scrollWidth > element.clientWidth + 1;
  for (const element of elements.filter(isCut).slice(0, 3)) found.push(`cut off: ${name(element)}`);

  // What flows within lines has a box on each of them.
  const boxesOf = (element: Element): DOMRect[] =>
    getComputedStyle(element).display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()];
  const isInFlow = (element: Element) => !/absolute|fixed|sticky/.test(getComputedStyle(element).position);
  const overlap = (a: DOMRect, b: DOMRect) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > 2 && down > Math.min(a.height, b.height) * 0.4;
  };
  // Siblings with words of their own: labels of a menu, cells, a number and its button.
  for (const parent of elements) {
    const children = [...parent.children].filter(
      (child) =>
        child.textContent?.trim() &&
        child.checkVisibility() &&
        isInFlow(child) &&
        !child.closest('svg, .visually-hidden'),
    );
    if (children.length < 2 || children.length > 60) continue;
    const boxes = children.map(boxesOf);
    for (let i = 0; i + 1 < children.length; i++)
      if (boxes[i]!.some((a) => boxes[i + 1]!.some((b) => overlap(a, b))))
        found.push(`overlap: ${name(children[i]!)} | ${name(children[i + 1]!)}`);
  }
  root.style.fontSize = '';
  return found.slice(0, 6);
}

test('letters of any size are read whole on every kind of page, at every width', { timeout: 400_000 }, async () => {
  const found = await visitAll(browser, baseUrl, paths, {}, async ({ page, path, report }) => {
    await page.goto(path, { waitUntil: 'load' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const size of sizes)
        for (const fault of await page.evaluate(faults, size)) report(`${width} px, ${size} %: ${fault}`);
    }
  });
  expect(found).toEqual([]);
});

test('the check sees labels that overprint one another', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent('<nav><a>Văn bản</a><a>Thông điệp</a></nav>');
  await page.evaluate(() => {
    document.querySelector('nav')!.style.display = 'grid';
    for (const link of document.querySelectorAll('a')) link.style.gridArea = '1/1';
  });
  expect(await page.evaluate(faults, 100)).toEqual([expect.stringContaining('overlap')]);
  await page.close();
});
