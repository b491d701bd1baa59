import { z } from 'zod';
import { line, source } from './common.ts';

/** A body that the plan names, as it was named in 2018. */
export const agency = z.strictObject({
  name: line.describe('Tên đúng như trong văn bản'),
  shortName: line.optional().describe('Tên gọn để đặt trên nút, bảng'),
  today: z.strictObject({ note: line, source }).optional().describe('Cơ quan này nay ra sao, chỉ khi có nguồn'),
});

export type Agency = z.infer<typeof agency>;
