import type { Span } from '../../model.ts';
import { isCountry, isOffice, isPower, typeOfLine } from '../vocabulary.ts';
import type { CloseConstruct, CloseState } from './construct.ts';
import { isRepresentative, isRole } from './words.ts';

const forAnother = /^(?:KT|K\/T|TL)/u;
/** The national title of what comes next stands up to four lines below its issuer, as above the head itself. */
const headReach = 4;

/** A line of the office: it opens a block, or goes on below another line of the same. */
export const role: CloseConstruct = {
  name: 'role',
  take(close) {
    const { reader, open: above } = close;
    const { text, span } = reader.block!;
    if (!isRole(text) || opensNext(close, text)) return false;
    close.hasRole = true;
    // Two who sign for another side by side: the heads of blocks, read across two columns.
    const isAbreast = above !== null && isForAnother(text) && forAnother.test(reader.source.plain.slice(...above.role));
    if (isAbreast) close.abreast.push(above.role);
    const whole: Span = above && !isAbreast ? [above.role[0], span[1]] : span;
    close.open = { role: whole, lines: (above?.lines ?? 0) + 1 };
    reader.at++;
    return true;
  },
};

const isForAnother = (text: string) => isPower(text) && forAnother.test(text);

/** A line of capitals that names a body may begin the head of what comes next. */
function opensNext({ reader, names }: CloseState, text: string): boolean {
  if (isPower(text) || isOffice(text) || isRepresentative(text)) return false;
  for (let i = 1; i <= headReach; i++) {
    const next = reader.text(i);
    if (isCountry(next.split('\n')[0] ?? '') || typeOfLine(next)) return true;
  }
  return names > 0;
}
