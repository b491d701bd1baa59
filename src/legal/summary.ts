import { findInstrumentNumbers } from './instrument-numbers.ts';
import type { Component, LegalDocument, Provision } from './model.ts';
import { personName } from './vocabulary.ts';

/** What a text is, in counts: for checking in bulk whether texts are read well. */
export interface Summary {
  /** The number as written, without spaces; begins with "/" where it is left blank; null where there is none. */
  soHieu: string | null;
  /** YYYY-MM-DD, or as much of it as is not left blank. */
  date: string | null;
  diaDanh: string | null;
  canCu: number;
  recitals: number;
  noiNhan: number;
  components: { kind: string; dieu: number; chuong: number; muc: number; topSections: number }[];
  signatures: string[];
  citedNumbers: string[];
}

/** Count what was recognised in a text. */
export function summarise(document: LegalDocument): Summary {
  const { components, source } = document;
  const main = components[0];
  const { docNumber = null, docDate = null } = main?.preface ?? {};
  const recitals = main?.preamble.recitals ?? [];
  return {
    soHieu: docNumber?.canonical ?? null,
    date: docDate?.iso || null,
    diaDanh: docDate?.place ?? null,
    canCu: recitals.filter(({ kind }) => kind === 'basis').length,
    recitals: recitals.length,
    noiNhan: main?.conclusions.recipients?.entries.length ?? 0,
    components: components.map(counts),
    signatures: components.flatMap(({ conclusions }) =>
      conclusions.signatures.flatMap(({ name }) => (name ? [personName(name.text) ?? name.text] : [])),
    ),
    citedNumbers: citedNumbers(source.plain, docNumber?.canonical ?? null),
  };
}

/** Forms hold samples: the articles and numbered fields in them are not provisions. */
const isForm = ({ docType }: Component) => docType === 'mau' || docType === 'bieu';

function counts(component: Component): Summary['components'][number] {
  const units = own(component.body);
  const count = (type: Provision['type']) => units.filter((unit) => unit.type === type).length;
  const dieu = isForm(component) ? 0 : count('article');
  const roman = units.filter(({ type, num }) => type === 'part' && /^[IVXL]/u.test(num?.text ?? '')).length;
  const letters = units.filter(({ type, num }) => type === 'part' && /^[A-H]\b/u.test(num?.text ?? '')).length;
  const first = component.body.filter(({ type }) => type === 'clause' || type === 'subclause').length;
  const parts = count('part');
  const topSections = dieu > 0 ? 0 : roman || letters || (isForm(component) ? 0 : first || parts);
  return {
    kind: component.docType,
    dieu,
    chuong: isForm(component) ? 0 : count('chapter'),
    muc: isForm(component) ? 0 : count('section'),
    topSections,
  };
}

/** All units of a body without those quoted from other instruments. */
function own(provisions: readonly Provision[]): Provision[] {
  return provisions.flatMap((unit) => (unit.type === 'quotation' ? [] : [unit, ...own(unit.children)]));
}

/** Numbers in an example are no citations: "Ví dụ: Số: 15/QĐ-BNV". */
const example = /(?:[Vv]í dụ|VÍ DỤ)[^.;\n]{0,160}$/u;

function citedNumbers(text: string, ownNumber: string | null): string[] {
  const found = findInstrumentNumbers(text).filter(({ at }) => !example.test(text.slice(Math.max(0, at - 170), at)));
  return [...new Set(found.map(({ canonical }) => canonical))].filter((number) => number !== ownNumber);
}
