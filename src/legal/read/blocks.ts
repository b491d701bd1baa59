import type { SourceText, Span, TextField } from '../model.ts';

/** One paragraph of the plain text and its lines, as spans; of a table its rows of cells. */
export interface Block {
  span: Span;
  text: string;
  lines: Span[];
  rows?: Span[][];
}

/** Second layer: the plain text cut into paragraphs, lines and tables. Guarantees: in order, no overlap, only "\n" between them. */
export function blocksOf({ plain, tables }: SourceText): Block[] {
  const blocks: Block[] = [];
  const rowsAt = new Map(tables.map(({ span, rows }) => [span[0], { end: span[1], rows }]));
  for (let start = 0; start < plain.length; ) {
    const table = rowsAt.get(start);
    const next = plain.indexOf('\n\n', table?.end ?? start);
    const end = table?.end ?? (next < 0 ? plain.length : next);
    const text = plain.slice(start, end);
    let lineStart = start;
    const lines = text.split('\n').map((line): Span => {
      const span: Span = [lineStart, lineStart + line.length];
      lineStart += line.length + 1;
      return span;
    });
    blocks.push({ span: [start, end], text, lines, ...(table && { rows: table.rows }) });
    start = next < 0 ? plain.length : next + 2;
  }
  return blocks;
}

/** A field of the tree over `span`. */
export function field(source: SourceText, id: string, span: Span): TextField {
  return { id, span, text: source.plain.slice(...span) };
}
