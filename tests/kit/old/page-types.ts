import { site } from '#src/site/site.ts';
import { material, message, office, text } from '#tests/kit/what-there-is.ts';

const { year } = site.lead;

/** One page of each kind that readers come to. */
export const pageTypes = {
  home: '/',
  library: '/van-ban/',
  instrument: text.page,
  unit: text.unitPage,
  plan: `/ke-hoach/${year}/`,
  tasks: `/ke-hoach/${year}/nhiem-vu/`,
  body: office.page,
  calendar: `/ke-hoach/${year}/lich/`,
  month: '/thang-hanh-dong/',
  messages: '/thong-diep/',
  message: message.page,
  materials: '/tai-lieu/',
  material: material.page,
  search: '/tim-kiem/',
  help: '/tro-giup/',
  prose: '/gioi-thieu/',
  siteMap: '/so-do-trang/',
  missing: '/404.html',
};
