import { z } from 'zod';
import { day, line, slug, sources } from './common.ts';
import { inEnglish } from './english.ts';
import { audience } from './message.ts';

const sourced = z.strictObject({ text: line, sources });

/** What was official in one year's Action Month: its name, its days, its theme, who launched it, its slogans. */
export const campaign = z
  .strictObject({
    officialName: line.describe('Tên chính thức của Tháng hành động năm đó'),
    from: day,
    to: day,
    checkedOn: day.describe('Ngày trang kiểm các nguồn'),
    theme: sourced
      .extend({
        sheet: z
          .strictObject({
            id: slug.describe('Mã của tờ in'),
            lines: z.array(line).min(1).max(4).describe('Chủ đề ngắt dòng bằng tay, ghép lại phải đúng bằng text'),
            violence: z.boolean(),
            audience: z.array(audience).min(1),
            english: inEnglish.optional().describe('Chú thích và mô tả hình bằng tiếng Anh'),
          })
          .optional()
          .describe('Tờ in sẵn của chủ đề, nếu có'),
      })
      .refine(({ text, sheet }) => !sheet || sheet.lines.join(' ') === text, {
        path: ['sheet', 'lines'],
        error: 'các dòng ghép lại không đúng bằng text',
      })
      .optional()
      .describe('Chủ đề chính thức; chưa có nguồn thì bỏ, và ghi "ask"'),
    ask: z
      .strictObject({ whom: line.describe('Hỏi ai'), why: line.describe('Vì sao hỏi nơi ấy'), sources })
      .optional()
      .describe('Nơi hỏi điều chưa tìm thấy'),
    launch: sourced.optional().describe('Ai phát động, ngày nào, ở đâu'),
    messages: z
      .array(
        z.strictObject({
          texts: z.array(line).min(1),
          note: line.optional().describe('Điều cần biết về bản chép'),
          sources: z
            .preprocess(
              (value) => value ?? [],
              z.array(z.unknown()).min(1, { error: 'lời chính thức phải có nguồn (sources)' }),
            )
            .pipe(sources),
        }),
      )
      .default([])
      .describe('Lời chính thức năm đó, từng nhóm cùng nguồn'),
    facts: z.array(sourced).default([]),
  })
  .superRefine(({ theme, ask, from, to }, context) => {
    if (!theme && !ask)
      context.addIssue({
        code: 'custom',
        path: ['officialName'],
        message: 'chưa có chủ đề (theme): hãy ghi nơi hỏi (ask) để người đọc biết hỏi ai',
      });
    if (theme && ask)
      context.addIssue({
        code: 'custom',
        path: ['ask'],
        message: 'đã có chủ đề (theme): hãy bỏ khóa "ask"',
      });
    if (to < from)
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `to "${to}" đứng trước from "${from}"; hãy xem lại hai ngày`,
      });
  });
export type Campaign = z.infer<typeof campaign>;
