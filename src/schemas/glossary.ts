import { z } from 'zod';
import { line, provisionId, slug } from './common.ts';

const wordings = z.array(line).min(1, { error: 'phải có ít nhất một cách viết' });

/** Content that people ask for and that is no provision. */
export const asked = ['nhiệm vụ', 'cơ quan', 'văn bản', 'thông điệp', 'trợ giúp', 'trang'] as const;

/** The words of search: each section of content/glossary.yaml is one entry, told apart by `kind`. */
export const glossary = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('viết tắt'),
      words: z.record(line, wordings).describe('Chữ viết tắt: những cách viết đầy đủ; tìm được theo cả hai chiều'),
    }),
    z.strictObject({
      kind: z.literal('nói khác'),
      words: z.record(line, wordings).describe('Chữ trong văn bản: những cách người đọc hay gõ thay cho chữ ấy'),
    }),
    z.strictObject({
      kind: z.literal('câu hỏi'),
      instrument: slug.describe('Mã văn bản có các điều khoản dưới đây'),
      provisions: z
        .record(provisionId, wordings)
        .describe('Mã điều khoản: những điều người ta hỏi mà điều khoản trả lời'),
    }),
    z.strictObject({
      kind: z.literal('câu hỏi khác'),
      of: z
        .enum(asked, { error: `of phải là một trong: ${asked.join(', ')}` })
        .describe('Những câu hỏi dưới đây hỏi về loại nội dung nào'),
      records: z.record(slug, wordings).describe('Mã nội dung: những cách người ta hỏi hay gọi nội dung đó'),
    }),
  ],
  { error: 'kind phải là một trong: viết tắt, nói khác, câu hỏi, câu hỏi khác' },
);

export type Glossary = z.infer<typeof glossary>;
