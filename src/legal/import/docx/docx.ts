import { LetterCount } from '../limits.ts';
import { type Parts, wordsOf } from '../parts/parts.ts';
import { openWord } from './package.ts';
import { Reading } from './reading.ts';
import { textIn } from './runs.ts';
import { Story } from './story.ts';
import { attribute, child, children, within } from './xml.ts';

/**
 * Read a Word file (.docx): words, line breaks, bold, raised and lowered letters, tables, notes, text boxes, charts, formulas, and the
 * numbers that Word makes itself. Words inserted under tracked changes count, deleted ones do not; hidden text does not. Words set in
 * capitals by format are in capitals. Whatever else the file shows or holds beside its text is in `edits` as a thing, with its words.
 * @param depth how many other Word files it is put into
 * @param letters those read so far of the file around it
 * @throws UnreadableSource if the file is no .docx
 */
export function readDocx(bytes: Uint8Array, depth = 0, letters = new LetterCount()): Parts {
  const word = openWord(bytes);
  const reading = new Reading(word, readDocx, depth, letters);
  const body = new Story(reading, word.documentName).read(child(word.document, 'body') ?? word.document);
  if (reading.carried.length) body.push({ kind: 'paragraph', runs: reading.carried, line: reading.line });
  noteComments(reading);
  noteChanges(reading);
  noteHeaders(reading);
  return { body, notes: reading.notes, edits: reading.edits };
}

/** Comments are no part of a text, but say that it is not finished. */
function noteComments({ word, comments, edits }: Reading): void {
  for (const comment of children(word.comments, 'comment')) {
    const line = comments.get(attribute(comment, 'id') ?? '') ?? 0;
    edits.push({ line, kind: 'thing', thing: 'comment', from: textIn(comment).trim(), to: '' });
  }
}

/** Changes of print alone, or of rows and paragraph ends, change no word, but somebody has still to accept them. */
function noteChanges({ word, edits }: Reading): void {
  for (const _ of within(word.document, ...changes))
    edits.push({ line: 0, kind: 'thing', thing: 'restyled', from: '', to: '' });
}

const changes = (
  'rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange cellIns cellDel ' +
  'cellMerge'
).split(' ');

/** What stands above and below each page is not of the text; page numbers alone are not worth a word. */
function noteHeaders({ word, edits, readWord, letters }: Reading): void {
  const seen = new Set<string>();
  for (const reference of within(word.document, 'headerReference', 'footerReference')) {
    const part = word.related(word.documentName, attribute(reference, 'id'));
    if (!part || seen.has(part.name)) continue;
    seen.add(part.name);
    const root = part.xml();
    if (!root) continue;
    const own = new Reading(word, readWord, 0, letters);
    const parts = new Story(own, part.name).read(root);
    const words = wordsOf(parts).replace(/\s+/gu, ' ').trim();
    if (/\p{L}/u.test(words)) edits.push({ line: 0, kind: 'thing', thing: 'header', from: words, to: '' });
    for (const edit of own.edits) if (edit.thing && edit.to === '' && edit.from) edits.push({ ...edit, line: 0 });
  }
}
