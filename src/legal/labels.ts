import type { ProvisionType } from './model.ts';

/** What a paragraph's label says it is. */
export interface Label {
  /** Finer than the type: a Phần and a Roman section are both parts. */
  kind: LabelKind;
  type: ProvisionType;
  /** The label as printed; `value` is the canonical number ("" for dashes, which are counted later). */
  text: string;
  value: string;
}

export type LabelKind =
  | 'phan'
  | 'chuong'
  | 'muc'
  | 'tieu-muc'
  | 'dieu'
  | 'chu-cai'
  | 'la-ma'
  | 'khoan'
  | 'khoan-con'
  | 'diem'
  | 'tiet'
  | 'gach';

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ordinalWords = `nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: \\p{L}+)?`;

/** The value of a Roman number, of an ordinal ("thứ hai") or of plain digits; the words themselves where it is none. */
export function numberValue(text: string): string {
  const lower = text.toLocaleLowerCase('vi').replace(/^thứ\s+/u, '');
  if (/^\d+$/.test(lower)) return String(Number(lower));
  const ordinal = ordinals.indexOf(lower.replace('nhì', 'hai').replace('bốn', 'tư').replace('bẩy', 'bảy'));
  if (ordinal >= 0) return String(ordinal + 1);
  return /^[ivxlc]+$/.test(lower) ? String(romanValue(lower)) : lower;
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
export function romanValue(roman: string): number {
  const values = [...roman.toLowerCase()].map((letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const note = String.raw`(?:\[\d+\])?`;
const heading = String.raw`(?=${note}\s*[.:–-]?\s*(?:$|\p{Lu}|["“(\[]|\d))`;

/**
 * Labels that open a provision, highest rank first, with what may follow them. A sentence that happens to begin with the
 * same words ("Điều 468 của Bộ luật", "Chương II của Luật này", "Phần mềm") is no provision.
 */
const forms: { kind: LabelKind; type: ProvisionType; pattern: RegExp; value: (match: string) => string }[] = [
  {
    kind: 'phan',
    type: 'part',
    pattern: new RegExp(
      String.raw`^(?:Phần|PHẦN)\s+((?:thứ|THỨ|Thứ)\s+(?:${ordinalWords}|${ordinalWords.toLocaleUpperCase('vi').replaceAll('\\P{L}', '\\p{L}')})|[IVXLC]+|\d{1,2})(?![\p{L}\d])\s*[.:]?${heading}`,
      'u',
    ),
    value: numberValue,
  },
  {
    kind: 'chuong',
    type: 'chapter',
    pattern: new RegExp(
      String.raw`^(?:Ch[ươƣ]{1,2}ng|CH[ƯƠƢ]{1,2}NG)\s+((?:thứ|THỨ)\s+\p{L}+|[IVXLC]+H?[a-z]?|\d{1,3}[a-z]?)(?![\p{L}\d])\s*[.:]?${heading}`,
      'u',
    ),
    value: numberValue,
  },
  {
    kind: 'tieu-muc',
    type: 'subsection',
    pattern: new RegExp(
      String.raw`^(?:Tiểu mục|TIỂU MỤC|Tiểu Mục)\s+([IVXLC]+|\d{1,3}[a-z]?)(?![\p{L}\d])\s*[.:]?${heading}`,
      'u',
    ),
    value: numberValue,
  },
  {
    kind: 'muc',
    type: 'section',
    pattern: new RegExp(
      String.raw`^(?:Mục|MỤC)\s+([IVXLC]+|\d{1,3}[a-z]?|[A-E])(?![\p{L}\d])\s*[.:]?${heading}(?!\s*[.:–-]?\s*(?:Chương|Phần|Điều|Nghị|Luật|Thông|Phụ lục|Quyết|\d))`,
      'u',
    ),
    value: numberValue,
  },
  {
    kind: 'dieu',
    type: 'article',
    pattern:
      /^(?:Điều|ĐIỀU|Ðiều)\s{0,3}(\d{1,4}(?:[a-zđ](?![\p{L}]))?)\s?(?:\[\d+\]|(?<=\d)\d)?(?:\s?[.:](?!\d)|(?=\s*(?:$|\[\d+\]))|(?=\s+\p{Lu}(?!iều\s\d)))/u,
    value: (number) => number,
  },
  {
    kind: 'chu-cai',
    type: 'part',
    pattern: /^([A-HK])\s?[./]\s*(?=\p{Lu}{2}|\p{Lu}\p{Ll}+\s)/u,
    value: (letter) => letter.toLowerCase(),
  },
  {
    kind: 'la-ma',
    type: 'part',
    pattern: /^([IVXL]{1,7})\s?[./)-](?!\p{L}\s?[./])(?=\s*(?:[\p{Lu}“"(\d]|$))/u,
    value: (roman) => roman.toLowerCase(),
  },
  {
    kind: 'khoan-con',
    type: 'subclause',
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.(?=\s|\p{L}|$)|(?=\s+\p{L})|\)(?=\s))/u,
    value: (number) => number,
  },
  {
    kind: 'khoan',
    type: 'clause',
    pattern: /^(\d{1,3}[a-zđ]?)\s?(?:\.{1,2}(?:\[\d+\])?(?![\d.])|\/(?=\s+\p{Lu}|\p{Lu}\p{Ll})|\)(?=\s))/u,
    value: (number) => number,
  },
  {
    kind: 'diem',
    type: 'point',
    pattern: /^([a-zđ]\d?)\s?(?:\)(?:\[\d+\]|\d{1,2}(?=\s))?|\.\d\)|\.(?=\s+\p{L}))/u,
    value: (letter) => letter,
  },
  {
    kind: 'tiet',
    type: 'subparagraph',
    pattern: /^(?:\((\d{1,2}|[a-zđ]|[ivx]{1,5})\)(?=\s|\p{L})|((?:i{2,3}|iv|vi{1,3}|ix)[.)])(?=\s))/u,
    value: (number) => number.replace(/[.)]/g, ''),
  },
  { kind: 'gach', type: 'indent', pattern: /^([-–—+*•])(?=\s|\p{L}|[“"(])/u, value: () => '' },
];

const ranks: LabelKind[] = [
  'phan',
  'chuong',
  'muc',
  'tieu-muc',
  'dieu',
  'chu-cai',
  'la-ma',
  'khoan',
  'khoan-con',
  'diem',
  'tiet',
  'gach',
];

/** How high a unit stands: 0 is highest. Words without label stand below all. */
export const rankOf = (kind: LabelKind | null): number => (kind === null ? ranks.length : ranks.indexOf(kind));

/** Read the label that a paragraph begins with, if any. */
export function labelOf(text: string): Label | null {
  for (const { kind, type, pattern, value } of forms) {
    const match = pattern.exec(text);
    if (match) return { kind, type, text: match[0].trimEnd(), value: value((match[1] ?? match[2])!) };
  }
  return null;
}

/** Whether a paragraph opens a provision by its label ("Điều 1.", "II.", "-"). */
export const opensProvision = (text: string): boolean => labelOf(text) !== null;
