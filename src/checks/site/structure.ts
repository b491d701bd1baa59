import { isErrorPage, onPage, type Page, type SiteCheck } from './read-site.ts';

/** The help page stays as light and plain as it can: no navigation, no footer. */
const quietPage = '/tro-giup/';

/** Each page has what readers, screen readers and search engines find their way by: language, title, description, canonical address, one heading, landmarks, unique ids. */
export const structure: SiteCheck = (site) => {
  const titles = new Map<string, Page>();
  return site.pages.flatMap((page) => {
    if (page.isRedirect) return [];
    const all = (selector: string) => page.root.querySelectorAll(selector);
    const say = (message: string, level?: 'warning') => onPage(page, null, message, level);
    const content = (name: string) => page.root.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const problems = [];

    if (!page.isWhole) problems.push(say('có thẻ mở mà không đóng'));
    if (page.root.querySelector('html')?.getAttribute('lang') !== 'vi')
      problems.push(say('thẻ html phải có lang="vi"'));
    const headings = all('h1');
    if (headings.length !== 1) problems.push(say(`phải có đúng một h1, ở đây có ${headings.length}`));
    else if (headings[0]!.text.trim() === '') problems.push(say('h1 trống'));
    if (all('main').length !== 1) problems.push(say(`phải có đúng một main, ở đây có ${all('main').length}`));
    for (const landmark of page.path === quietPage ? ['header'] : ['header', 'nav', 'footer'])
      if (all(landmark).length === 0) problems.push(say(`thiếu ${landmark}`));

    const title = page.root.querySelector('head title')?.text.trim() ?? '';
    if (title === '') problems.push(say('thiếu tiêu đề (title)'));
    else if (titles.has(title)) problems.push(say(`tiêu đề “${title}” đã dùng ở ${titles.get(title)!.path}`));
    else titles.set(title, page);
    if (title.length > 70) problems.push(say(`tiêu đề dài ${title.length} ký tự, máy tìm kiếm sẽ cắt bớt`, 'warning'));
    if (content('description').trim() === '') problems.push(say('thiếu mô tả (meta description)'));

    const canonical = all('link[rel="canonical"]').map((link) => link.getAttribute('href'));
    const expected = site.url + page.path;
    if (!isErrorPage(page) && (canonical.length !== 1 || canonical[0] !== expected))
      problems.push(
        say(`địa chỉ chính (canonical) phải là ${expected}, ở đây là ${canonical.join(', ') || 'không có'}`),
      );

    return [...problems, ...duplicateIds(page)];
  });
};

function duplicateIds(page: Page) {
  const seen = new Set<string>();
  return page.root.querySelectorAll('[id]').flatMap((element) => {
    const id = element.getAttribute('id')!;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [onPage(page, element, `mã “${id}” dùng hai lần`)];
  });
}
