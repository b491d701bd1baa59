import { isCapitals } from '../../../vietnamese/capitals.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import { type Reader, spanning } from '../reader.ts';
import { annexLabel, attached, isCountry, typeOfLine } from '../vocabulary.ts';
import type { HeadConstruct, HeadState } from './construct.ts';

/** The issuing body: lines of capitals, one below the other. */
export const authority: HeadConstruct = {
  name: 'docAuthority',
  take(head) {
    const { reader, preface, prefix } = head;
    const text = reader.text();
    if (!isCapitals(text) || attached.test(text) || !isExpected(head)) return false;
    const own = reader.take(`${prefix}co-quan`);
    const before = preface.docAuthority;
    preface.docAuthority = before ? spanning(reader, own.id, before.span, own.span) : own;
    return true;
  },
};

function isExpected({ reader, preface, isMain, typeLine }: HeadState): boolean {
  const { docAuthority, docTitle, addressee } = preface;
  if (docAuthority && (docTitle || addressee)) return false;
  if (!isMain && typeLine && reader.at + 1 === typeLine.index) return true;
  if (!docAuthority) return isMain || !typeLine || isHeadAhead(reader);
  return docAuthority.span[1] + 2 === reader.block!.span[0];
}

/** What the issuer of an attachment is followed by; without one, a line of capitals there is a type line gone wrong. */
function isHeadAhead(reader: Reader): boolean {
  const text = reader.text(1);
  return (
    typeOfLine(text) !== null ||
    annexLabel(text) !== null ||
    isCountry(text.split('\n')[0]!) ||
    readNumber(text) !== null ||
    readDate(text) !== null ||
    isCapitals(text)
  );
}
