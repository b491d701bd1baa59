import { z } from 'zod';
import { line } from './common.ts';

const english = line.refine((text) => !/[\u0300-\u036f]|[đĐ]/u.test(text.normalize('NFD')), {
  error: 'có chữ tiếng Việt; khóa này viết bằng tiếng Anh',
});

/** A message in plain English, for captions of its picture: editors abroad do not read ours. */
export const inEnglish = z.strictObject({
  slogan: english.describe('Khẩu hiệu, dịch ra tiếng Anh dễ hiểu'),
  lead: english.optional().describe('Câu dẫn, tiếng Anh'),
  alt: english.describe('Mô tả hình cho người không nhìn được, tiếng Anh'),
});
export type InEnglish = z.infer<typeof inEnglish>;
