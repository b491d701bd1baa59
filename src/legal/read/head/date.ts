import type { Span } from '../../model.ts';
import { readDate } from '../read-date.ts';
import type { HeadConstruct, HeadState } from './construct.ts';

/** Put a day that stands on the line of something else into the head; says whether the words were one. */
export function putDate({ reader, preface, prefix }: HeadState, words: string, span: Span): boolean {
  const date = preface.docDate ? null : readDate(words);
  if (date) preface.docDate = { ...reader.field(`${prefix}ngay-ban-hanh`, span), ...date };
  return date !== null;
}

/** Place and day: "Ví Dụ, ngày 19 tháng 3 năm 2018". */
export const date: HeadConstruct = {
  name: 'docDate',
  take(head) {
    const { block } = head.reader;
    if (!block || !putDate(head, block.text, block.span)) return false;
    head.reader.at++;
    return true;
  },
};
