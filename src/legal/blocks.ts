import type { SourceText, Span, TextField } from './model.ts';

/** One paragraph of the plain text and its lines, as spans. */
export interface Block {
  span: Span;
  text: string;
  lines: Span[];
}

/** Second layer: the plain text cut into paragraphs and lines. Guarantees: in order, no overlap, only "\n" between them. */
export function blocksOf({ plain }: SourceText): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const text of plain === '' ? [] : plain.split('\n\n')) {
    let lineStart = start;
    const lines = text.split('\n').map((line): Span => {
      const span: Span = [lineStart, lineStart + line.length];
      lineStart += line.length + 1;
      return span;
    });
    blocks.push({ span: [start, start + text.length], text, lines });
    start += text.length + 2;
  }
  return blocks;
}

/** A field of the tree over `span`. */
export function field(source: SourceText, id: string, span: Span): TextField {
  return { id, span, text: source.plain.slice(...span) };
}
