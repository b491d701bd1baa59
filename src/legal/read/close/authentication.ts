import { isCapitals } from '../../../vietnamese/capitals.ts';
import { foldLoosely } from '../../../vietnamese/fold-loosely.ts';
import { labelOf } from '../labels.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import { isOffice, isPower } from '../vocabulary.ts';
import { type CloseConstruct, takeRemark } from './construct.ts';

/** Issuer, number and day stand within so many lines of the title. */
const reach = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];
/** A longer paragraph is none of them; issuers have up to 62 characters. */
const longestLine = 120;

/** "XÁC THỰC VĂN BẢN HỢP NHẤT". */
export const isAuthenticationTitle = (words: string): boolean =>
  foldLoosely(words).startsWith('xac thuc van ban hop nhat');

/**
 * Whether a paragraph belongs to the head of the authentication of a consolidated text, which stands at its end: issuer,
 * number, "XÁC THỰC VĂN BẢN HỢP NHẤT", place and day.
 */
export function authenticates(reader: Reader): boolean {
  const text = reader.text();
  if (text.length > longestLine || labelOf(text)) return false;
  if (isAuthenticationTitle(text)) return true;
  if (!reach.some((step) => isAuthenticationTitle(reader.text(step)))) return false;
  return isCapitals(text) ? !isPower(text) && !isOffice(text) : readNumber(text) !== null || readDate(text) !== null;
}

/** The lines of an authentication; what they say of number and day is read when the close is accepted. */
export const authentication: CloseConstruct = {
  name: 'authentication',
  take(close) {
    if (!authenticates(close.reader)) return false;
    takeRemark(close);
    return true;
  },
};
