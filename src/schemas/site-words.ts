import { z } from 'zod';
import { line, slug } from './common.ts';
import { contact } from './contact.ts';
import { leaveTarget } from './leave-target.ts';

const hex = z
  .string({ error: "màu viết bằng # và sáu chữ số, trong dấu nháy, ví dụ '#13163a'" })
  .regex(/^#[0-9a-f]{6}$/, { error: "màu viết bằng # và sáu chữ số 0-9, a-f (chữ thường), ví dụ '#13163a'" });

/** One stroke of the mark, in a square of 24 by 24. */
const stroke = z.strictObject({
  d: z
    .string({ error: 'phải là đường vẽ SVG, ví dụ M6 1v22' })
    .max(2000, { error: 'đường vẽ dài quá 2000 ký tự' })
    .regex(/^M[MmLlHhVvCcSsQqTtAaZz0-9eE ,.+-]*$/, { error: 'phải là đường vẽ SVG bắt đầu bằng M, ví dụ M6 1v22' }),
  width: z.number().positive().max(24).describe('Độ rộng của nét, trên 24'),
  colour: z.enum(['dark', 'accent', 'second', 'light']).describe('Màu nào trong bốn màu của trang'),
  round: z.boolean().default(false).describe('true nếu đầu nét tròn'),
});
export type Stroke = z.infer<typeof stroke>;

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
  official: z
    .boolean({ error: 'phải là true hoặc false' })
    .default(false)
    .describe('true khi chính cơ quan nhà nước làm trang này; không ghi thì trang tự nhận là trang thông tin độc lập'),
  credit: line.describe('Cách gọi trang khi người khác ghi nguồn'),
  footer: line.describe('Lời ở chân mọi trang: trang là của ai, không phải là gì'),
  colours: z
    .strictObject({
      dark: hex.describe('Màu đậm: khối lớn, đầu đề, chữ trên áp phích'),
      accent: hex.describe('Màu nhấn'),
      second: hex.describe('Màu thứ hai'),
      light: hex.describe('Màu nhạt: giấy'),
    })
    .partial()
    .optional()
    .describe('Màu riêng của trang; bỏ trống là giữ màu của bộ gốc'),
  mark: z.array(stroke).min(1).max(20).optional().describe('Dấu riêng của trang; bỏ trống là giữ dấu của bộ gốc'),
  contact: contact.optional().describe('Nơi người đọc báo lỗi, báo chỗ khó dùng; chưa có người trả lời thì bỏ cả khóa'),
});
