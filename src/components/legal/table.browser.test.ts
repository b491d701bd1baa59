import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { wideColumns } from './wide-columns.ts';

/** The texts of the site have no table of many columns, so one stands here as Table.astro writes it, with its own style sheet. */
const css = readFileSync('src/components/legal/Table.css', 'utf8');
const cells = [
  ['TT', 'Tên việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
  ['1', 'Dán áp phích ở nhà họp xã và ở trường học', 'Văn phòng', 'Các xã, thị trấn', 'Trước tháng 3', 'Ảnh chụp'],
];
const fields = cells.map((row) => row.map((text) => ({ id: '', span: [0, 0] as const, text })));
const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
const html = `<!DOCTYPE html><meta name="viewport" content="width=device-width"><style>:root{--color-sheet:#fff;--color-control:#777}${css}</style>
<p>Lời văn.</p><div class="table-scroll" role="region" aria-label="Bảng" tabindex="0"><table class="${wideColumns(fields).join(' ')}"><tbody>${rows}</tbody></table></div>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(html);
  return page;
}

describe.each([320, 360, 390])('a table of six columns at %i px', (width) => {
  test('scrolls in its own box, its first column kept, with columns to read in', async () => {
    const page = await open(width);
    const seen = await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.table-scroll')!;
      box.scrollLeft = 200;
      const [first, second] = box.querySelectorAll('td');
      const root = document.documentElement;
      return {
        pageScrolls: root.scrollWidth > root.clientWidth,
        boxScrolls: box.scrollLeft,
        moved: first!.getBoundingClientRect().left - box.getBoundingClientRect().left,
        width: second!.getBoundingClientRect().width,
        background: getComputedStyle(first!).backgroundColor,
      };
    });
    await page.close();
    expect(seen.pageScrolls).toBe(false);
    expect(seen.boxScrolls).toBe(200);
    expect(Math.abs(seen.moved)).toBeLessThan(2);
    expect(seen.width).toBeGreaterThan(120);
    // Words that scroll below it do not show through.
    expect(seen.background).toBe('rgb(255, 255, 255)');
  });

  test('is moved by keyboard and printed whole', async () => {
    const page = await open(width);
    const box = page.getByRole('region', { name: 'Bảng' });
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await box.evaluate((element) => getComputedStyle(element).overflowX)).toBe('visible');
    await page.close();
  });
});
