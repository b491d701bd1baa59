import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { office } from '#tests/kit/what-there-is.ts';
import { site } from '../../site/site.ts';

const baseUrl = inject('baseUrl');
const base = `/ke-hoach/${site.lead.year}/nhiem-vu/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The tasks that a reader sees in the table, by their addresses. */
async function open(path: string, javaScriptEnabled: boolean) {
  const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  await page.goto(baseUrl + path);
  const shown = () => page.locator('[data-tasks] tbody tr:visible').evaluateAll((rows) => rows.map(({ id }) => id));
  return { page, shown };
}
const link = (facet: string, value: string) => `[data-filters] a[data-facet="${facet}"][data-value="${value}"]`;

test('a filter answers in place with what its own page shows, and says how many', async () => {
  const { page, shown } = await open(base, true);
  const all = await shown();
  await page.click(link('loai', 'bao-cao'));
  expect(new URL(page.url()).pathname).toBe(base);
  const reports = await shown();
  expect(reports.length).toBeLessThan(all.length);
  expect(await page.textContent('[data-filters] [role=status]')).toContain(`${reports.length} trên ${all.length}`);
  const section = page.locator('[data-filters] a[data-facet="muc"]').first();
  await section.click();
  const both = await shown();
  await page.click('[data-filters] a[data-all]');
  expect(await shown()).toEqual(all);
  await section.click();
  const ofSection = await shown();
  expect(ofSection.length).toBeLessThan(all.length);
  expect(both).toEqual(reports.filter((id) => ofSection.includes(id)));
  const own = await open(`${base}loai/bao-cao/`, false);
  expect(await own.shown()).toEqual(reports);
});

test('a body narrows the list to the tasks of its own page, and the address can be passed on', async () => {
  const { page, shown } = await open(base, true);
  await page.click('[data-filters] summary');
  await page.click(link('co-quan', office.id));
  const own = await shown();
  expect(new URL(page.url()).search).toBe(`?co-quan=${office.id}`);
  const passedOn = await open(`${base}?co-quan=${office.id}`, true);
  expect(await passedOn.shown()).toEqual(own);
  const body = await open(office.page, false);
  const ids = await body.page.locator('.task-list article').evaluateAll((articles) => articles.map(({ id }) => id));
  expect(own.toSorted()).toEqual(ids.toSorted());
});

test('without scripts a filter leads to its page', async () => {
  const { page } = await open(base, false);
  await page.click(link('loai', 'bao-cao'));
  await page.waitForURL(`**${base}loai/bao-cao/`);
});
