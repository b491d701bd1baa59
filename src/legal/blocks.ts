import type { SourceText, Span, TextField } from './model.ts';

/** One paragraph of the plain text and its lines, as spans. */
export interface Block {
  span: Span;
  text: string;
  lines: Span[];
  /** Of a table: its rows of cells. */
  rows?: Span[][];
}

/** One line of a paragraph; a table is one line without words. */
export interface Line {
  span: Span;
  text: string;
  /** The paragraph it stands in, by its place in the list. */
  block: number;
}

/** Second layer: the plain text cut into paragraphs and lines. Guarantees: in order, no overlap, only "\n" between them. */
export function blocksOf({ plain, tables }: SourceText): Block[] {
  const blocks: Block[] = [];
  const rowsAt = new Map(tables.map(({ span, rows }) => [span[0], rows]));
  let start = 0;
  for (const text of plain === '' ? [] : plain.split('\n\n')) {
    let lineStart = start;
    const lines = text.split('\n').map((line): Span => {
      const span: Span = [lineStart, lineStart + line.length];
      lineStart += line.length + 1;
      return span;
    });
    const rows = rowsAt.get(start);
    blocks.push({ span: [start, start + text.length], text, lines, ...(rows && { rows }) });
    start += text.length + 2;
  }
  return blocks;
}

/** A field of the tree over `span`. */
export function field(source: SourceText, id: string, span: Span): TextField {
  return { id, span, text: source.plain.slice(...span) };
}

/** The lines of paragraphs, in order. */
export function linesOf(source: SourceText, blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ span, lines, rows }, block): Line[] =>
    rows
      ? [{ span, text: '', block }]
      : lines.map((line) => ({ span: line, text: source.plain.slice(...line), block })),
  );
}

/** Lines as paragraphs again, where a component or a field has cut them. */
export function blocksOfLines(source: SourceText, blocks: readonly Block[], lines: readonly Line[]): Block[] {
  const result: Block[] = [];
  let last = -1;
  for (const line of lines) {
    const whole = blocks[line.block]!;
    const before = result.at(-1);
    if (before && line.block === last) {
      before.lines.push(line.span);
      before.span = [before.span[0], line.span[1]];
      before.text = source.plain.slice(...before.span);
    } else
      result.push({
        span: line.span,
        text: source.plain.slice(...line.span),
        lines: [line.span],
        ...(whole.rows && { rows: whole.rows }),
      });
    last = line.block;
  }
  return result;
}
