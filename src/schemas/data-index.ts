import { z } from 'zod';
import { day, line } from './common.ts';

const address = z.url();

/** The index of all open data, /du-lieu/index.json. */
export const dataIndex = z.strictObject({
  title: line.describe('Tên bộ dữ liệu'),
  publisher: line.describe('Trang phát hành'),
  url: address.describe('Trang giới thiệu dữ liệu'),
  version: day.describe('Ngày của thay đổi mới nhất trong nhật ký thay đổi'),
  licence: line.describe('Giấy phép'),
  licenceUrl: address.describe('Lời văn của giấy phép'),
  licenceNote: line.describe('Phần nào không thuộc giấy phép'),
  changes: address.describe('Nguồn cấp Atom: có gì mới'),
  schema: address.describe('JSON Schema của chính tệp này'),
  datasets: z
    .array(
      z.strictObject({
        id: line.describe('Tên tệp, không kèm đuôi'),
        title: line,
        about: line,
        url: address.describe('Tệp dữ liệu'),
        schema: address.describe('JSON Schema của khóa "data" trong mỗi mục'),
        count: z.int().min(0).describe('Số mục'),
        bytes: z.int().min(1).describe('Dung lượng'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('SHA-256 của tệp dữ liệu'),
      }),
    )
    .min(1),
});
export type DataIndex = z.infer<typeof dataIndex>;
