import { z } from 'zod';
import { day, line, provisionId, slug, source, sources } from './common.ts';

export const audiences = {
  'nguoi-dan': 'Người dân',
  'nam-gioi': 'Nam giới, con trai',
  'hoc-sinh': 'Học sinh',
  'cong-nhan': 'Người lao động trong doanh nghiệp',
  'vung-cao': 'Xã vùng cao, đồng bào dân tộc thiểu số',
  'can-bo': 'Cán bộ',
  'bao-chi': 'Báo chí, đài',
} as const;

export const audience = z.enum(Object.keys(audiences) as [keyof typeof audiences]);
export type Audience = z.infer<typeof audience>;

/** One year's Action Month: its official theme, its dates, its weeks. */
export const campaign = z.strictObject({
  title: line,
  officialName: line.describe('Tên chính thức của Tháng hành động năm đó'),
  instrument: slug.describe('Mã văn bản có các điều khoản mà thông điệp dẫn tới'),
  provision: provisionId.describe('Điều khoản nói về Tháng hành động'),
  covers: z.array(provisionId).min(1).describe('Các mục mà thông điệp và tài liệu phải thực hiện hết, từng ý một'),
  from: day,
  to: day,
  madeOn: day.describe('Ngày trang làm áp phích, lời đọc, gói tải về của năm này; đổi khi làm lại'),
  theme: z.strictObject({ text: line, sources }).describe('Chủ đề chính thức'),
  weeks: z.array(z.strictObject({ from: day, to: day, title: line })).min(1),
  past: z
    .array(
      z
        .strictObject({ year: z.int(), theme: line.optional(), sources: sources.optional() })
        .refine(({ theme, sources }) => !theme === !sources, { error: 'chủ đề (theme) phải đi cùng nguồn (sources)' }),
    )
    .describe('Chủ đề các năm khác, kèm nguồn; năm chưa tìm thấy thì chỉ ghi year'),
  facts: z.array(z.strictObject({ text: line, sources })).default([]),
});
export type Campaign = z.infer<typeof campaign>;

/** One message of one day. The body of the file is its plain paragraph. */
export const message = z
  .strictObject({
    date: day.describe('Ngày phát thông điệp'),
    slogan: line.max(80, { error: 'khẩu hiệu dài quá 80 ký tự' }),
    lines: z.array(line).min(1).max(4).describe('Khẩu hiệu ngắt dòng bằng tay, ghép lại phải đúng bằng slogan'),
    lead: line.max(140, { error: 'câu dẫn dài quá 140 ký tự' }).describe('Một câu ngắn đặt dưới khẩu hiệu'),
    audience: z.array(audience).min(1),
    provisions: z.array(provisionId).min(1).describe('Điều khoản mà thông điệp thực hiện'),
    occasion: z.strictObject({ name: line, source }).optional().describe('Ngày kỷ niệm, chỉ khi có nguồn'),
    status: z.enum(['chính thức', 'thông điệp gợi ý']),
    source: source.optional().describe('Bắt buộc với thông điệp chính thức'),
    violence: z.boolean().describe('true nếu nói về bạo lực: cuối trang có dòng dẫn tới Trợ giúp'),
    actions: z.array(line).min(1).describe('Việc làm được ngay hôm nay'),
    question: line.describe('Câu người đọc hay hỏi'),
    answer: line,
    loudspeaker: z
      .strictObject({
        short: line.optional().describe('Lời riêng của bản 30 giây, khi phần cắt từ thân bài không trọn ý'),
        unspoken: z
          .array(line)
          .default([])
          .describe('Những dòng của actions không đọc trên loa vì phải giữ kín; chép đúng từng chữ'),
      })
      .default({ unspoken: [] }),
    aliases: z.array(line).default([]).describe('Cách người ta gõ khi tìm thông điệp này'),
  })
  .superRefine((data, context) => {
    if (data.lines.join(' ') !== data.slogan)
      context.addIssue({ code: 'custom', path: ['lines'], message: 'các dòng ghép lại không đúng bằng slogan' });
    for (const [i, words] of data.loudspeaker.unspoken.entries())
      if (!data.actions.includes(words))
        context.addIssue({
          code: 'custom',
          path: ['loudspeaker', 'unspoken', i],
          message: `không có dòng “${words}” trong actions`,
        });
    if (data.status === 'chính thức' && !data.source)
      context.addIssue({ code: 'custom', path: ['source'], message: 'thông điệp chính thức phải có nguồn' });
  });
export type Message = z.infer<typeof message>;
