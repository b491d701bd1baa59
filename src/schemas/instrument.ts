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

/** Why an instrument stands in the library, seen from the decision that the site publishes. */
export const roles = ['chính', 'căn cứ', 'trình', 'dẫn số', 'gọi tên', 'khung', 'kế tiếp', 'hỏi đáp'] as const;

/** One legal or administrative instrument: its record, and for those whose text we hold, where the original lies. */
export const instrument = z.strictObject({
  docType: z.enum(docTypes).describe('Tên loại văn bản'),
  number: line.optional().describe('Số, ký hiệu, ví dụ 1696/QĐ-TTg; bỏ trống nếu không biết'),
  title: line.describe('Trích yếu hoặc tên, không kèm loại và số'),
  authority: line.describe('Cơ quan ban hành'),
  date: day.optional().describe('Ngày ban hành; bỏ trống nếu không biết'),
  inForce: day.optional().describe('Ngày có hiệu lực, chỉ khi có nguồn'),
  role: z.enum(roles).optional().describe('Vì sao văn bản có trong thư viện; bỏ trống khi chưa xếp'),
  status: z.enum(statuses).describe('Tình trạng hiệu lực'),
  statusNote: line.describe('Một câu giải thích tình trạng'),
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

export type Instrument = z.infer<typeof instrument>;
