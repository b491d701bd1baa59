import { isAuthority } from '../vocabulary.ts';
import type { HeadConstruct, HeadState } from './construct.ts';
import { isSession } from './words.ts';

/** Take a line that is no field of the head. */
export function takeRemark({ reader, preface, prefix }: HeadState, stray: boolean): void {
  const line = reader.take(`${prefix}ghi-${preface.remarks.length + 1}`);
  preface.remarks.push(stray ? { ...line, stray } : line);
}

/** Any other line. A second line of the issuer that a conversion has torn off is not stray. */
export const remark: HeadConstruct = {
  name: 'remark',
  take(head) {
    const { reader, preface, isMain, typeLine } = head;
    const text = reader.text();
    const isOfIssuer = preface.docAuthority !== null && (isAuthority(text) || isSession(text));
    takeRemark(head, (isMain || typeLine !== null) && !isOfIssuer);
    return true;
  },
};
