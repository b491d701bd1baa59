import { z } from 'zod';
import { line, provisionId, slug } from './common.ts';

const wordings = z.array(line).min(1, { error: 'phải có ít nhất một cách viết' });

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
  ],
  { error: 'kind phải là một trong: viết tắt, nói khác, câu hỏi' },
);

export type Glossary = z.infer<typeof glossary>;
