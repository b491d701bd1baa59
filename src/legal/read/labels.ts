import { isCapitals } from '../../vietnamese/capitals.ts';
import { ordinals } from '../../vietnamese/ordinals.ts';
import { romanValue } from '../../vietnamese/roman.ts';
import type { ProvisionType } from '../model.ts';

/** A label found at the beginning of a paragraph. */
export interface Label {
  type: ProvisionType;
  /** Its place in the order of nesting, 1 the outermost. Roman sections and Phần are both parts, but not of one rank. */
  rank: number;
  /** The label as printed, without the white space after it. */
  text: string;
  /** Canonical number: "5a", "iii", "dd" is still "đ"; "" where the order counts (dashes). */
  value: string;
  /** Its words are a heading, also where they stand in the next paragraphs. */
  isTitled: boolean;
}

interface Form {
  type: ProvisionType;
  rank: number;
  pattern: RegExp;
  value: (number: string) => string;
  isTitled?: boolean;
}

const roman = 'IVXLC';
const ordinal = `${ordinals.join('|')}|nhì|bốn|bẩy`;

/** Roman, Arabic or ordinal number as digits: "XII" → "12", "thứ nhất" → "1". */
function arabic(number: string): string {
  const word = /^th[ứúư]\s+(\S+)/iu.exec(number)?.[1]?.toLocaleLowerCase('vi');
  if (word) {
    const at = (ordinals as readonly string[]).indexOf({ nhì: 'hai', bốn: 'tư', bẩy: 'bảy' }[word] ?? word);
    return String(at + 1);
  }
  return new RegExp(`^[${roman}]+$`, 'iu').test(number) ? String(romanValue(number)) : number.toLowerCase();
}

/** "thứ mười hai" as "12", "thứ 3" as "3". */
const articleOrdinal = (number: string) => {
  const [, tens, last = ''] = /^thứ\s+(mười\s)?(\S+)$/u.exec(number)!;
  return /\d/.test(last) ? last : String((tens ? 10 : 0) + Number(arabic(`thứ ${last}`)));
};

const same = (number: string) => number;
const lower = (number: string) => number.toLocaleLowerCase('vi');

/** How the label of each kind of unit is printed, the outermost first. Counted on real texts; tolerant of what is typed. */
const forms: readonly Form[] = [
  {
    type: 'part',
    rank: 1,
    pattern: new RegExp(
      `^((?:Phần|PHẦN)\\s+([Tt]hứ\\s+\\p{L}+|THỨ\\s+\\p{L}+|[${roman}]+|\\d+))\\s*[.:–-]?(?=\\s|$)`,
      'u',
    ),
    value: arabic,
    isTitled: true,
  },
  {
    type: 'chapter',
    rank: 2,
    pattern: new RegExp(`^((?:Ch[ươƣ]+ng|CH[ƯƠ]+NG)\\s*([${roman}l|]+|\\d+))\\s*[.:–-]?(?=\\s|$)`, 'u'),
    value: (number) => arabic(number.replace(/[l|]/g, 'I')),
    isTitled: true,
  },
  {
    type: 'section',
    rank: 3,
    pattern: /^((?:Mục|MỤC)\s+(\d+[a-z]?|[IVX]+))\s*[.:–-]?(?=\s+\p{Lu}|\s*$)/u,
    value: arabic,
    isTitled: true,
  },
  {
    type: 'subsection',
    rank: 4,
    pattern: /^((?:Tiểu mục|TIỂU MỤC|Tiểu Mục)\s+(\d+|[IVX]+))\s*[.:–-]?(?=\s|$)/u,
    value: arabic,
    isTitled: true,
  },
  {
    type: 'article',
    rank: 5,
    pattern: /^((?:[„,.'`~_|]{1,2}\s)?(?:Đ|Ð)(?:iều|IỀU)\s*(\d{1,4}[a-zđ]?)(?:\s*\[\d+\])?\s*(?:[.:/]|(?=\s*$)))/u,
    value: lower,
    isTitled: true,
  },
  // Of the years after 1945: "Điều thứ nhất:", "Điều thứ 2".
  {
    type: 'article',
    rank: 5,
    pattern: new RegExp(
      `^(Điều\\s+(thứ\\s+(?:\\d{1,3}|(?:mười\\s)?(?:${ordinal})))\\s*(?:[.:–-]|(?=\\s*$)|(?=\\s+\\p{Lu})))`,
      'u',
    ),
    value: articleOrdinal,
    isTitled: true,
  },
  // A. … of plans, above I.; a name ("C. Mác") has no capital words after it.
  { type: 'part', rank: 5.5, pattern: /^(([A-HK])\s*[./])(?=\s*\p{Lu}{2})/u, value: lower, isTitled: true },
  {
    type: 'part',
    rank: 6,
    pattern: /^((IX|IV|V?I{0,4}|X{1,3}(?:IX|IV|V?I{0,3}))\s*(?:[.)]|[/-](?=\s*\p{Lu})))(?=\s*[\p{L}“"(]|\s*$)/u,
    value: lower,
    isTitled: true,
  },
  // "II." and "III." as scans leave them: "Il.", "IL."
  {
    type: 'part',
    rank: 6,
    pattern: /^((I(?:[Il]?l|L))\s*\.)(?=\s+\p{Lu})/u,
    value: (number) => lower(number.replace(/[lL]/g, 'I')),
    isTitled: true,
  },
  {
    type: 'subclause',
    rank: 8,
    pattern: /^((\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?)(?=\s+[\p{L}“"(]|\s*$)/u,
    value: same,
  },
  {
    type: 'clause',
    rank: 7,
    pattern: /^((\d{1,3}[a-zđ]?)\s*\.{1,2})(?=\s*(?:\[\d+\])?\s*[\p{L}“"'(‘[…]|\s*$)/u,
    value: lower,
  },
  { type: 'clause', rank: 7, pattern: /^((\d{1,3}[a-zđ]?)\s*\/)(?=\s*\p{Lu})/u, value: lower },
  // Documents of the Party: "1- …".
  { type: 'clause', rank: 7, pattern: /^((\d{1,2})\s*[-–])(?=\s+\p{Lu})/u, value: lower },
  { type: 'point', rank: 9, pattern: /^(([a-zđ]\d{0,2})\s*\))/u, value: lower },
  { type: 'point', rank: 9, pattern: /^(([a-zđ])\s*\.)(?=\s+\p{Lu})/u, value: lower },
  { type: 'subparagraph', rank: 10, pattern: /^(\((\d{1,2}|[ivx]{1,4})\))(?=\s*[\p{L}“"(])/u, value: lower },
  { type: 'subparagraph', rank: 10, pattern: /^((\d{1,2})\))(?=\s*[\p{L}“"(])/u, value: lower },
  { type: 'indent', rank: 11, pattern: /^(([-–—•]))(?=\s*\S)/u, value: () => '' },
  { type: 'indent', rank: 12, pattern: /^((\+))(?=\s*\S)/u, value: () => '' },
  { type: 'indent', rank: 13, pattern: /^((\*))(?=\s*[^\s*])/u, value: () => '' },
];

/** Rank of what has no label: deeper than every numbered unit, so it stops at none of them, but above dashes. */
export const paragraphRank = 11;
export const articleRank = 5;
export const romanRank = 6;

/** What goes on after a citation of a unit, never after its label: "Chương II Luật …", "Mục 1 của Phụ lục này". */
const cites =
  /^\s*[,;)]|^\s+(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Pháp lệnh|Hiến pháp|Quy định|Quy chế|Phụ lục|Chương|Phần)\s+(?:này|số|\p{L})|^\s+\p{Ll}/u;

/** The label that a paragraph begins with; null where it has none. */
export function labelOf(text: string): Label | null {
  const start = text.slice(0, 80);
  for (const { type, rank, pattern, value, isTitled = false } of forms) {
    const match = pattern.exec(start);
    if (!match?.[2]) continue;
    if (rank < articleRank && cites.test(text.slice(match[1]!.length))) continue;
    return { type, rank, text: match[1]!.trimEnd(), value: value(match[2]), isTitled };
  }
  return articleWithoutDot(text);
}

/** "Điều 5 Phạm vi điều chỉnh", "Điều 5Phạm vi": no dot, but a heading with a capital that is no citation ("Điều 5 Luật …"). */
function articleWithoutDot(text: string): Label | null {
  const match = /^(Điều\s+(\d{1,3}[a-zđ]?))\s*(?<=[\s\d])(\p{Lu}\S*)/u.exec(text);
  const isGlued = match !== null && !/\s$/u.test(text.slice(0, match[0].length - match[3]!.length));
  if (
    !match ||
    (text.length > 160 && !isGlued) ||
    /^(?:Luật|Bộ|Nghị|Thông|Quyết|Quy|Hiến|Pháp|Chương|Phụ)$/u.test(match[3]!)
  )
    return null;
  return { type: 'article', rank: articleRank, text: match[1]!, value: lower(match[2]!), isTitled: true };
}

/** Whether a paragraph opens a provision by its label ("Điều 1.", "II.", "-"). */
export const opensProvision = (text: string): boolean => labelOf(text) !== null;

/** Whether words may be the title of a unit whose label stands alone above them. */
export const isTitleLine = (text: string): boolean =>
  text.length < 260 && !opensProvision(text) && (isCapitals(text) || (/^\p{Lu}/u.test(text) && !/[.;:,]$/u.test(text)));
