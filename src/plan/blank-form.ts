/**
 * A form to fill in, as data: what stands on it, in order. Two renderers draw it, form-docx.ts for Word and form-pdf.ts
 * for paper and screen, so that both always ask the same. The form is that of an official report on A4 (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I). Dots (…) and words in brackets stand for what nobody knows yet.
 */
export type FormPart =
  /** The head: body and number to the left; nation, motto, place and date to the right. */
  | { kind: 'head'; body: string; symbol: string; year: string }
  /** What the form is: its kind in capitals, its subject below. */
  | { kind: 'title'; name: string; subject: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; isNote?: boolean }
  /** Labels with room to write behind each, on one line. */
  | { kind: 'blanks'; labels: readonly string[] }
  /** Empty lines to write on. */
  | { kind: 'lines'; count: number }
  /** A table to fill in: `share` of the width for each column; a row is never torn, the head is repeated. */
  | { kind: 'table'; titles: readonly string[]; share: readonly number[]; rows: readonly (readonly string[])[] }
  /** Below all: recipients (first line is their title) or a second signature to the left, the signature to the right. */
  | { kind: 'signature'; left: readonly string[]; role: string };

export interface BlankForm {
  title: string;
  /** Who made the form, printed at the foot. */
  source: string;
  /** YYYY-MM-DD, the file's date: files never depend on the clock. */
  day: string;
  parts: readonly FormPart[];
}

/** The first line of a form: that it is no official one, and what else whoever fills it in must know first. */
export const noticePart = (notice: string): FormPart => ({
  kind: 'paragraph',
  text: ['MẪU THAM KHẢO.', notice].filter(Boolean).join(' '),
  isNote: true,
});

/** Words of the form that both renderers set in the same way. */
export const officialWords = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (symbol: string) => `Số: ……/${symbol}`,
  placeAndDay: (year: string) => `…………, ngày …… tháng …… năm ${year}`,
  /** Nghị định 30/2020/NĐ-CP, Phụ lục I: the superior body stands above, where there is one; the plan does not name it. */
  superior: '(CƠ QUAN CHỦ QUẢN, NẾU CÓ)',
  sign: '(Ký, ghi rõ họ tên)',
} as const;

/** What the blanks of those words are for, in their order, and the names at the head. */
export const blankNames = {
  superior: 'Cơ quan chủ quản, nếu có',
  body: 'Tên cơ quan, đơn vị',
  number: ['Số văn bản', 'Ký hiệu'],
  placeAndDay: ['Nơi lập', 'Ngày', 'Tháng'],
  signer: (role: string) => `Họ tên: ${role}`,
} as const;

/** Whether a name at the head is still to be written. */
export const isOpen = (name: string): boolean => name.startsWith('(');
