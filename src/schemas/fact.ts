import { z } from 'zod';
import { day, line, slug, source } from './common.ts';

/** How well a statement is backed: two independent or official sources, or one. */
export const confidence = z.enum(['cao', 'vừa']);

/** The id under which a fact was verified. */
export const factId = z
  .string({ error: 'phải là mã sự kiện, ví dụ F-HN-01' })
  .regex(/^[A-Za-z]+([-_][A-Za-z0-9]+)+$/, { error: 'mã sự kiện viết dạng F-HN-01' });

/** Numbers of substance that rest on one provision; prose joins them by a token, [[tuoi-ket-hon.nam]]. */
export const fact = z.strictObject({
  fact: factId.describe('Mã sự kiện đã kiểm'),
  says: line.describe('Những số này là gì, một dòng'),
  values: z
    .record(slug, line)
    .refine((values) => Object.keys(values).length > 0, { error: 'phải có ít nhất một số' })
    .describe('Tên và đúng chữ in ra, cả đơn vị'),
  instrument: slug.describe('Mã văn bản trong content/legal'),
  provision: line.describe('Điều, khoản'),
  source: source.describe('Nơi đã đọc; bản chép thì ghi là bản chép'),
  confidence: confidence.describe('Độ tin'),
  checked: day.describe('Ngày kiểm'),
});
export type Fact = z.infer<typeof fact>;
