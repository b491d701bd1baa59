import { sentenceCase } from '../../vietnamese/sentence-case.ts';
import { slug } from '../../vietnamese/slug.ts';

/** A kind of instrument, or of what is issued with one. */
export interface Kind {
  /** As the type line prints it, in capitals. */
  name: string;
  /** As a sentence writes it: "Quyết định". */
  words: string;
  /** Slug of the name. */
  docType: string;
  /** What ids begin with in a component of this kind. */
  prefix: string;
  uses: readonly Use[];
}

/**
 * cited: texts name instruments of this kind by it, with a number or "này"; exact: a mention so named is of no other kind
 * (a "Kế hoạch số …" may well be recorded as the decision that issues it); issued: it may be issued with an instrument.
 */
type Use = 'cited' | 'exact' | 'issued';

/**
 * Every kind that the parser knows, by the name on its type line. A short prefix is one that is published or usual; the
 * others begin ids with their slug. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III; older kinds as real texts print them.
 */
const rows: [name: string, prefix: string, ...uses: Use[]][] = [
  ['QUYẾT ĐỊNH', 'qd', 'cited', 'exact'],
  ['KẾ HOẠCH', 'kh', 'cited', 'issued'],
  ['QUY ĐỊNH', '', 'cited', 'issued'],
  ['QUY CHẾ', '', 'cited', 'issued'],
  ['NGHỊ QUYẾT', 'nq', 'cited', 'exact'],
  ['NGHỊ QUYẾT LIÊN TỊCH', '', 'cited'],
  ['NGHỊ ĐỊNH', 'nd', 'cited', 'exact'],
  ['THÔNG TƯ', 'tt', 'cited', 'exact'],
  ['THÔNG TƯ LIÊN TỊCH', '', 'cited'],
  ['THÔNG TƯ LIÊN BỘ', ''],
  ['CHỈ THỊ', 'ct', 'cited'],
  ['HIẾN PHÁP', '', 'cited', 'exact'],
  ['BỘ LUẬT', '', 'cited', 'exact'],
  ['LUẬT', '', 'cited', 'exact'],
  ['PHÁP LỆNH', '', 'cited'],
  ['LỆNH', '', 'cited'],
  ['SẮC LỆNH', '', 'cited'],
  ['VĂN BẢN HỢP NHẤT', '', 'cited'],
  ['THÔNG BÁO', '', 'cited'],
  ['THÔNG CÁO', ''],
  ['THÔNG TRI', ''],
  ['THÔNG CÁO BÁO CHÍ', ''],
  ['KẾT LUẬN', '', 'cited'],
  ['HƯỚNG DẪN', '', 'cited', 'issued'],
  ['CHƯƠNG TRÌNH', '', 'cited', 'issued'],
  ['CHIẾN LƯỢC', ''],
  ['QUY HOẠCH', ''],
  ['PHƯƠNG ÁN', '', 'cited'],
  ['ĐỀ ÁN', '', 'cited', 'issued'],
  ['DỰ ÁN', ''],
  ['ĐỀ CƯƠNG', ''],
  ['BÁO CÁO', '', 'cited'],
  ['BIÊN BẢN', '', 'cited'],
  ['TỜ TRÌNH', '', 'cited', 'exact'],
  ['HỢP ĐỒNG', ''],
  ['CÔNG VĂN', '', 'cited'],
  ['CÔNG ĐIỆN', '', 'cited'],
  ['BẢN GHI NHỚ', ''],
  ['BẢN THỎA THUẬN', ''],
  ['GIẤY ỦY QUYỀN', ''],
  ['GIẤY MỜI', ''],
  ['GIẤY PHÉP', ''],
  ['GIẤY GIỚI THIỆU', ''],
  ['GIẤY NGHỈ PHÉP', ''],
  ['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', ''],
  ['PHIẾU GỬI', ''],
  ['PHIẾU CHUYỂN', ''],
  ['PHIẾU BÁO', ''],
  ['PHIẾU TRÌNH', ''],
  ['ÁN LỆ', '', 'cited'],
  ['ĐIỀU LỆ', '', 'cited', 'issued'],
  ['NỘI QUY', '', 'issued'],
  ['QUY TRÌNH', ''],
  ['QUY ƯỚC', ''],
  ['QUY CHUẨN', ''],
  ['TUYÊN BỐ', ''],
  ['LỜI KÊU GỌI', ''],
  ['DANH MỤC', '', 'cited', 'issued'],
  ['THỦ TỤC HÀNH CHÍNH', ''],
  ['DANH SÁCH', ''],
  ['PHỤ LỤC', 'pl'],
  ['MẪU', ''],
  ['BIỂU MẪU', 'mau'],
  ['BIỂU', ''],
];

export const kinds: readonly Kind[] = rows.map(([name, prefix, ...uses]) => {
  const docType = name === 'BIỂU MẪU' ? 'mau' : slug(name);
  return { name, words: sentenceCase(name), docType, prefix: prefix || slug(name), uses };
});

/** The names, as a sentence writes them, of the kinds that have a use; the longest first, so that none hides another. */
export const wordsFor = (use: Use): string[] =>
  kinds.flatMap(({ words, uses }) => (uses.includes(use) ? [words] : [])).sort((a, b) => b.length - a.length);

/** "quyet-dinh" as "Quyết định"; "" for a kind that is not known. */
export const kindWords = (docType: string): string => kinds.find((kind) => kind.docType === docType)?.words ?? '';

/** Forms to fill in: their "Điều 1" is a blank, not an article. */
export const isForm = (docType: string): boolean => docType === 'mau' || docType === 'bieu';

/** Kinds without a head and a close of their own: signatures and recipients in them are samples or blanks to fill in. */
export const isSample = (docType: string): boolean =>
  isForm(docType) || ['phu-luc', 'danh-muc', 'danh-sach'].includes(docType);
