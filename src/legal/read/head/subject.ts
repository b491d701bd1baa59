import { isCapitals } from '../../../vietnamese/capitals.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import { isCountry, isMotto } from '../vocabulary.ts';
import type { HeadConstruct } from './construct.ts';
import { isAddressee, isBody, isSubject } from './words.ts';

/** The narrow column under the number cuts the subject of a letter into a few lines. */
export const mostLines = 5;
const longestLine = 120;
/** A line before a capital that is longer than the column was not cut by it. */
const columnWidth = 60;

/** How many of the next paragraphs are the subject of a letter. */
export function linesOfSubject(reader: Reader): number {
  let count = 1;
  while (count < mostLines && goesOn(reader.text(count), reader.text(count - 1))) count++;
  return count;
}

function goesOn(text: string, before: string): boolean {
  if (!text || isAddressee(text) || readDate(text) || readNumber(text) || isCountry(text) || isMotto(text))
    return false;
  if (isBody(text) || isCapitals(text)) return false;
  if (/^\p{Lu}/u.test(text) && /[.;:]$|^(?!.)/u.test(before)) return false;
  return text.length <= longestLine && (/^\p{Ll}/u.test(text) || before.length <= columnWidth);
}

/** The subject of a letter, above its addressee: "V/v …". */
export const subject: HeadConstruct = {
  name: 'docTitle',
  take(head) {
    const { reader, preface, prefix } = head;
    if (preface.docTitle || !isSubject(reader.text())) return false;
    head.isLetter = true;
    preface.docTitle = reader.take(`${prefix}trich-yeu`, linesOfSubject(reader));
    return true;
  },
};
