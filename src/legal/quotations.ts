import type { Block } from './blocks.ts';

/** Provisions quoted from another instrument: from one paragraph to another, both included. */
export interface Quotation {
  first: number;
  last: number;
  /** Length of the quotation mark at the beginning of the first paragraph. */
  opens: boolean;
  /** Where the closing mark stands in the last paragraph; -1 where the source has lost it. */
  closesAt: number;
}

const openingMark = /^[“"«‟„]/u;
/** What a quoted provision begins with. */
const unitAfterMark =
  /^[“"«‟„]\s*(?:Điều\s+\d|Chương\s|CHƯƠNG\s|Mục\s+\d|MỤC\s+\d|Phần\s|PHẦN\s|\d{1,3}[a-zđ]?\s*\.|[a-zđ]\d?\s*\)|[IVX]+\s*\.|[-–+]\s|Phụ lục|PHỤ LỤC|Mẫu số|\d+(?:\.\d+)+)/u;
const leadsIn = /(?:sửa đổi|bổ sung|thay thế|như sau|thay cụm từ|được thay|quy định|cụ thể)[^.]*:$|như sau\s*:?$/iu;
/** How far a quotation may reach; a text that never closes one must not be swallowed whole. */
const reach = 600;

/**
 * Find quoted provisions in paragraphs: “…” and "…", also opened by one sign and closed by the other. A term in quotation
 * marks that opens a paragraph and is closed within it is no quotation. Where the closing mark is lost, the quotation ends
 * before the next paragraph that leads into another one; where there is none, it is one paragraph.
 */
export function findQuotations(blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { text, rows } = blocks[i]!;
    if (rows || !openingMark.test(text)) continue;
    const before = blocks[i - 1]?.text ?? '';
    if (!unitAfterMark.test(text) && !(leadsIn.test(before) && before.endsWith(':'))) continue;
    const end = closing(blocks, i);
    if (!end) continue;
    found.push({ first: i, last: end.last, opens: true, closesAt: end.at });
    i = end.last;
  }
  return found;
}

function closing(blocks: readonly Block[], first: number): { last: number; at: number } | null {
  let depth = 0;
  const isSmall = !/^[“"«‟„]\s*(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC|Mẫu)/u.test(blocks[first]!.text);
  for (let i = first; i < Math.min(blocks.length, first + reach); i++) {
    const { text, rows } = blocks[i]!;
    if (rows) continue;
    // A clause that is quoted holds no article or chapter: the closing mark is lost.
    if (
      i > first &&
      isSmall &&
      /^(?:Điều\s+\d+[a-zđ]?\s*[.:]|(?:Chương|CHƯƠNG)\s+[IVXLC\d]+\b\s*[.:]?\s*(?:$|\p{Lu}{2}))/u.test(text)
    )
      return { last: i - 1, at: -1 };
    // Another quotation begins while this one is open: its closing mark is lost.
    if (
      i > first &&
      unitAfterMark.test(text) &&
      leadsIn.test(blocks[i - 1]!.text) &&
      depth > 0 &&
      /^[“"]Điều|^[“"]\d/u.test(text)
    )
      return { last: Math.max(first, i - 2), at: -1 };
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!;
      if (sign === '“' || sign === '«' || sign === '‟' || sign === '„') depth++;
      else if (sign === '”' || sign === '»') {
        if (depth > 0) depth--;
      } else if (sign === '"') {
        if (at === 0 || /[\s([“]/u.test(text[at - 1]!)) depth++;
        else if (depth > 0) depth--;
      } else continue;
      if (depth > 0) continue;
      if (/^\s*[.;,:]{0,2}\s*(?:và)?$/u.test(text.slice(at + 1))) return { last: i, at };
      // Closed in the middle of the first paragraph: a term, not a quotation. Later: the mark of an inner term was lost.
      if (i === first) return null;
      depth = 1;
    }
  }
  return { last: first, at: -1 };
}
