import { isCapitals } from '../../../vietnamese/capitals.ts';
import { authenticates } from '../close/authentication.ts';
import { type Closing, readClosing } from '../close/close.ts';
import { isBoundary } from '../close/words.ts';
import type { Reader } from '../reader.ts';
import { isRecipientsLabel } from '../vocabulary.ts';

/** A close opens with a short line; the longest one measured is a sentence of adoption of 159 characters. */
const longestOpening = 500;
/** A drafter's code, a page number, a rule may stand below the last close of a text. */
const linesBelow = 3;

/**
 * The close at the reader's place if it stands where a text ends, and is no example of one in a text about official forms.
 * @param from where the body of the component begins
 * @param signed how many signature blocks the components before have
 */
export function acceptClose(reader: Reader, prefix: string, from: number, signed: number): Closing | null {
  const { text, rows } = reader.block!;
  const { blocks, at } = reader;
  if (text.length > longestOpening || rows) return null;
  const closing = readClosing(reader, prefix, (taken) => `ky-${signed + taken + 1}`);
  if (!closing || at === from) return closing && closing.end >= blocks.length ? closing : null;
  const { end, hasRecipients, names, hasRole, isSigned, conclusions } = closing;
  if (authenticates(reader) && names > 0) return closing;
  if (isSigned && reader.lastArticle < end) return closing;
  if (!hasRole && !hasRecipients && !(conclusions.adoption && names > 0)) return null;
  if (names > 0 && (hasRecipients || conclusions.adoption)) return closing;
  const after = blocks[end]?.text ?? '';
  const isFinal = /\.\/\.?\s*(?:\*|\[\d+\]|\S{1,3})?$/u.test(reader.text(-1));
  const isLast = end >= blocks.length - linesBelow;
  const opensNext = isBoundary(after) || isBoundary(blocks[end + 1]?.text ?? '') || isCapitals(after);
  const startsWithList = isRecipientsLabel(text) && (conclusions.recipients?.entries.length ?? 0) > 0;
  if ((names > 0 || startsWithList) && (isFinal || isLast || opensNext)) return closing;
  return hasRole && (isLast || (isFinal && opensNext)) ? closing : null;
}
