import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '#tests/kit/browser.ts';
import { message } from '#tests/kit/what-there-is.ts';

const baseUrl = inject('baseUrl');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page on a device with such voices; what it is asked to say is kept in `window.asked`. */
async function openWith(voices: string[], path = message.page): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript((languages) => {
    const asked: string[] = [];
    const speech = {
      paused: false,
      getVoices: () => languages.map((lang) => ({ lang, name: lang })),
      speak: ({ text, lang }: { text: string; lang: string }) => asked.push(`${lang}: ${text}`),
      pause() {
        speech.paused = true;
        asked.push('pause');
      },
      resume() {
        speech.paused = false;
        asked.push('resume');
      },
      cancel() {
        speech.paused = false;
        asked.push('cancel');
      },
      addEventListener: () => {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        lang = '';
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.assign(window, { asked });
  }, voices);
  await page.goto(baseUrl + path);
  return page;
}
const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: string[] }).asked);

test('nothing is offered where the device has no Vietnamese voice', async () => {
  const page = await openWith(['en-US', 'vie-X']);
  expect(await page.locator('[data-listen]').count()).toBe(3);
  expect(await page.locator('[data-listen]:visible').count()).toBe(0);
  await page.close();
});

test('the words are read when asked, not before, can be paused and stopped, and others are warned of', async () => {
  const page = await openWith(['en-US', 'vi_VN']);
  const row = page.locator('[data-listen]').first();
  expect(await row.isVisible()).toBe(true);
  expect(await row.innerText()).toContain('người ở gần cũng nghe thấy');
  expect(await asked(page)).toEqual([]);

  const play = row.locator('[data-listen-play]');
  const stop = row.locator('[data-listen-stop]');
  expect(await stop.isVisible()).toBe(false);
  await play.click();
  const said = (await asked(page)).filter((words) => words.startsWith('vi_VN'));
  expect(said.length).toBeGreaterThan(2);
  if (message.data.violence) expect(said.join(' ')).toContain('một một ba');
  expect(said.join(' ')).not.toContain('[tên xã]');

  expect(await play.innerText()).toContain('Tạm dừng');
  await play.click();
  expect((await asked(page)).at(-1)).toBe('pause');
  expect(await play.innerText()).toContain('Đọc tiếp');
  await play.click();
  expect((await asked(page)).at(-1)).toBe('resume');
  await stop.click();
  expect((await asked(page)).at(-1)).toBe('cancel');
  expect(await play.innerText()).toContain('Nghe đọc');
  expect(await stop.isVisible()).toBe(false);
  await page.close();
});

test('the help page reads nothing aloud', async () => {
  const page = await openWith(['vi-VN'], '/tro-giup/');
  expect(await page.locator('[data-listen]').count()).toBe(0);
  await page.close();
});
