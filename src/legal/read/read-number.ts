import { findInstrumentNumbers } from './instrument-numbers.ts';

export interface NumberParts {
  /** Where the number itself begins and ends in the words, without what follows it on the line. */
  start: number;
  end: number;
  number: string;
  symbol: string;
  canonical: string;
}

const numberLine =
  /^[-–_*\s]{0,40}(?:(?:Luật|LUẬT|Bộ luật|BỘ LUẬT|Nghị quyết|Pháp lệnh|Lệnh)\s+)?(?:số|Số|SỐ|Só|só|Sô)\s*[:.]?\s*(.*)$/su;
const blankNumber = /^[\s.…_*-]*(\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d&]*(?:\s*[-–/]\s*[\p{L}\d&]+)*)/u;
const plainNumber = /^(\d{1,5}[a-z]?(?:\s*[-/]\s*\p{Lu}[\p{L}\d]*(?:\s*[-/]\s*[\p{L}\d]+)*)?)/u;

/** The longest number measured has 29 characters; a day or the subject of a letter may stand on its line. */
const longestLine = 160;
/** A number further from "Số:" than a few stray signs is one that the sentence cites. */
const nearest = 6;

/** Read a number as the head prints it; null where the words are no number line. */
export function readNumber(text: string): NumberParts | null {
  const line = numberLine.exec(text);
  if (!line || text.length > longestLine) return null;
  const start = text.length - line[1]!.length;
  const rest = line[1]!.replaceAll('**', '  ');
  const [found] = findInstrumentNumbers(rest);
  if (found && found.at < nearest) {
    const { number, symbol, canonical } = found;
    return { start: start + found.at, end: start + found.at + found.text.length, number, symbol, canonical };
  }
  const blank = blankNumber.exec(rest);
  if (blank) {
    const canonical = tidy(blank[1]!);
    const symbol = canonical.split('/').findLast((part) => /\p{L}/u.test(part)) ?? '';
    return { start, end: start + blank[0].length, number: '', symbol, canonical };
  }
  const plain = plainNumber.exec(rest);
  if (!plain) return null;
  const canonical = tidy(plain[1]!);
  const [number = '', symbol = ''] = /^(\d+[a-z]?)(?:[-/](.*))?$/u.exec(canonical)?.slice(1) ?? [];
  return { start, end: start + plain[0].length, number, symbol, canonical };
}

const tidy = (words: string) => words.replace(/\s/g, '').replace(/–/g, '-');

/** The symbol of a number left blank, on a line of its own: "/TTr-VPCP". */
export function readBlank(text: string): NumberParts | null {
  const number = readNumber(`Số${text}`);
  return number && { ...number, start: Math.max(0, number.start - 2), end: number.end - 2 };
}
