import { isCapitals } from '../../../vietnamese/capitals.ts';
import { isAuthority, personName } from '../vocabulary.ts';
import type { CloseConstruct } from './construct.ts';
import { isBoundary, isRepresentative } from './words.ts';

/** Four lines of up to 32 characters are the most measured. */
const mostLines = 5;
const longestLine = 60;

/** A further line below an office, which by itself would be none: "BỘ VĂN HÓA, THỂ THAO", "Đại diện" and whom for. */
export const officeLine: CloseConstruct = {
  name: 'office',
  take(close) {
    const { reader, open } = close;
    const { text, span } = reader.block!;
    if (!open || open.lines >= mostLines || text.length >= longestLine || isBoundary(text)) return false;
    const above = reader.source.plain.slice(...open.role);
    // "Đại diện" alone: for whom stands below it, and may look like a name ("Sở Công Thương").
    const isFor = /^đại diện$/iu.test(above.trim());
    const goesOn = isFor || (isRepresentative(above) && isAuthority(text.toLocaleUpperCase('vi')));
    if (!goesOn && (!isCapitals(text) || personName(text) !== null)) return false;
    // Something stands between: these are no lines of one block.
    close.isOver = open.role[1] + 2 < span[0];
    if (close.isOver) return true;
    close.open = { role: [open.role[0], span[1]], lines: open.lines + 1 };
    reader.at++;
    return true;
  },
};
