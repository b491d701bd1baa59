import { isCapitals } from '../../../vietnamese/capitals.ts';
import { foldLoosely } from '../../../vietnamese/fold-loosely.ts';
import type { Lines, SourceLine } from './source-line.ts';

/** Lines that belong to the sheet, the gazette or the web page, whatever stands beside them. */
const furniture: RegExp[] = [
  // Rules under the issuer, the motto and the subject.
  /^[\s_\-–—−=~¯*]{3,}$/u,
  /^[*_-]$/u,
  /^\\?\*+$/u,
  /^CÔNG BÁO\s*\/\s*Số(?!\p{L}).*$/iu,
  /^(?:\d+\s+)?CÔNG BÁO\s*\/.*$/iu,
  // The time of an electronic signature, to the second.
  /^(?:Thời gian ký|Ngày ký)\s*:.*\d{1,2}:\d{2}:\d{2}.*$/iu,
  /^Copyright ©.*$/iu,
  /^.*\bLawSoft\b.*$/u,
  /^(?:about:blank|file:\/\/\S*)(?:\s+\d+\/\d+)?$/u,
  // An address with the page of its print.
  /^(?:https?:\/\/|www\.)\S+\s+\d+\/\d+$/u,
  /^Epas\s*:\s*\d+$/iu,
  // What our own files of plain characters say below the text (src/legal/export/notice.ts).
  /^GHI CHÚ CỦA TRANG, không thuộc văn bản:/u,
  /^-{3,}\s*PAGE(?: BREAK|\s+\d+)?\s*-{3,}$/u,
];
/** The stamp of an electronic signature: who signed, then at least one of these. Alone, "Người ký:" is a line of a form. */
const inStamp = /^(?:Email|Cơ quan|Tổ chức|Thời gian ký)\s*:/iu;
const stamp = /^(?:Người ký|Ký bởi)\s*:/iu;
/** Furniture only where the file is the print of a web page: its page of pages, and its day and hour. */
const ofPrint = /^\d{1,4}\/\d{1,4}$|^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?:\s+about:blank)?$/u;
/** A number of a page with its form. It is one where it goes on from another of the same form; alone it may be a line of a form. */
const numbered = /^(Trang)\s+(\d{1,4})(?:\s*\/\s*\d+)?$|^([-–])\s*(\d{1,4})\s*[-–]$/iu;
/** The imprint of the gazette, after which nothing belongs to the text. */
const imprint = /^(?:VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN|VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN.*)$/u;
const address = /^(?:https?:\/\/|www\.)\S+$/u;
/** A page has more lines than this; numbers that stand closer are cells of a table. */
const fewestLines = 8;

/**
 * Leave out furniture, each line logged. What may be a line of the text stays.
 * @param hasPages the text comes from sheets with page numbers (its paragraphs are cut by line ends)
 */
export function dropFurniture({ lines, edits }: Lines, hasPages: boolean): Lines {
  const kept: SourceLine[] = [];
  const texts = lines.map((line) => (line.isTable ? '' : line.text.trim()));
  const certain = repeatedFurniture(texts);
  const fromWeb = texts.some((text) => /^(?:about:blank|file:\/\/)/.test(text));
  let page = 0;
  let afterStamp = false;
  let isOver = false;
  for (const [i, line] of lines.entries()) {
    const text = texts[i]!;
    if (text === '') {
      kept.push(line);
      continue;
    }
    isOver ||= imprint.test(text) && lines.length - line.line < 40;
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    const isPage = hasPages && number > page && number <= page + 3;
    if (isPage) page = number;
    const opensStamp = stamp.test(text) && nextWords(texts, i).some((next) => inStamp.test(next));
    const isFurniture =
      isOver ||
      isPage ||
      opensStamp ||
      certain.has(i) ||
      (afterStamp && inStamp.test(text)) ||
      (fromWeb && ofPrint.test(text)) ||
      (hasPages && numbered.test(text)) ||
      furniture.some((form) => form.test(text) || form.test(text.replaceAll('**', '').trim()));
    afterStamp = opensStamp || (afterStamp && inStamp.test(text));
    if (isFurniture) edits.push({ line: line.line, kind: 'furniture', from: line.text, to: '' });
    else kept.push(line);
  }
  return { lines: kept, edits };
}

/** The next few lines that hold words. */
const nextWords = (texts: readonly string[], from: number): string[] =>
  texts
    .slice(from + 1, from + 8)
    .filter(Boolean)
    .slice(0, 2);

/** Lines that are furniture because others like them are there: numbers of pages in a row, one address on page after page. */
function repeatedFurniture(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  const lastOf = new Map<string, { number: number; at: number }>();
  const addresses = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    const match = numbered.exec(text);
    if (match) {
      const form = match[1] ? 'trang' : '-';
      const number = Number(match[2] ?? match[4]);
      const last = lastOf.get(form);
      if (last && number === last.number + 1 && i - last.at > fewestLines) found.add(last.at).add(i);
      lastOf.set(form, { number, at: i });
    }
    if (!address.test(text)) continue;
    const places = addresses.get(text);
    if (places) places.push(i);
    else addresses.set(text, [i]);
  }
  for (const places of addresses.values()) if (places.length > 2) for (const at of places) found.add(at);
  return found;
}

/** Rules drawn with the words of the same line: "CHÍNH PHỦ _______". */
export const withoutRules = (text: string): string => text.replace(/\s*(?:_{3,}|-{5,}|—{3,})\s*/gu, '  ').trim();

/** The national title, in capitals as only the head prints it. */
export const isCountryLine = (text: string): boolean =>
  isCapitals(text) && foldLoosely(text).includes('cong hoa xa hoi chu nghia viet nam');
