import { z } from 'zod';
import { sentences } from '../vietnamese/sentences.ts';
import { day, line, slug } from './common.ts';
import { confidence, factId } from './fact.ts';
import { lawPoint } from './law-point.ts';

/** What people are in when they ask; the order is that of the page. */
export const situations = {
  'dang-nguy': 'Đang bị đánh, bị dọa',
  'muon-giup': 'Muốn giúp người khác',
  'o-nha': 'Ở nhà',
  'cuoi-hoi': 'Cưới hỏi',
  'con-cai': 'Con cái',
  'di-lam': 'Đi làm',
  'dat-tai-san': 'Đất, tài sản',
  'bi-xam-hai': 'Khi bị xâm hại',
  'viec-chung': 'Việc chung',
} as const;
export type Situation = keyof typeof situations;
export const situation = z.enum(Object.keys(situations) as [Situation]);

/** What a token asks for: key and value of content/facts.yaml. */
const factValue = z
  .string({ error: 'phải là mã của một con số, ví dụ tuoi-ket-hon.nam' })
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { error: 'phải là mã của một con số trong facts.yaml, ví dụ tuoi-ket-hon.nam' });

/** One question as people ask it, and what the law says today. The body of the file says what else matters. */
export const answer = z.strictObject({
  question: line
    .max(110, { error: 'câu hỏi dài quá 110 ký tự' })
    .refine((text) => text.endsWith('?'), { error: 'câu hỏi phải kết thúc bằng dấu "?"' })
    .describe('Câu hỏi như người ta hỏi'),
  situation: situation.describe('Chuyện gì: câu trả lời đứng dưới đầu đề ấy'),
  place: z
    .int()
    .min(1)
    .optional()
    .describe('Thứ mấy dưới đầu đề ấy, khi việc gấp phải đứng trước; không ghi thì xếp sau, theo vần'),
  asked: z
    .array(line)
    .min(4, { error: 'phải có ít nhất 4 cách gõ' })
    .max(10, { error: 'nhiều nhất 10 cách gõ' })
    .describe('Những cách người ta gõ khi tìm'),
  violence: z.boolean().describe('true nếu nói về bạo lực: trang có hàng “Rời trang”, tên thẻ trình duyệt trung tính'),
  short: line
    // A token is one word, whatever stands in it.
    .refine((text) => sentences(text.replace(/\[\[[^\]]*\]\]/gu, 'số')).length === 2, {
      error: 'phải có đúng hai câu: câu đầu trả lời, câu sau nói giới hạn quan trọng nhất',
    })
    .describe('Đáp ngay, đúng hai câu'),
  figures: z
    .array(
      z.strictObject({
        label: line.max(30, { error: 'chữ trên số dài quá 30 ký tự' }).describe('Mấy chữ đứng trên số'),
        value: factValue.describe('Mã con số, ví dụ tuoi-ket-hon.nam'),
      }),
    )
    .max(3, { error: 'nhiều nhất ba số' })
    .default([])
    .describe('Những số in to ở đầu câu trả lời, khi chính số là câu trả lời'),
  todo: z.array(line).min(1).describe('Làm gì, mỗi việc một dòng'),
  about: line.describe('Nói về ai, không nói về ai'),
  law: z.array(lawPoint).min(1, { error: 'câu trả lời phải có ít nhất một điều luật' }),
  confidence: confidence.describe('Độ tin thấp nhất trong những điều chính'),
  facts: z
    .array(factId)
    .min(1, { error: 'câu trả lời phải dựa vào ít nhất một sự kiện' })
    .describe('Mã các sự kiện mà câu trả lời dựa vào'),
  unsure: z.array(line).describe('Điều chưa chắc, một câu một điều; không có thì []'),
  checked: day.describe('Ngày kiểm'),
  related: z.array(slug).default([]).describe('Mã những câu trả lời nên đọc tiếp'),
  messages: z.array(slug).default([]).describe('Mã những thông điệp nói cùng chuyện'),
});
export type Answer = z.infer<typeof answer>;
