import { z } from 'zod';
import { day, line, provisionId, slug } from './common.ts';

/** One plan year in plain words. Every statement of ours hangs on a provision of the plan. */
export const plan = z.strictObject({
  title: line,
  description: line,
  instrument: slug.describe('Mã văn bản ban hành kế hoạch'),
  shortName: line.optional().describe('Kế hoạch gọi ngắn khi đọc trên đài, không ghi năm'),
  madeOn: day.describe('Ngày trang lập bảng việc, lịch, biểu mẫu; ghi trong tệp, làm lại thì đổi'),
  residents: z
    .array(z.strictObject({ text: line, provision: provisionId }))
    .default([])
    .describe('Điều kế hoạch nói với người dân'),
  aims: z.array(z.strictObject({ text: line, provision: provisionId })).min(1),
  groups: z
    .array(
      z.strictObject({
        provision: provisionId,
        title: line,
        summary: line,
        points: z.array(z.strictObject({ text: line, provision: provisionId })).min(1),
      }),
    )
    .min(1)
    .describe('Các nhóm việc'),
  duties: z
    .array(
      z.strictObject({
        provision: provisionId,
        bodies: z.array(slug).min(1).describe('Mã cơ quan trong bodies.yaml'),
        verb: line.describe('Chữ văn bản dùng: Giao, Giao chủ trì, Đề nghị …'),
        text: line,
      }),
    )
    .min(1)
    .describe('Ai làm gì'),
  dates: z
    .array(
      z.strictObject({
        label: line.describe('Ngày như người đọc thấy, ví dụ Trước 10/6'),
        from: day,
        to: day.optional().describe('Ngày cuối, nếu là một khoảng'),
        before: z.boolean().default(false).describe('true nếu là hạn "trước ngày"'),
        text: line,
        provision: provisionId,
      }),
    )
    .min(1),
  quotes: z
    .array(z.strictObject({ provision: provisionId, quote: line.describe('Đúng từng chữ trong điều khoản') }))
    .default([])
    .describe('Những câu báo chí có thể trích'),
  month: z
    .strictObject({
      provision: provisionId.describe('Điều khoản nói về Tháng hành động'),
      covers: z.array(provisionId).min(1).describe('Các mục mà từng ý phải có thông điệp liên quan (messages.yaml)'),
      sheets: provisionId.optional().describe('Điều khoản nêu các loại tờ in'),
    })
    .optional()
    .describe('Tháng hành động trong Kế hoạch'),
  absent: z.array(line).default([]).describe('Những điều kế hoạch không có'),
});

export type Plan = z.infer<typeof plan>;
