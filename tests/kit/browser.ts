import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where this machine keeps Chromium or Chrome: CHROME_PATH, else the usual places.
 * @throws an Error in Vietnamese that says how to get one
 */
export function findChromium(given: string | undefined = process.env.CHROME_PATH): string {
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH là “${given}” nhưng không có tệp đó.`);
  }
  const found = usualPlaces.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    'Thiếu trình duyệt Chromium để kiểm tra trang. Hãy cài (Debian, Ubuntu: sudo apt-get install chromium) hoặc đặt CHROME_PATH là đường dẫn tới Chromium hay Chrome.',
  );
}

/**
 * Chromium without a window; it asks nothing of the network by itself.
 * @param keepsPages as readers have it: a page that was left stays in memory and is shown again on Back. Playwright turns that off
 */
export function launchChromium({ keepsPages = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [
      // Chromium as root starts only without its sandbox; it opens nothing but our own pages here.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
