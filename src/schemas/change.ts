import { z } from 'zod';
import { day, line } from './common.ts';

/** One entry of the log of changes: what readers can see differently since that day. */
export const change = z.strictObject({
  date: day.describe('Ngày thay đổi lên trang'),
  title: line.max(120, { error: 'câu dài quá 120 ký tự' }).describe('Một câu: cái gì mới, cái gì đã sửa'),
  text: line.optional().describe('Nói thêm, khi một câu chưa đủ'),
  link: z
    .string({ error: 'phải là địa chỉ trên trang này, ví dụ /van-ban/' })
    .regex(/^\/[^\s]*$/, { error: 'phải là địa chỉ trên trang này, bắt đầu bằng "/", ví dụ /van-ban/' })
    .describe('Trang có thay đổi, bắt đầu bằng "/"'),
});
export type Change = z.infer<typeof change>;
