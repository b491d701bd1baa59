import { z } from 'zod';
import { day, line, slug } from './common.ts';

/** What one provision says, for words of ours that rest on it: its instrument has a record with sources on this site. */
export const lawPoint = z.strictObject({
  instrument: slug.describe('Mã văn bản trong content/legal'),
  provision: line.describe('Điều, khoản, viết như khi dẫn'),
  says: line.describe('Điều ấy nói gì, bằng lời của mình'),
  since: day.optional().describe('Áp dụng từ ngày, chỉ khi có nguồn'),
});
export type LawPoint = z.infer<typeof lawPoint>;
