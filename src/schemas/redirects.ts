import { z } from 'zod';
import { day, line } from './common.ts';

const notAPlace = 'phải là địa chỉ bắt đầu bằng "/", ví dụ /tai-lieu/moi/';
const place = z.string({ error: notAPlace }).regex(/^(?:\/(?!\/)[^\s?#]*(?:#\S+)?|[^\s/?#@:]+)$/u, {
  error:
    'phải là địa chỉ trên trang này, bắt đầu bằng "/", ví dụ /tai-lieu/moi/ hay /trang/#ma-moi (hoặc mã sự kiện của lịch)',
});

/** A page that was taken away: a page at its old address says so, and leads on. */
const gone = z.strictObject({
  to: place,
  was: line.describe('Ở đó từng có gì, viết tiếp được sau “Ở đây từng có”'),
  since: day.describe('Ngày gỡ'),
});

/** Where public addresses lead that have been renamed (old → new) or taken away. Rows never leave it. */
export const redirects = z.record(place, z.union([place, gone]));

export type Redirects = z.infer<typeof redirects>;
