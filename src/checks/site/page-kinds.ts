import { site } from '../../site/site.ts';
import type { Site } from './read-site.ts';

/**
 * One page of each kind, for what is too slow to ask of every page: the shortest address of each pattern stands for its
 * kind, the text that leads for all texts. The help page has tests of its own.
 */
export function pageKinds({ pages }: Site): string[] {
  const { instrument, year } = site.lead;
  const first = (pattern: RegExp): string[] =>
    pages.flatMap(({ path, isRedirect }) => (pattern.test(path) && !isRedirect ? [path] : [])).slice(0, 1);
  return [
    '/',
    '/404.html',
    '/van-ban/',
    `/van-ban/${instrument}/`,
    ...first(new RegExp(`^/van-ban/${instrument}/[^/]+-[^/]+/$`)),
    ...first(/^\/van-ban\/13-[^/]+\/$/),
    ...first(/^\/van-ban\/tinh-trang\/[^/]+\/$/),
    '/hoi-dap/',
    ...first(/^\/hoi-dap\/(?!thi\/)[^/]+\/$/),
    '/hoi-dap/thi/',
    '/tai-lieu/',
    ...first(/^\/tai-lieu\/[^/]+\/$/),
    ...first(/^\/tai-lieu\/danh-cho\/[^/]+\/$/),
    '/thang-hanh-dong/',
    '/thang-hanh-dong/loi-doc/',
    `/thang-hanh-dong/${year}/`,
    '/thong-diep/',
    ...first(/^\/thong-diep\/[^/]+\/$/),
    `/ke-hoach/${year}/`,
    `/ke-hoach/${year}/nhiem-vu/`,
    `/ke-hoach/${year}/lich/`,
    `/ke-hoach/${year}/co-quan/`,
    ...first(new RegExp(`^/ke-hoach/${year}/co-quan/[^/]+/$`)),
    '/tim-kiem/',
    '/bao-chi/',
    '/du-lieu/',
    '/du-lieu/bao-phu/',
    '/thay-doi/',
    '/gioi-thieu/',
    '/so-do-trang/',
  ];
}
