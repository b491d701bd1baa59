import type { LegalDocument, Reference, Span } from '../model.ts';
import { noteMarks } from './note-marks.ts';

/** A stretch of text with the same marks all along. */
export interface Segment {
  text: string;
  bold: boolean;
  reference: Reference | null;
  /** Indexes of the editors' notes on these words. */
  noted: boolean;
  /** Id of the text's own footnote whose mark this is. */
  footnote: string | null;
}

/** Cut a span of the text wherever bold print, a reference or a noted quotation begins or ends. Joined, the segments are the text. */
export function segments(
  document: LegalDocument,
  span: Span,
  references: readonly Reference[],
  noted: readonly Span[],
): Segment[] {
  const { plain, bold } = document.source;
  const [start, end] = span;
  const within = <T extends Span>(spans: readonly T[]) => spans.filter(([from, to]) => from < end && to > start);
  const bolds = within(bold);
  const notes = within(noted);
  const mentions = references.filter(({ span: [from, to] }) => from >= start && to <= end);
  const marks = noteMarks(document).filter((mark) => mark.span[0] >= start && mark.span[1] <= end);
  const edges = [...bolds, ...notes, ...mentions.map(({ span }) => span), ...marks.map(({ span }) => span)]
    .flat()
    .filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  const covers = (from: number) => (other: Span) => other[0] <= from && from < other[1];
  return cuts.slice(0, -1).map((from, i) => ({
    text: plain.slice(from, cuts[i + 1]),
    bold: bolds.some(covers(from)),
    reference: mentions.find((mention) => covers(from)(mention.span)) ?? null,
    noted: notes.some(covers(from)),
    footnote: marks.find(({ span }) => covers(from)(span))?.note.id ?? null,
  }));
}
