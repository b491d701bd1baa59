import type { Footnote, SourceText, Span } from '../model.ts';
import { type Block, field } from './blocks.ts';
import { quoteDepth } from './quotations.ts';

const opening = /^(\[[\p{N}*]{1,4}\])\s*(?=\S)/u;
const marks = /\[[\p{N}*]{1,4}\]/gu;

/**
 * Take the notes at the foot of pages out of the running text: paragraphs that begin with a mark in brackets, "[3] …",
 * that stands in the text before them. The paragraphs after such a note up to the next belong to it only where they stand
 * in quotation marks or go on with a small letter; anything else is the text again.
 */
export function takeFootnotes(source: SourceText, blocks: Block[]): { blocks: Block[]; footnotes: Footnote[] } {
  const rest: Block[] = [];
  const footnotes: Footnote[] = [];
  const seen = new Set<string>();
  let open: { marker: Span; from: number; depth: number } | null = null;
  const close = (end: number) => {
    if (!open) return;
    const id = `fn-${footnotes.length + 1}`;
    footnotes.push({
      id,
      marker: field(source, `${id}.mark`, open.marker),
      content: field(source, `${id}.content`, [open.from, end]),
    });
    open = null;
  };
  let end = 0;
  const tail = tailOfNotes(blocks);
  for (const [index, block] of blocks.entries()) {
    const mark = block.rows ? null : opening.exec(block.text);
    if (mark && seen.has(mark[1]!)) {
      close(end);
      const start = block.span[0];
      open = {
        marker: [start, start + mark[1]!.length],
        from: start + mark[0].length,
        depth: quoteDepth(block.text, 0),
      };
      end = block.span[1];
      continue;
    }
    const current = open as { marker: Span; from: number; depth: number } | null;
    if (current && (index >= tail || current.depth > 0 || /^(?:[“"]|\p{Ll})/u.test(block.text))) {
      current.depth = quoteDepth(block.text, current.depth);
      end = block.span[1];
      continue;
    }
    close(end);
    rest.push(block);
    for (const [words] of block.text.matchAll(marks)) seen.add(words);
  }
  close(end);
  return { blocks: rest, footnotes };
}

/** Where notes fill the rest of the text: from the first, number after number, in its second half. */
function tailOfNotes(blocks: readonly Block[]): number {
  const numbers = blocks.flatMap(({ text, rows }, i) => {
    const number = rows ? null : /^\[(\d{1,4})\]\s*\S/u.exec(text)?.[1];
    return number ? [{ i, number: Number(number) }] : [];
  });
  const inOrder = numbers.every(({ number }, i) => i === 0 || number === numbers[i - 1]!.number + 1);
  const first = numbers[0];
  return numbers.length >= 3 && inOrder && first && first.i > blocks.length / 2 ? first.i : blocks.length;
}
