import { addressesOn, cssAddresses } from './addresses.ts';
import { inFile, onPage, type Page, type Site, type SiteCheck } from './read-site.ts';

/** Every address inside the site leads to a page or file that exists, in the form the site publishes, and to an id that stands there. */
export const links: SiteCheck = (site) => {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const idsOf = new Map<Page, Set<string>>();
  const hasId = (page: Page, id: string) => {
    if (!idsOf.has(page)) idsOf.set(page, readIds(page));
    return idsOf.get(page)!.has(id);
  };
  const wrong = ({ pathname, hash }: URL): string | null => {
    const path = decode(pathname);
    const page = pages.get(path);
    if (!page && !site.files.has(path))
      return pages.has(`${path}/`) ? `thiếu dấu / ở cuối “${path}”` : `không có trang hay tệp “${path}”`;
    const id = decode(hash.slice(1));
    if (id !== '' && id !== 'top' && page && !hasId(page, id))
      return `trang “${path}” không có chỗ nào mang mã “${id}”`;
    return null;
  };
  const onPages = site.pages.flatMap((page) =>
    addressesOn(page, site).flatMap(({ element, written, url }) => {
      if (!url) return [onPage(page, element, `địa chỉ “${written}” viết sai`)];
      if (url.origin === site.url) {
        const message = wrong(url);
        return message ? [onPage(page, element, `liên kết “${written}”: ${message}`)] : [];
      }
      // A trial build's own address must not reach the public site.
      return url.hostname === 'localhost' ? [onPage(page, element, `liên kết “${written}” trỏ tới máy chạy thử`)] : [];
    }),
  );
  return [...onPages, ...stylesheets(site, wrong)];
};

const stylesheets = (site: Site, wrong: (url: URL) => string | null) =>
  [...site.files]
    .filter(([file]) => file.endsWith('.css'))
    .flatMap(([file, { text }]) =>
      cssAddresses(text()).flatMap((written) => {
        const url = URL.parse(written, site.url + file);
        if (url?.protocol === 'data:') return [];
        const message = url?.origin === site.url ? wrong(url) : 'nằm ngoài trang này';
        return message ? [inFile(file, `tệp kiểu dáng gọi “${written}”: ${message}`)] : [];
      }),
    );

const readIds = (page: Page): Set<string> =>
  new Set(page.root.querySelectorAll('[id]').map((element) => element.getAttribute('id')!));

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
