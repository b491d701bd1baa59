import type { Reader } from '../reader.ts';
import { annexLabel, attached } from '../vocabulary.ts';
import type { HeadConstruct } from './construct.ts';
import { readNumberInTitle } from './number-in-title.ts';
import { titleLines } from './title-lines.ts';
import { isBody } from './words.ts';

/** The type line, the subject below it, and the words that attach it to another text, which may stand above the subject. */
export const typeLine: HeadConstruct = {
  name: 'docType',
  take(head) {
    const { reader, preface, prefix } = head;
    if (reader.at !== head.typeLine?.index) return false;
    const line = reader.block!;
    preface.docType = reader.take(`${prefix}ten-loai`);
    readNumberInTitle(head, line.text, line.span);
    const count = titleLines(reader, annexLabel(line.text)?.rest ? 'annex' : 'type');
    if (count > 0 && !head.isLetter) {
      const { span } = reader.block!;
      preface.docTitle = reader.take(`${prefix}trich-yeu`, count);
      readNumberInTitle(head, preface.docTitle.text, span);
    }
    if (!attached.test(reader.text())) return true;
    preface.attachedTo = reader.take(`${prefix}kem-theo`, linesOfAttached(reader));
    const below = preface.docTitle ? 0 : titleLines(reader, 'type');
    if (below > 0) preface.docTitle = reader.take(`${prefix}trich-yeu`, below);
    return true;
  },
};

/** Two lines are the most measured, 129 characters the longest. */
const mostLines = 4;
const longestLine = 200;

/** "(Kèm theo …" up to its closing bracket. */
function linesOfAttached(reader: Reader): number {
  let count = 1;
  while (count < mostLines && !/\)\s*$/u.test(reader.text(count - 1)) && /^\(/u.test(reader.text())) {
    const text = reader.text(count);
    if (!text || isBody(text) || text.length > longestLine) break;
    count++;
  }
  return count;
}
