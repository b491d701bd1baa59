import { z } from 'zod';
import { line, provisionId, slug } from './common.ts';

export const designs = ['vai', 'rach', 'bang'] as const;

export const kinds = {
  'ap-phich': 'Áp phích',
  pano: 'Pano',
  'tranh-co-dong': 'Tranh cổ động',
  'anh-mang': 'Ảnh đăng mạng',
  'loi-doc-loa': 'Lời đọc loa',
} as const;

/** One communication material. Its words are the message's words; nothing is typed twice. */
export const material = z.strictObject({
  kind: z.enum(Object.keys(kinds) as [keyof typeof kinds]),
  campaign: z.string().regex(/^\d{4}$/, { error: 'năm gồm 4 chữ số, đặt trong dấu nháy, ví dụ "2018"' }),
  message: slug.describe('Mã thông điệp'),
  design: z.enum(designs),
  formats: z.array(z.enum(['a3'])).min(1),
  provision: provisionId.describe('Điều khoản mà tài liệu thực hiện'),
  alt: line.describe('Mô tả hình cho người không nhìn được'),
  caption: line.describe('Lời đăng kèm'),
});
export type Material = z.infer<typeof material>;
