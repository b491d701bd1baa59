import { z } from 'zod';
import { line } from './common.ts';

const what =
  'cần một địa chỉ https:// không có “?” hay “#”, ví dụ https://nchmf.gov.vn/: trang ấy không tìm kiếm gì, không theo người xem';

/** Where "Rời trang" leads: a page that is not personalised, records no search and is light on a weak phone. */
export const leaveTarget = z.strictObject({
  url: z
    .string({ error: what })
    // Google's own front page is personalised; a path for searching is caught with any host.
    .regex(/^https:\/\/(?!(www\.)?(google|bing|coccoc|yahoo|facebook|youtube)\.)[^\s?#/]+\.[^\s?#/]+\/[^\s?#]*$/i, {
      error: what,
    })
    .refine((url) => !/\/(search|tim-kiem)\b/i.test(url), { error: what })
    .describe('Trang mở ra khi bấm “Rời trang”: địa chỉ https, không phải trang tìm kiếm hay trang nhớ người xem'),
  title: line
    .max(30, { error: 'tên trang để rời tới dài quá 30 ký tự' })
    .describe('Tên hiện trên thẻ trình duyệt ngay khi bấm, là tên của trang ấy; đừng nhắc tới trang này'),
});
