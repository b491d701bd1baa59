import { z } from 'zod';
import { line } from './common.ts';

/** A number that must not appear anywhere on the site, and why. */
export const rejectedService = z.strictObject({
  number: z
    .string({ error: 'số điện thoại phải đặt trong dấu nháy' })
    .regex(/^\d[\d ]{1,14}$/, { error: 'số điện thoại chỉ gồm chữ số và dấu cách' })
    .describe('Số bị loại'),
  reason: line.describe('Vì sao không được đăng'),
});
