import { labelOf } from '../labels.ts';
import { readDate } from '../read-date.ts';
import type { Reader } from '../reader.ts';
import { isRecipientsLabel, isSigned } from '../vocabulary.ts';
import { type CloseConstruct, takeRemark } from './construct.ts';
import { isBoundary, isName, isRole } from './words.ts';

/** Three remarks in one close are the most measured, none longer than 26 characters. */
const mostStrays = 3;
const longestLine = 60;
/** How far ahead the close must go on, and the longest line that may stand before it does. */
const reach = 3;
const longestBetween = 90;

/** A rank, a stamp, a drafter's code inside a close; only if the close goes on after it. */
export const strayLine: CloseConstruct = {
  name: 'stray line',
  take(close) {
    const { reader, conclusions, open, names, strays } = close;
    const text = reader.text();
    if (
      strays >= mostStrays ||
      text.length >= longestLine ||
      !(conclusions.recipients || open || isDayBetween(names, text))
    )
      return false;
    if (isBoundary(text) || labelOf(text) || !goesOn(reader)) return false;
    close.strays++;
    takeRemark(close);
    return true;
  },
};

/** The day on which the next one signs, as slips have it. */
const isDayBetween = (names: number, text: string) => names > 0 && readDate(text) !== null;

function goesOn(reader: Reader): boolean {
  for (let i = 1; i <= reach; i++) {
    const text = reader.text(i);
    if (!text || isBoundary(text)) return false;
    if (isRole(text) || isSigned(text) || isRecipientsLabel(text) || isName(text)) return true;
    if (text.length > longestBetween) return false;
  }
  return false;
}
