import type { Edit } from '../../model.ts';

/** A line on its way from the file to the canonical Markdown. */
export interface SourceLine {
  text: string;
  /** Line of the file, from 1. */
  line: number;
  /** The source says that a line ends here (a cell, a `<br>`, a heading): it is never joined with the next. */
  hardBreak?: boolean;
  /** A row of a table that stays a table, already in canonical Markdown. */
  isTable?: boolean;
}

export interface Lines {
  lines: SourceLine[];
  edits: Edit[];
}
