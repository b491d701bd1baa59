import type { Block } from './blocks.ts';

/** How far quotation marks are open after a text: those of Word count up and down, straight ones switch. */
export function quoteDepth(text: string, depth: number): number {
  let open = depth;
  for (const letter of text) {
    if (letter === '“') open++;
    else if (letter === '”') open = Math.max(0, open - 1);
    else if (letter === '"') open = open > 0 ? open - 1 : open + 1;
  }
  return open;
}

const opens = /^[“"]/u;
const closes = /[”"]\s*[.;,]*\s*$/u;
/** The farthest that a quotation may reach, in paragraphs: one mark lost must not swallow a law. */
const reach = 600;
/** What a quotation begins with that may hold articles, and the lines of those. */
const quotesUnits = /^[“"]\s*(?:Điều|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|Phần|PHẦN|Phụ lục|PHỤ LỤC|Mẫu)/u;
const holdsUnits = /^(?:Điều\s+\d+[a-zđ]?\s*[.:]|(?:Chương|CHƯƠNG)\s+[IVXLC\d]+\s*[.:]?\s*(?:$|\p{Lu}{2}))/u;
/** A unit of the amending act itself. */
const amends = /^(?:\d{1,3}[a-zđ]?\.|[a-zđ]\))\s*(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Điều \d|Khoản|Điểm|Chương|Mục|Tên)/u;

/**
 * Whole paragraphs that stand in quotation marks, as amending acts quote what they put into another act.
 * @param isOwn whether a paragraph can only be a unit of this text, so that no quotation may contain it
 * @returns for the index of each first paragraph, the index of the last
 */
export function findQuotations(blocks: readonly Block[], isOwn: (index: number) => boolean): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < blocks.length; i++) {
    const { text, rows } = blocks[i]!;
    if (rows || !opens.test(text)) continue;
    const last = endOf(blocks, i, isOwn);
    if (last === null) continue;
    // Words in quotation marks at the beginning of a sentence are no quoted provision.
    if (last === i && !closes.test(text)) continue;
    found.set(i, last);
    i = last;
  }
  return found;
}

function endOf(blocks: readonly Block[], from: number, isOwn: (index: number) => boolean): number | null {
  const isSmall = !quotesUnits.test(blocks[from]!.text);
  let depth = 0;
  let own = -1;
  for (let i = from; i < blocks.length && i < from + reach; i++) {
    const { text } = blocks[i]!;
    if (i > from && isOwn(i)) {
      if (closes.test(blocks[i - 1]!.text)) return i - 1;
      if (own < 0) own = i;
    }
    // A quoted clause or sentence holds no article or chapter: its closing mark is lost.
    if (i > from && isSmall && holdsUnits.test(text)) return i - 1;
    // Another quotation opens before this one is closed: a mark is lost where the amending act goes on.
    if (i > from && text.startsWith('“')) return lastBefore(blocks, from, own > 0 ? Math.min(own, i) : i);
    depth = quoteDepth(text, depth);
    if (depth === 0) return i;
  }
  return own > 0 ? lastBefore(blocks, from, own) : null;
}

/** The paragraph before the amending act goes on, or else the one before `end`. */
function lastBefore(blocks: readonly Block[], from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (amends.test(blocks[i]!.text)) return i - 1;
  return end - 1;
}
