import { addressesOn } from './addresses.ts';
import { inFile, onPage, type SiteCheck } from './site.ts';

const storage = /document\s*\.\s*cookie|cookieStore|localStorage|sessionStorage|indexedDB/;

/** Reading a page tells nobody and leaves nothing behind: no third party is loaded, nothing is stored, no other site is told where a reader comes from, no script hides in an attribute. */
export const privacy: SiteCheck = (site) => [
  ...site.pages
    .filter(({ root }) => root.querySelector('head meta[name="referrer"]')?.getAttribute('content') !== 'no-referrer')
    .map((page) =>
      onPage(page, null, 'thiếu <meta name="referrer" content="no-referrer">: nơi khác biết người đọc từ đâu tới'),
    ),
  ...site.pages.flatMap((page) => [
    ...addressesOn(page, site).flatMap(({ element, written, url, isLoaded }) => {
      if (/^\s*javascript:/i.test(written)) return [onPage(page, element, `liên kết “${written}” chứa mã chạy`)];
      const isOurs = url === null || url.origin === site.url || url.protocol === 'data:';
      return isLoaded && !isOurs ? [onPage(page, element, `tải “${written}” từ nơi khác`)] : [];
    }),
    ...page.root.querySelectorAll('*').flatMap((element) => {
      const handlers = Object.keys(element.attributes).filter((name) => /^on/i.test(name));
      return handlers.map((name) => onPage(page, element, `mã chạy trong thuộc tính ${name}`));
    }),
    ...page.root
      .querySelectorAll('script')
      .filter((script) => storage.test(script.rawText))
      .map((script) => onPage(page, script, 'mã chạy dùng cookie hoặc bộ nhớ của trình duyệt')),
  ]),
  ...[...site.files]
    .filter(([file, { text }]) => /\.m?js$/.test(file) && storage.test(text()))
    .map(([file]) => inFile(file, 'mã chạy dùng cookie hoặc bộ nhớ của trình duyệt')),
];
