import { decodePage } from '../decode.ts';
import { readHtml } from '../html/html.ts';
import { type Part, type Parts, paragraphOf } from '../parts/parts.ts';
import { readMht } from './mht.ts';
import type { Reading } from './reading.ts';

/** A file in a file in a file is no text of an office. */
const deepest = 3;

/**
 * What Word shows of another file that is put in whole (w:altChunk): a web page (also of the kind that is one file, .mht), a text or a Word file.
 * @param within the reading of the file that it is put into
 * @returns undefined where it is of another format
 */
export function readChunk(name: string, bytes: Uint8Array, reading: Reading): Parts | undefined {
  const { line, depth, readWord, letters } = reading;
  if (depth === deepest) return undefined;
  if (/\.docx$/iu.test(name)) return readWord(bytes, depth + 1, letters);
  if (/\.x?html?$/iu.test(name)) {
    const page = decodePage(bytes);
    letters.add(page);
    return readHtml(page);
  }
  if (/\.mht(?:ml)?$/iu.test(name)) {
    letters.add(Buffer.from(bytes).toString('latin1'));
    return readMht(bytes);
  }
  if (!/\.txt$/iu.test(name)) return undefined;
  const text = new TextDecoder().decode(bytes);
  letters.add(text);
  const lines = text.split(/\r\n|\r|\n/u);
  return { body: lines.map((text) => paragraphOf(text, line)), notes: new Map(), edits: [] };
}

/** The same parts with their notes numbered after those of the text around them. */
export const notesFrom = (offset: number, parts: readonly Part[]): Part[] =>
  parts.map((part) =>
    part.kind === 'paragraph'
      ? { ...part, runs: part.runs.map((run) => (run.note ? { ...run, note: run.note + offset } : run)) }
      : {
          ...part,
          rows: part.rows.map((row) => row.map((cell) => ({ ...cell, parts: notesFrom(offset, cell.parts) }))),
        },
  );
