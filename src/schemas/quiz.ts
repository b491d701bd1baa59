import { z } from 'zod';
import { line, slug } from './common.ts';
import { factId } from './fact.ts';

/** One question with its one right option. */
const question = z.strictObject({
  id: slug.describe('Mã câu, không trùng câu nào ở mọi tệp'),
  question: line.describe('Câu hỏi'),
  options: z
    .array(line)
    .length(4, { error: 'phải có đúng bốn lựa chọn' })
    .refine((options) => new Set(options.map((one) => one.toLocaleLowerCase('vi'))).size === options.length, {
      error: 'hai lựa chọn giống nhau',
    })
    .describe('Bốn lựa chọn: một đúng, ba điều người ta hay tin mà sai. Ghi thẳng con số, không dùng mã'),
  right: z
    .int()
    .min(1, { error: 'right là số thứ tự của lựa chọn đúng, từ 1 đến 4' })
    .max(4, { error: 'right là số thứ tự của lựa chọn đúng, từ 1 đến 4' })
    .describe('Lựa chọn đúng là dòng thứ mấy, đếm từ 1'),
  why: line.describe('Vì sao, kèm điều luật'),
  answer: slug.describe('Mã câu trả lời nên đọc'),
  fact: factId.describe('Mã sự kiện mà lựa chọn đúng dựa vào'),
});
export type QuizQuestion = z.infer<typeof question>;

/** The questions of one topic; the file's name is the situation they belong to. */
export const quiz = z.array(question).min(1);
