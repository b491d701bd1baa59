import type { LegalDocument, Provision, TextField } from '../model.ts';
import { noteMarks } from '../name/note-marks.ts';
import type { Place } from './locate.ts';
import type { Meaning } from './meanings.ts';

/** A field that may cite something, and where it stands. */
export interface Spot extends Place {
  field: TextField;
  within: string;
  /** The article or clause around it that amends another instrument says which: its bare "Điều 13" is of that one. */
  amended: Meaning | null;
  isQuoted: boolean;
}

/** The fields in which a text can cite something; labels, numbers and signatures cannot. */
export function* spots(document: LegalDocument, amendedBy: (words: string) => Meaning | null): Generator<Spot> {
  for (const component of document.components) {
    const at = (field: TextField | null, within = field?.id): Spot[] =>
      field ? [{ field, within: within!, component, around: [], amended: null, isQuoted: false }] : [];
    const { preface, preamble, body, conclusions } = component;
    yield* [...at(preface.docTitle), ...at(preface.addressee), ...at(preface.attachedTo)];
    for (const recital of preamble.recitals) yield* at(recital);
    for (const provision of body) yield* below(provision, { component, around: [], amended: null, isQuoted: false });
    yield* [...at(conclusions.closing), ...at(conclusions.adoption)];
    const { recipients } = conclusions;
    for (const entry of recipients?.entries ?? []) yield* at(entry, recipients!.id);
  }
  const marks = new Map(noteMarks(document).map(({ note, span }) => [note, span[0]]));
  for (const note of document.footnotes) {
    // "Khoản này" in a note is the one that its mark stands in.
    const mark = marks.get(note) ?? -1;
    const component = document.components.find(({ body }) => enclosing(body, mark).length) ?? document.components[0]!;
    const around = enclosing(component.body, mark);
    yield { field: note.content, within: note.id, component, around, amended: null, isQuoted: true };
  }

  function* below(provision: Provision, outer: Omit<Spot, 'field' | 'within'>): Generator<Spot> {
    const isQuoted = outer.isQuoted || provision.type === 'quotation';
    const spot = {
      ...outer,
      around: provision.type === 'quotation' ? [provision] : [...outer.around, provision],
      isQuoted,
    };
    const { heading, content } = provision;
    for (const field of [heading, content, ...(provision.rows?.flat() ?? [])])
      if (field) yield { ...spot, field, within: provision.id };
    const words = isQuoted ? null : (heading ?? content)?.text;
    const inner = { ...spot, amended: (words ? amendedBy(words) : null) ?? outer.amended };
    for (const child of provision.children) yield* below(child, inner);
  }
}

/** The provisions around a place in the text, from the outermost. Brothers stand in order, so half of them are left out at each look. */
function enclosing(provisions: readonly Provision[], at: number): Provision[] {
  let [from, to] = [0, provisions.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (provisions[middle]!.span[1] <= at) from = middle + 1;
    else to = middle;
  }
  const own = provisions[from];
  return own && own.span[0] <= at ? [own, ...enclosing(own.children, at)] : [];
}
