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
  const places = new Map<string, number[]>();
  for (const { span, text } of fields)
    for (const { 0: mark, index } of text.matchAll(/\[[\p{N}*]{1,4}\]/gu)) {
      const known = places.get(mark);
      if (known) known.push(span[0] + index);
      else places.set(mark, [span[0] + index]);
    }
  // What stands before the mark of an earlier note is passed over for good.
  const passed = new Map<string, number>();
  const marks: NoteMark[] = [];
  let after = 0;
  for (const note of document.footnotes) {
    const { text } = note.marker;
    const found = places.get(text) ?? [];
    let at = passed.get(text) ?? 0;
    while (at < found.length && found[at]! < after) at++;
    passed.set(text, at);
    if (at === found.length) continue;
    after = found[at]! + text.length;
    marks.push({ span: [after - text.length, after], note });
  }
  return marks;
}
