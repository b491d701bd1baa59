import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { OldVersion } from '#tests/kit/old/fetch-old-browser.ts';
import { type OldPage, openOldPage } from '#tests/kit/old/old-page.ts';
import { pageTypes } from '#tests/kit/old/page-types.ts';

const browsers = inject('oldBrowsers');
const baseUrl = inject('baseUrl');

describe.skipIf(!browsers).each(['64', '80'] satisfies OldVersion[])('in Chrome %s at 360 px', (version) => {
  let page: OldPage;
  beforeAll(async () => {
    page = await openOldPage(browsers![version]);
  });
  afterAll(() => page?.close());

  test.each(Object.entries(pageTypes))('%s has its design: %s', async (type, path) => {
    await page.goto(baseUrl + path);
    const seen = await page.evaluate(() => {
      const top = (element: Element) => element.getBoundingClientRect().top + scrollY;
      const icons = [...document.querySelectorAll('header svg')].map((icon) => icon.getBoundingClientRect().height);
      const labels = [...document.querySelectorAll('header nav a')].map((link) => {
        const words = document.createRange();
        words.selectNodeContents(link);
        const { left, right, top, bottom } = words.getBoundingClientRect();
        return { left, right, top, bottom, text: link.textContent };
      });
      // Two labels on one line with less than a word's space between them.
      const glued = labels.filter((one) =>
        labels.some(
          (other) =>
            other !== one &&
            other.top < one.bottom &&
            one.top < other.bottom &&
            other.left >= one.left &&
            other.left < one.right + 4,
        ),
      );
      return {
        // The wider of what scrolls: the window itself grows with what does not fit.
        width: document.documentElement.scrollWidth,
        // On the page of a poster its picture comes first, in its season the Month's day.
        beginning: Math.min(
          ...[...document.querySelectorAll('main h1, main img, main svg, main [role="heading"]')]
            .filter((element) => element.getBoundingClientRect().height > 0)
            .map(top),
        ),
        icon: Math.max(0, ...icons),
        glued: glued.map(({ text }) => text),
        family: getComputedStyle(document.body).fontFamily,
        loaded: [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replace(/"/g, '')),
        headings: getComputedStyle(document.querySelector('h1')!).fontFamily.split(',')[0]!.replace(/"/g, ''),
      };
    });
    expect(seen.width).toBeLessThanOrEqual(360);
    expect(seen.beginning).toBeLessThan(400);
    expect(seen.icon).toBeLessThanOrEqual(64);
    expect(seen.glued).toEqual([]);
    expect(seen.family).toMatch(/sans-serif$/);
    // The help page loads nothing.
    if (type !== 'help') expect(seen.loaded).toContain(seen.headings);
  });

  test.each([
    'help',
    'message',
    'search',
  ] as const)('on the %s page numbers and the way out are in sight', async (type) => {
    await page.goto(baseUrl + pageTypes[type]);
    const hidden = await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('[data-leave], .guard a[href^="tel:"], .calls a')];
      if (links.length < 3) return [`only ${links.length} links`];
      return links
        .filter((link) => {
          link.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = link.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          return height < 24 || left < 0 || left + width > 360 || !there || !link.contains(there);
        })
        .map((link) => link.textContent);
    });
    expect(hidden).toEqual([]);
  });

  test('the help page shows every number with its button, and what to say', async () => {
    await page.goto(baseUrl + pageTypes.help);
    const { buttons, sizes } = await page.evaluate(() => ({
      buttons: [...document.querySelectorAll('.calls .button')].map((button) => button.getBoundingClientRect().height),
      sizes: [...document.querySelectorAll('.calls .number')].map((number) =>
        parseFloat(getComputedStyle(number).fontSize),
      ),
    }));
    expect(buttons.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...buttons)).toBeGreaterThanOrEqual(44);
    expect(sizes[0]).toBeGreaterThan(20);
  });
});
