import { isCapitals } from '../../../vietnamese/capitals.ts';
import { personName } from '../vocabulary.ts';
import type { CloseConstruct } from './construct.ts';
import { isBoundary } from './words.ts';

/** Four lines of up to 32 characters are the most measured. */
const mostLines = 5;
const longestLine = 60;

/** A further line of capitals below an office, which by itself would be none: "BỘ VĂN HÓA, THỂ THAO". */
export const officeLine: CloseConstruct = {
  name: 'office',
  take(close) {
    const { reader, open } = close;
    const { text, span } = reader.block!;
    if (!open || open.lines >= mostLines || !isCapitals(text) || text.length >= longestLine) return false;
    if (isBoundary(text) || personName(text) !== null) return false;
    // Something stands between: these are no lines of one block.
    close.isOver = open.role[1] + 2 < span[0];
    if (close.isOver) return true;
    close.open = { role: [open.role[0], span[1]], lines: open.lines + 1 };
    reader.at++;
    return true;
  },
};
