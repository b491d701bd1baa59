import { isCapitals } from '../../../vietnamese/capitals.ts';
import { isHeadOrClose } from './columns.ts';
import type { Lines, SourceLine } from './source-line.ts';

/** Where words of one cell belong to two fields: "CHÍNH PHỦ Số: 101-CP", "… VIỆT NAM Hà Nội, ngày …". */
const nextField = /\s+(?=(?:Luật s|S)ố\s*:\s*\d)|(?<=VIỆT NAM)\s+(?=\p{Lu}[\p{L}\s]{1,30},\s*ngày\s)/gu;

/**
 * Bars that a copy of a web page has left of a table that set the columns of a head or a close: "CHÍNH PHỦ | CỘNG HÒA …",
 * or a bar alone. Each cell becomes a line. A table of the text is no such row and stays.
 */
export function dropBars({ lines, edits }: Lines): Lines {
  const kept: SourceLine[] = [];
  for (const line of lines) {
    const text = line.text.trim();
    if (line.isTable || !text.includes('|')) {
      kept.push(line);
      continue;
    }
    const cells = text
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim())
      .filter((cell) => /[\p{L}\d]/u.test(cell));
    const isBar = cells.length === 0 && /^[|\s]+$/u.test(text);
    const isLayout = cells.some(
      (cell) => isHeadOrClose(cell) || cell.search(nextField) > 0 || (cells.length === 1 && isCapitals(cell)),
    );
    if (!isBar && !(isLayout || isSigned(cells))) {
      kept.push(line);
      continue;
    }
    const parts = cells.flatMap((cell) => cell.split(nextField));
    edits.push({ line: line.line, kind: isBar ? 'furniture' : 'columns', from: line.text, to: parts.join(' | ') });
    for (const part of parts) kept.push({ text: part, line: line.line, hardBreak: true });
  }
  return { lines: kept, edits };
}

/** "| Nguyễn Văn An (Đã ký)". */
const isSigned = (cells: readonly string[]) => cells.length === 1 && /\(đã ký\)$/iu.test(cells[0]!);
