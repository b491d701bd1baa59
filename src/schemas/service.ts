import { z } from 'zod';
import { day, line, sources } from './common.ts';

/** A help line. Only numbers verified in the facts file; hours and cost only where the sources agree. */
export const service = z.strictObject({
  number: z
    .string({ error: 'số điện thoại phải đặt trong dấu nháy' })
    .regex(/^\d[\d ]{1,14}$/, { error: 'số điện thoại chỉ gồm chữ số và dấu cách' })
    .describe('Số điện thoại như in ra'),
  name: line.describe('Tên dịch vụ'),
  operator: line.describe('Đơn vị vận hành'),
  caption: line.describe('Một dòng ngắn in dưới số trên áp phích'),
  charge: line
    .max(20, { error: 'dài quá 20 ký tự, áp phích không đủ chỗ' })
    .optional()
    .describe('Mấy chữ về cước, in sau dòng ngắn ấy trên áp phích, ví dụ "gọi miễn phí"'),
  use: line.describe('Gọi khi nào, cho ai'),
  limit: line.optional().describe('Điều phải biết trước khi gọi, ví dụ không phải nơi nào cũng có'),
  hours: line.optional().describe('Giờ phục vụ, chỉ khi các nguồn thống nhất'),
  cost: line.optional().describe('Cước gọi, chỉ khi các nguồn thống nhất'),
  cue: line
    .optional()
    .describe('Mấy chữ đứng trước số trong tin nhắn, ví dụ "nguy hiểm gọi"; bỏ trống thì không vào tin nhắn'),
  guard: line
    .max(12, { error: 'dài quá 12 ký tự, hàng nút không đủ chỗ' })
    .optional()
    .describe('Một hai chữ đứng trước số ở hàng nút “Rời trang”, ví dụ "Nguy hiểm"; bỏ trống thì không vào hàng ấy'),
  say: line
    .optional()
    .describe(
      'Câu nói trên loa, đứng ngay trước số, ví dụ "Khi có nguy hiểm, bà con gọi"; bỏ trống thì số không đọc trên loa',
    ),
  order: z.int().min(1).describe('Thứ tự hiện trên trang'),
  poster: z.boolean().describe('Có in trên áp phích không'),
  sources,
  checkedOn: day,
});

export type Service = z.infer<typeof service>;
