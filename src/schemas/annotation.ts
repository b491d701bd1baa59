import { z } from 'zod';
import { line, provisionId, source } from './common.ts';

/** Our words beside a legal text: short titles for provisions and editors' notes. Never part of the text. */
export const annotation = z.strictObject({
  titles: z.record(provisionId, line).describe('Tên ngắn của từng mục, do trang đặt, dùng trong mục lục'),
  notes: z
    .array(
      z.strictObject({
        provision: provisionId,
        quote: line.describe('Những chữ được chú thích, đúng như trong văn bản'),
        note: line.describe('Lời chú thích'),
        source: source.optional(),
      }),
    )
    .describe('Ghi chú của trang'),
});

export type Annotation = z.infer<typeof annotation>;
