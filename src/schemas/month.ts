import { z } from 'zod';
import { day, line, monthDay, sources } from './common.ts';

/** What is so of the Action Month in every year: its days, its weeks, what to know of it. */
export const month = z.strictObject({
  name: line.describe('Tên gọi như in ở chân áp phích; không kèm năm'),
  from: monthDay.describe('Ngày đầu, tháng-ngày'),
  to: monthDay.describe('Ngày cuối, tháng-ngày'),
  madeOn: day.describe('Ngày trang làm thông điệp, áp phích, lời đọc, gói tải về; đổi khi làm lại'),
  weeks: z.array(z.strictObject({ from: monthDay, to: monthDay, title: line })).min(1),
  facts: z.array(z.strictObject({ text: line, sources })).default([]),
});
export type Month = z.infer<typeof month>;
