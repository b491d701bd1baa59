import type { Footnote, LegalDocument, Reference, Span, TextField } from '../model.ts';
import { noteMarks } from '../note-marks.ts';

/** Where words lead: to an instrument of the library, or to a place of this text. */
export type Target = { instrument: string } | { to: string };

/** Words of one field that are treated alike: plain, a link, or the mark of a footnote. */
export interface Run {
  text: string;
  target?: Target;
  note?: Footnote;
}

export interface Words {
  /** The words of a field in order, without loss: their texts joined are the field's text. */
  runs(field: TextField | null | undefined): Run[];
  /** The notes whose mark stands in the text; the others follow the text. */
  marked: Set<Footnote>;
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
export const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** How every format finds links and footnote marks in the words of a text. */
export function wordsOf(document: LegalDocument, references: readonly Reference[]): Words {
  const notes = noteMarks(document);
  const links = references.flatMap(({ status, instrument, target, span }): { span: Span; target: Target }[] => {
    if (status === 'internal') return target ? [{ span, target: { to: target } }] : [];
    return instrument ? [{ span, target: { instrument } }] : [];
  });
  const places: (Omit<Run, 'text'> & { span: Span })[] = [...notes, ...links].sort((a, b) => a.span[0] - b.span[0]);
  return {
    marked: new Set(notes.map(({ note }) => note)),
    runs(field) {
      if (!field) return [];
      const runs: Run[] = [];
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
function firstFrom(places: { span: Span }[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.span[0] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
