import { isCapitals } from '../../../vietnamese/capitals.ts';
import type { Conclusions } from '../../model.ts';
import { isBoundary } from '../close/words.ts';
import { labelOf } from '../labels.ts';
import type { Reader } from '../reader.ts';
import { isBanner, typeAtStart } from '../vocabulary.ts';

/** A longer paragraph is running text: the longest remark measured below a close has 26 characters. */
const longestLine = 200;
/** Lines before the next component, and below the last close of a file. Three are the most measured. */
const mostBefore = 3;
const mostAtEnd = 12;

/** A few short lines after a close that open nothing are remarks of it, not a component. */
export function takeLeftovers(reader: Reader, prefix: string, { signatures, recipients, remarks }: Conclusions): void {
  // One more than may be taken says that there are too many.
  const rest = reader.blocks.slice(reader.at, reader.at + mostAtEnd + 1);
  if (rest.length === 0 || (signatures.length === 0 && !recipients)) return;
  const next = rest.findIndex(
    ({ text, rows }) =>
      rows || isBoundary(text) || labelOf(text)?.type === 'article' || typeAtStart(text) || text.length > longestLine,
  );
  const isEnd = next < 0;
  const lines = isEnd ? rest : rest.slice(0, next);
  // Capitals name what comes next; at the end of a file they may be a few letters or a number, or have nothing below.
  const isHead = ({ text }: { text: string }, i: number) =>
    isCapitals(text) && (isEnd ? i < lines.length - 1 && text.length > 5 && !/\d/.test(text) : !isBanner(text));
  if (lines.length > (isEnd ? mostAtEnd : mostBefore) || lines.some(isHead)) return;
  for (const _ of lines) remarks.push(reader.take(`${prefix}ghi-cuoi-${remarks.length + 1}`));
}
