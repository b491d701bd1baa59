/** One change that reading a file made, so that a reader can hold the result against the file. The words are never changed. */
export interface Edit {
  /** Line of the file (paragraph of a Word file), from 1. */
  line: number;
  /**
   * characters: another code for the same letters and spaces; markup: marks of the file format; furniture: rules, page
   * numbers, stamps; columns: words side by side put one below the other; unwrap: a paragraph cut by line breaks joined;
   * moved: a table of the head or the close put where it belongs.
   */
  kind: 'characters' | 'markup' | 'furniture' | 'columns' | 'table' | 'unwrap' | 'moved';
  /** What stood there, and what stands there now ("" where it was left out). */
  from: string;
  to: string;
}

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
