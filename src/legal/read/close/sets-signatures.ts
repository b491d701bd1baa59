import { isSigned } from '../vocabulary.ts';
import { isName, isRole } from './words.ts';

/** Six who sign side by side, in rows of three, are the most measured. */
const mostColumns = 6;
const mostLines = 30;

/**
 * Whether the columns of a table are signatures side by side, as minutes have them: each begins with an office or with
 * "Đại diện …", and at least one ends in a name. A table of names has other words at the head of a column.
 * @param columns their lines from top to bottom; blank columns count for nothing
 */
export function setsSignatures(columns: readonly (readonly string[])[]): boolean {
  const filled = columns
    .map((lines) => lines.map((line) => line.trim()).filter(Boolean))
    .filter(({ length }) => length);
  if (filled.length === 0 || filled.length > mostColumns || filled.some(({ length }) => length > mostLines))
    return false;
  return filled.every((lines) => isRole(lines[0]!)) && filled.some((lines) => endsInName(lines));
}

function endsInName(lines: readonly string[]): boolean {
  const last = lines.findLast((line) => !isSigned(line));
  return last !== undefined && last !== lines[0] && isName(last);
}
