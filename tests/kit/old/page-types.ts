import { site } from '#src/site/site.ts';

const { year, instrument } = site.lead;

/** One page of each kind that readers come to. */
export const pageTypes = {
  home: '/',
  library: '/van-ban/',
  instrument: `/van-ban/${instrument}/`,
  unit: `/van-ban/${instrument}/ii-5/`,
  plan: `/ke-hoach/${year}/`,
  tasks: `/ke-hoach/${year}/nhiem-vu/`,
  body: `/ke-hoach/${year}/co-quan/so-tai-chinh/`,
  calendar: `/ke-hoach/${year}/lich/`,
  month: '/thang-hanh-dong/',
  messages: '/thong-diep/',
  message: '/thong-diep/mot-lan/',
  materials: '/tai-lieu/',
  material: '/tai-lieu/mot-lan/',
  search: '/tim-kiem/',
  help: '/tro-giup/',
  prose: '/gioi-thieu/',
  siteMap: '/so-do-trang/',
  missing: '/404.html',
};
