import { z } from 'zod';
import { line, slug } from './common.ts';
import { contact } from './contact.ts';
import { leaveTarget } from './leave-target.ts';

/** What the site says of itself, in content/site.yaml: a kit for another year or province changes this, not the code. */
export const siteWords = z.strictObject({
  name: line.max(40, { error: 'tên trang dài quá 40 ký tự' }).describe('Tên trang, đứng ở đầu mọi trang'),
  tagline: line.max(60, { error: 'dòng dưới tên dài quá 60 ký tự' }).describe('Dòng nhỏ dưới tên trang'),
  title: line.max(70, { error: 'tiêu đề dài quá 70 ký tự' }).describe('Tiêu đề trang nhà, máy tìm kiếm hiện ra'),
  description: line.max(200, { error: 'mô tả dài quá 200 ký tự' }).describe('Một câu giới thiệu cho máy tìm kiếm'),
  headline: line.describe('Đầu đề lớn ở trang nhà'),
  opening: line.describe('Câu dẫn dưới đầu đề lớn'),
  questions: z
    .array(slug)
    .max(4, { error: 'nhiều nhất bốn câu hỏi' })
    .default([])
    .describe(
      'Mã câu trả lời hiện ở trang nhà, dưới “Bà con có thể hỏi”; màn hình ai cũng nhìn thấy nên đừng chọn câu hỏi nhắc tới bạo lực',
    ),
  year: z
    .string({ error: 'năm đặt trong dấu nháy, ví dụ "2031"' })
    .regex(/^\d{4}$/, { error: 'năm gồm 4 chữ số, đặt trong dấu nháy, ví dụ "2031"' })
    .describe('Năm mà trang nhà, phòng báo chí và các mục chính dẫn tới'),
  leave: leaveTarget,
  credit: line.describe('Cách gọi trang khi người khác ghi nguồn'),
  footer: line.describe('Lời ở chân mọi trang: trang là của ai, không phải là gì'),
  contact: contact.optional().describe('Nơi người đọc báo lỗi, báo chỗ khó dùng; chưa có người trả lời thì bỏ cả khóa'),
});
