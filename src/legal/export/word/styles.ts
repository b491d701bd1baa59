import { AlignmentType, type IParagraphStyleOptions, LineRuleType, UnderlineType } from 'docx';
import type { ProvisionType } from '../../model.ts';
import { isRoman, type OfficialForm } from '../official-form.ts';
import type { Paragraph } from '../paragraphs.ts';

/** Lengths in twentieths of a point: 1 mm is 56.7. */
export const mm = (length: number) => Math.round(length * 56.7);
/** One stop of Word's default tabs, 1.27 cm: how far the first line of a paragraph is set in. */
const tab = 720;
export const font = 'Times New Roman';

type Style = Omit<IParagraphStyleOptions, 'basedOn' | 'next' | 'quickFormat'> & { next?: string };

const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 }, spacing: { before: 0, after: 0 } };
const left = { alignment: AlignmentType.LEFT, indent: { firstLine: 0 }, spacing: { before: 0, after: 0 } };

const division = (id: string, name: string, outlineLevel: number): Style => ({
  id,
  name,
  run: { bold: true },
  paragraph: { ...centred, keepNext: true, spacing: { before: 200, after: 120 }, outlineLevel },
  next: 'VbDoan',
});

const body = (id: string, name: string, outlineLevel?: number): Style => ({
  id,
  name,
  ...(outlineLevel !== undefined && { paragraph: { outlineLevel } }),
});

const headStyles = (form: OfficialForm): Style[] => [
  { id: 'VbCoQuan', name: 'Văn bản - Cơ quan ban hành', run: { bold: true, size: 26 }, paragraph: centred },
  { id: 'VbQuocHieu', name: 'Văn bản - Quốc hiệu', run: { bold: true, size: 26 }, paragraph: centred },
  { id: 'VbTieuNgu', name: 'Văn bản - Tiêu ngữ', run: { bold: true }, paragraph: centred },
  {
    id: 'VbSo',
    name: 'Văn bản - Số, ký hiệu',
    run: { size: 26 },
    paragraph: { ...centred, spacing: { before: mm(3) } },
  },
  { id: 'VbVeViec', name: 'Văn bản - V/v', run: { size: 24 }, paragraph: { ...centred, spacing: { before: 120 } } },
  {
    id: 'VbNgay',
    name: 'Văn bản - Địa danh, ngày',
    run: { italics: true },
    paragraph: { ...centred, spacing: { before: mm(3) } },
  },
  {
    ...{ id: 'VbTenLoai', name: 'Văn bản - Tên loại', run: { bold: true } },
    paragraph: { ...centred, keepNext: true, outlineLevel: 0 },
  },
  { id: 'VbTrichYeu', name: 'Văn bản - Trích yếu', run: { bold: true }, paragraph: { ...centred, keepNext: true } },
  { id: 'VbKemTheo', name: 'Văn bản - Kèm theo', run: { italics: true }, paragraph: centred },
  {
    ...{ id: 'VbKinhGui', name: 'Văn bản - Kính gửi' },
    paragraph: { ...left, indent: { left: mm(50), firstLine: 0 }, spacing: { before: 0, after: 120 } },
  },
  {
    id: 'VbThamQuyen',
    name: 'Văn bản - Thẩm quyền',
    run: { bold: true },
    paragraph: { ...centred, spacing: { after: 120 } },
  },
  { id: 'VbCanCu', name: 'Văn bản - Căn cứ', run: { italics: form.recitals === 'italic' } },
  {
    ...{ id: 'VbQuyetDinh', name: 'Văn bản - “QUYẾT ĐỊNH:”', run: { bold: true } },
    paragraph: { ...centred, keepNext: true, spacing: { before: 200, after: 200 } },
  },
];

const bodyStyles: readonly Style[] = [
  division('VbPhan', 'Văn bản - Phần', 1),
  division('VbChuong', 'Văn bản - Chương', 2),
  division('VbMuc', 'Văn bản - Mục', 3),
  division('VbTieuMuc', 'Văn bản - Tiểu mục', 4),
  body('VbMucLaMa', 'Văn bản - Mục I, II', 1),
  body('VbDieu', 'Văn bản - Điều', 5),
  body('VbKhoan', 'Văn bản - Khoản'),
  body('VbKhoanCon', 'Văn bản - Khoản 1.1'),
  body('VbDiem', 'Văn bản - Điểm'),
  body('VbTiet', 'Văn bản - Tiết'),
  body('VbGach', 'Văn bản - Gạch đầu dòng'),
  body('VbDoan', 'Văn bản - Đoạn'),
  {
    id: 'VbBang',
    name: 'Văn bản - Trong bảng',
    run: { size: 24 },
    paragraph: { ...left, spacing: { before: 20, after: 20 } },
  },
];

const closeStyles: readonly Style[] = [
  { id: 'VbNoiNhan', name: 'Văn bản - Từ “Nơi nhận”', run: { bold: true, italics: true, size: 24 }, paragraph: left },
  { id: 'VbNoiNhanDong', name: 'Văn bản - Nơi nhận', run: { size: 22 }, paragraph: left },
  { id: 'VbChucVu', name: 'Văn bản - Quyền hạn, chức vụ', run: { bold: true }, paragraph: centred },
  {
    ...{ id: 'VbHoTen', name: 'Văn bản - Họ tên người ký', run: { bold: true } },
    // Where the signature stands: it stays empty.
    paragraph: { ...centred, spacing: { before: mm(26) } },
  },
  {
    id: 'VbChuThich',
    name: 'Văn bản - Chú thích',
    run: { size: 20 },
    paragraph: { ...left, alignment: AlignmentType.BOTH },
  },
  {
    ...{ id: 'VbDuongKe', name: 'Văn bản - Đường kẻ', run: { size: 2 } },
    paragraph: {
      ...centred,
      keepNext: true,
      spacing: { before: 80, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    },
  },
  { id: 'VbNguon', name: 'Ghi chú của trang', run: { size: 14, color: '595959', font: 'Arial' }, paragraph: left },
  { id: 'VbSoTrang', name: 'Văn bản - Số trang', run: { size: 26 }, paragraph: left },
];

/**
 * The named styles of the file, in Vietnamese, so that an official who goes on working finds them in Word's list.
 * Sizes: Thông tư 01/2011/TT-BNV, Điều 6 to 15; Nghị định 30/2020/NĐ-CP, Phụ lục I (as in legal.typ).
 */
export const paragraphStyles = (form: OfficialForm): IParagraphStyleOptions[] =>
  [...headStyles(form), ...bodyStyles, ...closeStyles].map((style) => ({
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  }));

/** Links look like the words around them: the official form knows neither blue nor lines below words. */
export const linkStyle = 'VbLienKet';
export const characterStyles = [
  { id: linkStyle, name: 'Văn bản - Liên kết', run: { color: 'auto', underline: { type: UnderlineType.NONE } } },
];

/** What all styles rest on: 14 pt, single spacing, 6 pt between paragraphs, both edges straight. */
export const normal = {
  run: { font, size: 28, language: { value: 'vi-VN' } },
  paragraph: {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: tab },
    spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO },
  },
} as const;

const byType: Record<ProvisionType, string> = {
  part: 'VbPhan',
  chapter: 'VbChuong',
  section: 'VbMuc',
  subsection: 'VbTieuMuc',
  article: 'VbDieu',
  clause: 'VbKhoan',
  subclause: 'VbKhoanCon',
  point: 'VbDiem',
  subparagraph: 'VbTiet',
  indent: 'VbGach',
  paragraph: 'VbDoan',
  table: 'VbDoan',
  quotation: 'VbDoan',
};

/** The style of a paragraph of the body: by its unit; words that follow a title are a plain paragraph. */
export function styleOf({ unit, label, words }: Paragraph): string {
  if (!label && words !== unit.heading) return 'VbDoan';
  return isRoman(unit) ? 'VbMucLaMa' : byType[unit.type];
}
