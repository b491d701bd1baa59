import { z } from 'zod';
import { line } from './common.ts';

/** What a row's words do for the detector (src/search/danger.ts), and the short name under which the reader's machine gets them. */
export const dangerKinds = {
  'nói ngay': 'alone',
  'giữ kín': 'private',
  mình: 'self',
  'người gần': 'near',
  'ai đó': 'other',
  bị: 'suffer',
  hại: 'harm',
} as const;

export type DangerKind = (typeof dangerKinds)[keyof typeof dangerKinds];

const kinds = Object.keys(dangerKinds) as (keyof typeof dangerKinds)[];
const phrase = line.regex(/^[\p{L}\d]+( [\p{L}\d]+)*$/u, {
  error: 'chỉ gồm chữ, số và một dấu cách giữa hai chữ; bỏ các dấu khác',
});
const word = phrase.regex(/^\S+$/, { error: 'phải là một chữ liền' });
const why = line.describe('Vì sao các chữ này đi với nhau, một câu cho người sửa sau');
const none = { error: 'phải có ít nhất một chữ' };

/** The words of people who may be in danger: each entry of content/danger.yaml is one group with its reason. */
export const danger = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.enum(['nói ngay', 'giữ kín']),
      why,
      words: z
        .array(phrase)
        .min(1, none)
        .describe('Các chữ luôn hiện số gọi, hay không để lại trong địa chỉ; viết thường, có dấu'),
    }),
    z.strictObject({
      kind: z.enum(kinds).exclude(['nói ngay', 'giữ kín']),
      why,
      marked: z.literal(true).optional().describe('true: chỉ tính khi người đọc gõ có dấu'),
      words: z.array(word).min(1, none).describe('Các chữ một âm tiết, viết thường, có dấu'),
    }),
    z.strictObject({
      kind: z.literal('viết tắt'),
      why,
      words: z.record(word, phrase).describe('Cách gõ tắt hay gõ sai: viết đủ chữ'),
    }),
  ],
  { error: `kind phải là một trong: ${[...kinds, 'viết tắt'].join(', ')}` },
);

export type Danger = z.infer<typeof danger>;
