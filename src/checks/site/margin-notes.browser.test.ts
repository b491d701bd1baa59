import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { isThisContent } from '#tests/kit/of-this-content.ts';
import { site } from '../../site/site.ts';

const baseUrl = inject('baseUrl');
const whole = `/van-ban/${site.lead.instrument}/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Place {
  top: number;
  bottom: number;
  left: number;
  /** Of the words it belongs to. */
  words: { top: number; bottom: number; right: number };
}

async function places(width: number, javaScriptEnabled = true): Promise<Place[]> {
  const page = await browser.newPage({ baseURL: baseUrl, viewport: { width, height: 900 }, javaScriptEnabled });
  await page.goto(whole, { waitUntil: 'networkidle' });
  const found = await page.locator('.sheet :is(.notes, .related)').evaluateAll((notes) =>
    notes.map((note) => {
      const { top, bottom, left } = note.getBoundingClientRect();
      const words = note.parentElement!.firstElementChild!.getBoundingClientRect();
      return { top, bottom, left, words: { top: words.top, bottom: words.bottom, right: words.right } };
    }),
  );
  await page.close();
  return found;
}

test('on a wide screen notes stand in the margin, the first beside its words, none upon another', async () => {
  const found = await places(1280);
  expect(found.length).toBeGreaterThan(isThisContent ? 20 : 1);
  expect(found.filter(({ left, words }) => left < words.right)).toEqual([]);
  expect(Math.abs(found[0]!.top - found[0]!.words.top)).toBeLessThan(12);
  expect(found.filter(({ top, words }) => top < words.top - 12)).toEqual([]);
  // Links are as high as a finger: their boxes may touch, their words do not.
  expect(found.filter(({ top }, i) => i > 0 && top < found[i - 1]!.bottom - 10)).toEqual([]);
});

test.each([
  ['on a phone', 390, true],
  ['without a script', 1280, false],
] as const)('%s notes follow their words', async (_, width, hasScript) => {
  const found = await places(width, hasScript);
  expect(found.filter(({ top, words }) => top < words.bottom - 5)).toEqual([]);
});
