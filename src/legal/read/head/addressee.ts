import type { Reader } from '../reader.ts';
import type { HeadConstruct } from './construct.ts';
import { isAddressee, isBody } from './words.ts';

/** Six lines are the most measured; a letter to every district has some twenty. */
const mostLines = 30;
/** Seventy characters are the longest entry measured; one that a column has cut goes on in a shorter line. */
const longestEntry = 160;
const longestRest = 90;
const longestFirst = 120;
/** In a report the addressee stands below the type line; a type line further down than this is that of an attachment. */
const typeReach = 12;

function linesOfAddressee(reader: Reader): number {
  const isOpen = /:\s*$/u.test(reader.text());
  const isEntry = (text: string, count: number) =>
    (/^[-–+•]\s?\S/u.test(text) && text.length < longestEntry) ||
    (/^\p{Ll}/u.test(text) && text.length < longestRest) ||
    // The only addressee, on the line below "Kính gửi:".
    (isOpen && count === 1 && text.length < longestFirst && !isBody(text) && !/[.:]$/u.test(text.replace(/\.$/u, '')));
  let count = 1;
  while (count < mostLines && isEntry(reader.text(count), count)) count++;
  return count;
}

/** "Kính gửi: …" and the list below it. In a letter the text itself follows. */
export const addressee: HeadConstruct = {
  name: 'addressee',
  take(head) {
    const { reader, preface, prefix, typeLine } = head;
    if (preface.addressee || !isAddressee(reader.text())) return false;
    const isOfLetter = typeLine !== null && typeLine.index > reader.at + typeReach;
    if (!isOfLetter) preface.addressee = reader.take(`${prefix}kinh-gui`, linesOfAddressee(reader));
    head.isOver = isOfLetter || typeLine === null;
    return true;
  },
};
