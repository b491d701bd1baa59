import { z } from 'zod';
import { day, line, slug, sources } from './common.ts';

const docTypes = [
  'Hiến pháp',
  'Bộ luật',
  'Luật',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư',
  'Kế hoạch',
  'Quy chế',
  'Tờ trình',
  'Văn bản hướng dẫn',
  'Công ước',
  'Pháp lệnh',
  'Lệnh',
  'Sắc lệnh',
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Chỉ thị',
  'Văn bản hợp nhất',
  'Quy định',
  'Điều lệ',
  'Nội quy',
  'Hướng dẫn',
  'Chương trình',
  'Chiến lược',
  'Quy hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Kết luận',
  'Thông báo',
  'Thông cáo',
  'Báo cáo',
  'Biên bản',
  'Công văn',
  'Công điện',
  'Giấy mời',
  'Danh mục',
  'Phụ lục',
  'Mẫu',
] as const;

export const statuses = [
  'còn hiệu lực',
  'hết hiệu lực',
  'hết thời gian thực hiện',
  'chưa xác minh',
  'không áp dụng',
] as const;

/** How it is known that an instrument is in force; the words stand before the source. */
export const forceKinds = {
  'nguồn ghi': 'Nguồn ghi còn hiệu lực, hoặc đang làm căn cứ',
  'văn bản ghi': 'Văn bản tự ghi ngày có hiệu lực, không thấy văn bản thay',
  'pháp điển': 'Theo bản pháp điển',
  'còn thời gian': 'Thời gian thực hiện ghi trong văn bản chưa hết; nguồn dẫn làm căn cứ',
} as const;

/** The one rule by which a status is given, as readers and editors see it. */
export const statusRule = {
  'còn hiệu lực':
    'có nguồn ghi như vậy, hoặc đang dùng văn bản làm căn cứ, trong hai năm trước ngày kiểm; hoặc chính văn bản, ra trong hai năm ấy, ghi ngày có hiệu lực mà không thấy văn bản thay; hoặc văn bản có trong bản pháp điển của năm kiểm; hoặc thời gian thực hiện ghi trong văn bản chưa hết và có nguồn dẫn làm căn cứ. Nguồn, ngày của nguồn đứng ngay dưới tình trạng; bản chép thì nói là bản chép.',
  'hết hiệu lực':
    'có nguồn ghi văn bản thay thế, hoặc văn bản mà nó hướng dẫn đã hết hiệu lực; chỗ nào là suy luận thì nói là suy luận.',
  'hết thời gian thực hiện': 'giai đoạn ghi trong văn bản, hoặc trong tên văn bản, đã qua.',
  'chưa xác minh': 'mọi trường hợp còn lại.',
  'không áp dụng': 'văn bản không quy định gì, nên không xét hiệu lực.',
} as const satisfies Record<(typeof statuses)[number], string>;

/** Where it says that an instrument is in force, and of which day that is. */
const statusSource = z.strictObject({
  kind: z.enum(Object.keys(forceKinds) as [keyof typeof forceKinds]).describe('Vì sao biết là còn hiệu lực'),
  label: line.describe('Tên nguồn, người đọc nhận ra được'),
  url: z
    .url({ protocol: /^https?$/, error: 'địa chỉ phải bắt đầu bằng http:// hoặc https://' })
    .optional()
    .describe('Địa chỉ nơi đã thấy'),
  on: z
    .preprocess(
      (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
      z.string({ error: 'phải là ngày, hoặc năm-tháng, hoặc năm trong dấu nháy' }).regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
        error: 'ngày viết dạng NĂM-THÁNG-NGÀY; không biết ngày thì NĂM-THÁNG hoặc NĂM',
      }),
    )
    .describe('Ngày của nguồn'),
  copy: z.boolean().default(false).describe('true nếu là bản chép trên trang khác'),
});
export type StatusSource = z.infer<typeof statusSource>;

/** How old a source may be that says so, in years before the day of checking. */
const sourceHolds = 2;

/** Why an instrument stands in the library, seen from the decision that the site publishes. */
export const roles = ['chính', 'căn cứ', 'trình', 'dẫn số', 'gọi tên', 'khung', 'kế tiếp', 'hỏi đáp'] as const;

/** The keys of a record. */
export const instrumentFields = z.strictObject({
  docType: z.enum(docTypes).describe('Tên loại văn bản'),
  number: line.optional().describe('Số, ký hiệu, ví dụ 1696/QĐ-TTg; bỏ trống nếu không biết'),
  title: line.describe('Trích yếu hoặc tên, không kèm loại và số'),
  authority: line.describe('Cơ quan ban hành'),
  date: day.optional().describe('Ngày ban hành; bỏ trống nếu không biết'),
  inForce: day.optional().describe('Ngày có hiệu lực, chỉ khi có nguồn'),
  role: z.enum(roles).optional().describe('Vì sao văn bản có trong thư viện; bỏ trống khi chưa xếp'),
  status: z.enum(statuses).describe('Tình trạng hiệu lực'),
  statusNote: line.describe('Một câu giải thích tình trạng'),
  statusSource: statusSource
    .optional()
    .describe('Nguồn cho biết văn bản còn hiệu lực; bắt buộc khi status là "còn hiệu lực"'),
  sources: sources.describe('Nguồn của thông tin và tình trạng'),
  checkedOn: day.describe('Ngày kiểm tra tình trạng'),
  note: line.optional().describe('Điều người đọc cần biết thêm'),
  replaces: z.array(slug).default([]).describe('Mã các văn bản bị văn bản này thay thế'),
  names: z
    .array(line)
    .default([])
    .describe('Những cách gọi tên trong văn bản khác (không kèm số), đúng từng chữ, để nối liên kết'),
  violence: z
    .boolean()
    .optional()
    .describe('true nếu văn bản nói về bạo lực: đầu trang có hàng “Rời trang” và số gọi khi nguy hiểm'),
  signer: line.optional().describe('Người ký, khi có nguồn'),
  text: z
    .strictObject({
      source: line.describe('Tên tệp trong content/sources'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: 'SHA-256 gồm 64 chữ số hệ mười sáu, viết thường' })
        .describe('SHA-256 của tệp gốc'),
      unknown: z.array(line).min(1).describe('Những điều không biết về bản gốc'),
      reviewed: day.optional().describe('Ngày đã xem hết nghi vấn về nguyên văn'),
    })
    .optional()
    .describe('Chỉ có khi thân tệp là nguyên văn'),
});

/** One legal or administrative instrument: its record, and for those whose text we hold, where the original lies. */
export const instrument = instrumentFields.superRefine(({ status, statusSource: source, checkedOn }, context) => {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (status !== 'còn hiệu lực') {
    if (source) say('statusSource', 'chỉ đi cùng status "còn hiệu lực"; hãy bỏ khóa này hoặc sửa status');
    return;
  }
  if (!source) say('status', 'phải có statusSource cho biết điều ấy, của ngày nào; chưa có thì ghi "chưa xác minh"');
  else if (source.kind === 'pháp điển' && source.on.slice(0, 4) !== checkedOn.slice(0, 4))
    say(
      'statusSource',
      `bản pháp điển ngày ${source.on} không phải của năm kiểm (${checkedOn.slice(0, 4)}); hãy tìm bản mới`,
    );
  else if (source.kind === 'nguồn ghi' || source.kind === 'văn bản ghi') {
    const limit = `${Number(checkedOn.slice(0, 4)) - sourceHolds}${checkedOn.slice(4)}`;
    if (source.on < limit) say('statusSource', `nguồn ngày ${source.on} cách ngày kiểm quá hai năm; hãy tìm nguồn mới`);
  }
});
export type Instrument = z.infer<typeof instrument>;
