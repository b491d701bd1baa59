import type { Footnote, LegalDocument, Reference, Span, TextField } from '../model.ts';
import { noteMarks } from '../name/note-marks.ts';

/** Where words lead: to an instrument of the library, or to a place of this text. */
export type Target = { instrument: string } | { to: string };

/** Words of one field that are treated alike: plain, a link, or the mark of a footnote. */
export interface Run<T = Target> {
  text: string;
  target?: T;
  note?: Footnote;
}

export interface Words<T = Target> {
  /** The words of a field in order, without loss: their texts joined are the field's text. */
  runs(field: TextField | null | undefined): Run<T>[];
  /** The notes whose mark stands in the text; the others follow the text. */
  marked: Set<Footnote>;
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const linkOf = ({ status, instrument, target }: Reference): Target | null => {
  if (status === 'internal') return target ? { to: target } : null;
  return instrument ? { instrument } : null;
};

/** How every format finds links and footnote marks in the words of a text. */
export function wordsOf(document: LegalDocument, references: readonly Reference[]): Words;
/** The same for a format that has targets of its own; null where a reference is no link there. */
export function wordsOf<T>(
  document: LegalDocument,
  references: readonly Reference[],
  targetOf: (reference: Reference) => T | null,
): Words<T>;
export function wordsOf<T>(
  document: LegalDocument,
  references: readonly Reference[],
  targetOf: (reference: Reference) => T | Target | null = linkOf,
): Words<T | Target> {
  const notes = noteMarks(document);
  const links = references.flatMap((reference) => {
    const target = targetOf(reference);
    return target ? [{ span: reference.span, target }] : [];
  });
  const places: (Omit<Run<T | Target>, 'text'> & { span: Span })[] = [...notes, ...links].sort(
    (a, b) => a.span[0] - b.span[0],
  );
  return {
    marked: new Set(notes.map(({ note }) => note)),
    runs(field) {
      if (!field) return [];
      const runs: Run<T | Target>[] = [];
      let from = field.span[0];
      for (let i = firstFrom(places, from); i < places.length; i++) {
        const { span, ...kind } = places[i]!;
        if (span[0] >= field.span[1]) break;
        if (span[0] < from || span[1] > field.span[1]) continue;
        if (span[0] > from) runs.push({ text: document.source.plain.slice(from, span[0]) });
        runs.push({ text: document.source.plain.slice(...span), ...kind });
        from = span[1];
      }
      if (from < field.span[1]) runs.push({ text: document.source.plain.slice(from, field.span[1]) });
      return runs;
    },
  };
}

/** Index of the first place that begins at or after a position: a long text has thousands of fields and links. */
function firstFrom(places: readonly { span: Span }[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.span[0] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
