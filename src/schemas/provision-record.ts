import { z } from 'zod';
import { line, slug } from './common.ts';

/** One provision of a text that the site holds, as open data: its words verbatim, its place and its address. Made from the text's tree, never typed. */
export const provisionRecord = z.strictObject({
  instrument: slug.describe('Mã văn bản'),
  provision: z.string().describe('Mã điều khoản trong văn bản, phần cuối của địa chỉ'),
  parent: z.string().optional().describe('Mã điều khoản bao ngoài, nếu có'),
  type: z
    .string()
    .describe('Loại: part (phần), article (điều), clause (khoản), point (điểm), indent (gạch đầu dòng) …'),
  label: line.describe('Cách gọi gọn, ví dụ II.5.1'),
  num: z.string().optional().describe('Số hay dấu đầu dòng như in trong văn bản'),
  heading: z.string().optional().describe('Tiêu đề, đúng từng chữ'),
  content: z.string().optional().describe('Nội dung, đúng từng chữ, không gồm các điều khoản bên trong'),
  url: z.url().describe('Địa chỉ của điều khoản trên trang'),
});
export type ProvisionRecord = z.infer<typeof provisionRecord>;
