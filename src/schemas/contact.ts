import { z } from 'zod';
import { day, line } from './common.ts';

/** Where readers can write or call: at least one way, and the day until which somebody vouches that it is answered. */
export const contact = z
  .strictObject({
    name: line.describe('Ai nhận: tên người hoặc bộ phận'),
    mail: z
      .email({ error: 'phải là một địa chỉ thư điện tử, ví dụ lienhe@tinh.gov.vn' })
      .optional()
      .describe('Thư điện tử'),
    phone: z
      .string({ error: 'số điện thoại đặt trong dấu nháy, ví dụ "0209 387 0123"' })
      .regex(/^\+?\d[\d ]{5,16}\d$/, { error: 'số điện thoại chỉ gồm chữ số và dấu cách, ví dụ "0209 387 0123"' })
      .optional()
      .describe('Số điện thoại'),
    address: line.optional().describe('Địa chỉ gửi thư'),
    until: day.describe('Ngày phải xem lại các cách liên hệ này; quá ngày thì bộ kiểm nhắc'),
  })
  .refine(({ mail, phone, address }) => mail || phone || address, {
    error: 'phải có ít nhất một trong: mail, phone, address; chưa có thì bỏ cả khóa contact',
  });
export type Contact = z.infer<typeof contact>;
