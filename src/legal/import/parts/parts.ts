/** What the adaptors for Word and HTML read from a file, before it becomes lines. */

import type { Edit } from '../../model.ts';

/** Words with the same print. "\n" is a line break of the original; `note` is the number of a footnote called here. */
export interface Run {
  text: string;
  bold: boolean;
  note?: number;
  /** Set above or below the line. */
  height?: 'above' | 'below';
}

export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
  /** Paragraph of a Word file, line of an HTML file, from 1. */
  line: number;
}

/** A cell stands at a column of the table's grid and may span several. */
export interface Cell {
  parts: Part[];
  column: number;
  span: number;
}

export interface Table {
  kind: 'table';
  rows: Cell[][];
  /** Whether lines are printed around its cells. */
  ruled: boolean;
  line: number;
}

export type Part = Paragraph | Table;

/** A text as read: what stands in its body, in order, the words of its notes by number, and what reading changed. */
export interface Parts {
  body: Part[];
  notes: Map<number, Part[]>;
  edits: Edit[];
}

/** The words of parts, paragraphs and cells parted by line breaks. */
export function wordsOf(parts: readonly Part[]): string {
  return parts
    .map((part) =>
      part.kind === 'paragraph'
        ? part.runs.map(({ text }) => text).join('')
        : part.rows.flatMap((row) => row.map((cell) => wordsOf(cell.parts))).join('\n'),
    )
    .join('\n');
}

/** Plain words as a paragraph of their own. */
export const paragraphOf = (text: string, line: number): Part => ({
  kind: 'paragraph',
  runs: [{ text, bold: false }],
  line,
});

export const isBlank = (parts: readonly Part[]): boolean =>
  parts.every((part) =>
    part.kind === 'paragraph'
      ? part.runs.every(({ text, note }) => note === undefined && text.trim() === '')
      : part.rows.every((row) => row.every((cell) => isBlank(cell.parts))),
  );
