import { type NumberParts, readBlank, readNumber } from '../read-number.ts';
import type { HeadConstruct, HeadState } from './construct.ts';
import { putDate } from './date.ts';
import { linesOfSubject } from './subject.ts';
import { isBareNumber } from './words.ts';

/** Number and symbol: "Số: 123/QĐ-UBND"; the day or the subject of a letter may stand on the same line. */
export const number: HeadConstruct = {
  name: 'docNumber',
  take(head) {
    const { reader, preface } = head;
    const text = reader.text();
    if (isBareNumber(text)) head.hasBareNumber = true;
    if (preface.docNumber) return false;
    const parts = head.hasBareNumber && /^\s*\//u.test(text) ? readBlank(text) : readNumber(text);
    if (!parts) return false;
    if (!takeWithDate(head, parts) && !takeWithSubject(head, parts)) {
      put(head, parts, reader.block!.span[1]);
      reader.at++;
    }
    return true;
  },
};

/** The number's field reaches from the beginning of its paragraph to `end`. */
function put({ reader, preface, prefix }: HeadState, { number, symbol, canonical }: NumberParts, end: number): void {
  const words = reader.field(`${prefix}so-hieu`, [reader.block!.span[0], end]);
  preface.docNumber = { ...words, number, symbol, canonical };
}

function takeWithDate(head: HeadState, parts: NumberParts): boolean {
  const { span, text } = head.reader.block!;
  const after = text.slice(parts.end);
  const start = span[0] + parts.end + after.length - after.trimStart().length;
  if (!putDate(head, after.replace(/^[\s,;*-]+/u, '').trim(), [start, span[1]])) return false;
  put(head, parts, span[0] + parts.end);
  head.reader.at++;
  return true;
}

function takeWithSubject(head: HeadState, parts: NumberParts): boolean {
  const { reader, preface, prefix } = head;
  const { span, text } = reader.block!;
  const opening = /\s(?=(?:V\/v|Về việc)\s)/u.exec(text.slice(parts.end));
  if (!opening || preface.docTitle) return false;
  const at = span[0] + parts.end + opening.index;
  put(head, parts, at);
  head.isLetter = true;
  reader.at += linesOfSubject(reader);
  preface.docTitle = reader.field(`${prefix}trich-yeu`, [at + 1, reader.blocks[reader.at - 1]!.span[1]]);
  return true;
}
