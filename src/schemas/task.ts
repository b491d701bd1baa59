import { z } from 'zod';
import { day, line, provisionId, slug } from './common.ts';

/** What kind of work a task is; the key stands in addresses. */
export const taskKinds = {
  'truyen-thong': 'Truyền thông',
  'tap-huan': 'Tập huấn, bồi dưỡng',
  'ke-hoach': 'Kế hoạch, hướng dẫn, lồng ghép',
  'phoi-hop': 'Chỉ đạo, phối hợp',
  'kiem-tra': 'Kiểm tra, thanh tra, giám sát',
  'bao-cao': 'Báo cáo, thống kê',
  'kinh-phi': 'Kinh phí, nguồn lực',
  'can-bo': 'Cán bộ, tổ chức',
  'khen-thuong': 'Khen thưởng, thăm hỏi',
  'mo-hinh': 'Mô hình, phòng ngừa bạo lực',
  'thang-hanh-dong': 'Tháng hành động',
} as const;

/** The word by which the text lays a task on a body; many dashes of the text have none. */
export const taskVerbs = {
  'giao-chu-tri': 'Giao … chủ trì',
  giao: 'Giao',
  'de-nghi': 'Đề nghị',
  'chi-dao': 'Thủ trưởng … chỉ đạo',
  'trach-nhiem': 'Chịu trách nhiệm thi hành',
  'khong-ghi': 'Nêu việc, không ghi chữ giao hay đề nghị',
} as const;

const keysOf = <T extends string>(table: Record<T, string>) => z.enum(Object.keys(table) as [T, ...T[]]);
const bodies = z.array(slug.describe('Mã cơ quan trong bodies.yaml'));

/** A deadline ("before": that day is already too late) or a period, with the provision in which the date stands. */
const taskTime = z
  .strictObject({
    before: day.optional().describe('Hạn "trước ngày": chính ngày ấy đã là muộn'),
    from: day.optional().describe('Ngày đầu của một khoảng'),
    to: day.optional().describe('Ngày cuối, tính cả ngày ấy'),
    provision: provisionId,
    note: line.optional().describe('Điều văn bản không ghi về ngày này'),
  })
  .superRefine(({ before, from, to }, context) => {
    if (before ? from || to : !from || !to)
      context.addIssue({
        code: 'custom',
        message: 'hãy ghi "before" cho một hạn, hoặc cả "from" và "to" cho một khoảng',
      });
    else if (from && to && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'đứng trước from; hãy xem lại hai ngày' });
  });
export type TaskTime = z.infer<typeof taskTime>;

/** One duty of the plan, in one short sentence of ours, hanging on one provision. */
export const task = z.strictObject({
  id: slug.describe('Mã của việc, đã công bố thì không đổi: địa chỉ và lịch của người đọc giữ mã này'),
  text: line.max(190, { error: 'câu dài quá 190 ký tự' }),
  provision: provisionId,
  kinds: z
    .array(keysOf(taskKinds))
    .min(1, { error: 'phải có ít nhất một loại' })
    .describe('Loại việc, loại chính đứng đầu'),
  verb: keysOf(taskVerbs).describe('Chữ văn bản dùng để giao việc'),
  lead: bodies
    .min(1)
    .optional()
    .describe('Ai làm, chỉ khi văn bản nêu tên; bỏ trống thì là các cơ quan ở khóa "general"'),
  basis: z
    .array(provisionId)
    .min(1)
    .optional()
    .describe('Điều khoản khác cho biết ai làm, khi chính điều khoản này không ghi'),
  with: bodies.default([]).describe('Cơ quan phối hợp mà văn bản nêu tên'),
  to: bodies.default([]).describe('Cơ quan nhận báo cáo, được chỉ đạo hay được kiểm tra, khi văn bản nêu tên'),
  audience: line.optional().describe('Dành cho ai, ở đâu, chỉ khi văn bản nêu'),
  when: taskTime.optional().describe('Chỉ ngày có trong văn bản; bỏ trống nghĩa là trong năm của kế hoạch'),
  output: line.optional().describe('Kết quả phải có, chỉ khi văn bản nêu'),
  messages: z.array(slug).default([]).describe('Thông điệp của trang liên quan đến chính việc này'),
  note: line.optional().describe('Điều người đọc cần biết về chỗ văn bản không nói'),
});
export type Task = z.infer<typeof task>;

/** All duties of one plan year, and the provisions that lay none on anybody. */
export const taskList = z.strictObject({
  general: z
    .strictObject({ bodies: bodies.min(1), provisions: z.array(provisionId).min(1), note: line })
    .describe('Các cơ quan mà kế hoạch gọi chung, cho những việc không ghi ai làm'),
  tasks: z.array(task).min(1),
  none: z
    .array(z.strictObject({ provision: provisionId, reason: line }))
    .default([])
    .describe('Điều khoản không giao việc cho ai, kèm lý do'),
  inspection: z
    .strictObject({
      provision: provisionId,
      topics: z.array(line).min(1).describe('Nội dung kiểm tra, chép đúng từng chữ'),
      communes: z
        .strictObject({ for: line, topics: z.array(line).min(1) })
        .optional()
        .describe('Nội dung kiểm tra thêm ở những xã văn bản nêu, chép đúng từng chữ'),
    })
    .optional()
    .describe('Đoàn kiểm tra xem gì, để làm phiếu kiểm tra'),
});
export type TaskList = z.infer<typeof taskList>;
