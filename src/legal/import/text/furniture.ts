import { isCapitals } from '../../../vietnamese/capitals.ts';
import { foldLoosely } from '../../../vietnamese/fold-loosely.ts';
import type { Lines, SourceLine } from './source-line.ts';

/** Lines that belong to the sheet, the gazette or the web page, not to the text. */
const furniture: RegExp[] = [
  // Rules under the issuer, the motto and the subject.
  /^[\s_\-–—−=~¯*]{3,}$/u,
  /^[*_-]$/u,
  /^\\?\*+$/u,
  /^CÔNG BÁO\s*\/\s*Số(?!\p{L}).*$/iu,
  /^(?:\d+\s+)?CÔNG BÁO\s*\/.*$/iu,
  /^(?:Người ký|Thời gian ký|Ký bởi|Ngày ký)\s*:.*$/iu,
  /^Copyright ©.*$/iu,
  /^.*\bLawSoft\b.*$/u,
  /^(?:about:blank|file:\/\/\S*)(?:\s+\d+\/\d+)?$/u,
  /^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?:\s+about:blank)?$/u,
  /^Epas\s*:\s*\d+$/iu,
  /^(?:https?:\/\/|www\.)\S+$/u,
  /^Trang\s+\d+(?:\s*\/\s*\d+)?$/iu,
  /^[-–]\s*\d{1,4}\s*[-–]$/u,
  /^-{3,}\s*PAGE(?: BREAK|\s+\d+)?\s*-{3,}$/u,
];
/** After the stamp of the one who signed, in the same stamp. */
const inStamp = /^(?:Email|Cơ quan|Tổ chức|Thời gian ký)\s*:/iu;
const stamp = /^(?:Người ký|Ký bởi)\s*:/iu;
const pageOfPages = /^\d{1,4}\/\d{1,4}$/u;
/** The imprint of the gazette, after which nothing belongs to the text. */
const imprint = /^(?:VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN|VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN.*)$/u;

/**
 * Leave out furniture, each line logged.
 * @param hasPages the text comes from sheets with page numbers (its paragraphs are cut by line ends)
 */
export function dropFurniture({ lines, edits }: Lines, hasPages: boolean): Lines {
  const kept: SourceLine[] = [];
  let page = 0;
  let afterStamp = false;
  let isOver = false;
  const fromWeb = lines.some(({ text }) => /^about:blank/.test(text.trim()));
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') {
      kept.push(line);
      continue;
    }
    isOver ||= imprint.test(text) && lines.length - line.line < 40;
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    const isPage = hasPages && number > page && number <= page + 3 && !line.isTable;
    if (isPage) page = number;
    const isFurniture =
      !line.isTable &&
      (isOver ||
        isPage ||
        (afterStamp && inStamp.test(text)) ||
        (fromWeb && pageOfPages.test(text)) ||
        furniture.some((form) => form.test(text) || form.test(text.replaceAll('**', '').trim())));
    afterStamp = stamp.test(text) || (afterStamp && inStamp.test(text));
    if (isFurniture) edits.push({ line: line.line, kind: 'furniture', from: line.text, to: '' });
    else kept.push(line);
  }
  return { lines: kept, edits };
}

/** Rules drawn with the words of the same line: "CHÍNH PHỦ _______". */
export const withoutRules = (text: string): string => text.replace(/\s*(?:_{3,}|-{5,}|—{3,})\s*/gu, '  ').trim();

/** The national title, in capitals as only the head prints it. */
export const isCountryLine = (text: string): boolean =>
  isCapitals(text) && foldLoosely(text).includes('cong hoa xa hoi chu nghia viet nam');
