import type { Footnote, LegalDocument, Span } from '../model.ts';
import { leaves } from './leaves.ts';

/** Where in the running text the mark of a note stands. */
export interface NoteMark {
  span: Span;
  note: Footnote;
}

const known = new WeakMap<LegalDocument, NoteMark[]>();

/** Where the mark of each note stands in the running text: the first such mark after that of the note before. */
export function noteMarks(document: LegalDocument): NoteMark[] {
  const found = known.get(document) ?? findMarks(document);
  known.set(document, found);
  return found;
}

function findMarks(document: LegalDocument): NoteMark[] {
  const own = new Set(document.footnotes.flatMap(({ marker, content }) => [marker.id, content.id]));
  const fields = leaves(document).filter(({ id }) => !own.has(id));
  const marks: NoteMark[] = [];
  let after = 0;
  for (const note of document.footnotes) {
    const { marker } = note;
    // A bare digit could be any number; a mark in brackets or a sign is no ordinary word.
    if (/^[\p{L}\p{N}]*$/u.test(marker.text)) continue;
    for (const { span, text } of fields) {
      const at = span[1] > after ? text.indexOf(marker.text, Math.max(0, after - span[0])) : -1;
      if (at < 0) continue;
      after = span[0] + at + marker.text.length;
      marks.push({ span: [after - marker.text.length, after], note });
      break;
    }
  }
  return marks;
}
