import { z } from 'zod';
import { line, slug, source } from './common.ts';

/** A body that one year's plan names, as it was named then, and what has become of it since. */
export const namedBody = z.strictObject({
  name: line.describe('Tên đúng như trong văn bản'),
  shortName: line.optional().describe('Tên gọn để đặt trên nút, bảng'),
  within: z
    .array(slug)
    .default([])
    .describe('Mã các nhóm mà văn bản gọi chung và cơ quan này thuộc về; việc của nhóm cũng là việc của cơ quan'),
  today: z.strictObject({ note: line, source }).optional().describe('Cơ quan này nay ra sao, chỉ khi có nguồn'),
});
export type NamedBody = z.infer<typeof namedBody>;

/** All bodies of one plan, by the id that stands in the address of their page. */
export const bodies = z.record(slug, namedBody);
