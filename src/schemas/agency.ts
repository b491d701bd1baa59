import { z } from 'zod';
import { line, slug, source } from './common.ts';

/** A body that the plan names, as it was named in 2018. */
export const agency = z.strictObject({
  name: line.describe('Tên đúng như trong văn bản'),
  shortName: line.optional().describe('Tên gọn để đặt trên nút, bảng'),
  within: z
    .array(slug)
    .default([])
    .describe('Mã các nhóm mà văn bản gọi chung và cơ quan này thuộc về; việc của nhóm cũng là việc của cơ quan'),
  today: z.strictObject({ note: line, source }).optional().describe('Cơ quan này nay ra sao, chỉ khi có nguồn'),
});

export type Agency = z.infer<typeof agency>;
