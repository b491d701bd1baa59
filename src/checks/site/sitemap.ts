import { parse } from 'node-html-parser';
import type { Problem } from '../problem.ts';
import { inFile, isErrorPage, onPage, type Site, type SiteCheck } from './read-site.ts';

const index = '/sitemap-index.xml';

/** The sitemap lists every page that search engines may show, and nothing else. */
export const sitemap: SiteCheck = (site) => {
  if (!site.files.has(index)) return [inFile(index, 'thiếu tệp này')];
  const problems: Problem[] = [];
  const listed = sitemapPaths(site, (file, message) => problems.push(inFile(file, message)));
  const shown = site.pages.filter((page) => !page.isHidden && !isErrorPage(page));
  const known = new Set(shown.map(({ path }) => path));
  for (const page of shown)
    if (!listed.includes(page.path)) problems.push(onPage(page, null, 'trang không có trong sơ đồ trang (sitemap)'));
  for (const [i, path] of listed.entries()) {
    if (!known.has(path)) problems.push(inFile(index, `nêu “${path}” nhưng không có trang đó cho máy tìm kiếm`));
    if (listed.indexOf(path) !== i) problems.push(inFile(index, `nêu “${path}” hai lần`));
  }
  return problems;
};

/** The paths of all pages in the sitemap, in its order. */
export function sitemapPaths(site: Site, complain: (file: string, message: string) => void = () => {}): string[] {
  const locations = (file: string): string[] => {
    const source = site.files.get(file);
    if (!source) complain(file, 'thiếu tệp này');
    return parse(source?.text() ?? '')
      .querySelectorAll('loc')
      .flatMap(({ text }) => {
        const url = URL.parse(text.trim());
        if (url?.origin === site.url) return [url.pathname];
        complain(file, `“${text}” không bắt đầu bằng ${site.url}`);
        return [];
      });
  };
  return locations(index).flatMap(locations);
}
