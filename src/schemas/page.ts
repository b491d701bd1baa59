import { z } from 'zod';
import { line } from './common.ts';

/** A page of the site's own prose. */
export const page = z.strictObject({
  title: line,
  description: line.max(200, { error: 'mô tả dài quá 200 ký tự' }),
  lead: line.optional(),
  contact: z.boolean().optional().describe('Cuối trang nêu cách liên hệ, lấy từ content/site.yaml'),
});
export type Page = z.infer<typeof page>;
