import { findInstrumentNumbers } from './instrument-numbers.ts';
import { romanValue } from './labels.ts';
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

/**
 * Count what was recognised in a text.
 * @param file what the file says of itself outside the text; used only where the text says nothing
 */
export function summarise(document: LegalDocument, file: { number?: string; date?: string } = {}): Summary {
  const { components, source } = document;
  const main = components[0];
  const { docNumber = null, docDate = null } = main?.preface ?? {};
  const soHieu = docNumber?.canonical ?? file.number ?? null;
  const recitals = main?.preamble.recitals ?? [];
  return {
    soHieu,
    date: docDate?.iso || (file.date ?? null),
    diaDanh: docDate?.place ?? null,
    canCu: recitals.filter(({ kind }) => kind === 'basis').length,
    recitals: recitals.length,
    noiNhan: main?.conclusions.recipients?.entries.length ?? 0,
    components: components.map(counts),
    signatures: components.flatMap(({ conclusions }) =>
      conclusions.signatures.flatMap(({ name }) => (name ? [personName(name.text) ?? name.text] : [])),
    ),
    citedNumbers: citedNumbers(source.plain, soHieu),
  };
}

/** Forms hold samples: the articles and numbered fields in them are not provisions. */
const isForm = ({ docType }: Component) => docType === 'mau' || docType === 'bieu';

function counts(component: Component): Summary['components'][number] {
  const units = own(component.body);
  const count = (type: Provision['type']) => units.filter((unit) => unit.type === type).length;
  const articles = count('article');
  // One article alone in an annex is a sample of how articles look.
  const isSample = isForm(component) || (component.docType === 'phu-luc' && articles <= 1);
  const dieu = isSample ? 0 : articles;
  const roman = romanSections(component.body);
  const letters = units.filter(({ type, num }) => type === 'part' && /^[A-H]\b/u.test(num?.text ?? '')).length;
  const first = inSequence(
    component.body.filter(({ type }) => type === 'clause').map(({ num }) => Number.parseInt(num!.value, 10)),
  );
  const parts = count('part');
  const topSections = dieu > 0 ? 0 : roman || letters || (isForm(component) ? 0 : first || parts);
  return {
    kind: component.docType,
    dieu,
    chuong: isSample ? 0 : count('chapter'),
    muc: isSample ? 0 : count('section'),
    topSections,
  };
}

const isRoman = ({ type, num }: Provision) => type === 'part' && /^[IVXL]/u.test(num?.text ?? '');

/** Roman sections, wherever they stand; one that goes back in its row is a sample or a row of a table. */
function romanSections(provisions: readonly Provision[]): number {
  const here = inSequence(provisions.filter(isRoman).map(({ num }) => romanValue(num!.value)));
  return provisions.reduce((sum, unit) => sum + (unit.type === 'quotation' ? 0 : romanSections(unit.children)), here);
}

/** How many numbers of a row go on from the one before: stray numbers (rows of a table) do not count. */
function inSequence(values: readonly number[]): number {
  let last = 0;
  let count = 0;
  for (const value of values)
    if (value === last + 1 || (value > last && value <= last + 3) || (value === last && last > 0)) {
      last = value;
      count++;
    }
  return count;
}

/** All units of a body without those quoted from other instruments. */
function own(provisions: readonly Provision[]): Provision[] {
  return provisions.flatMap((unit) => (unit.type === 'quotation' ? [] : [unit, ...own(unit.children)]));
}

/** Numbers in an example are no citations: "Ví dụ: 15/QĐ-BNV", nor is the number line of a sample: "Số: 15/QĐ-BNV". */
const example = /(?:[Vv]í dụ|VÍ DỤ)[^.;\n]{0,160}$|(?:^|[\n;.])\s*(?:Số|SỐ)\s*:\s*$/u;

function citedNumbers(text: string, ownNumber: string | null): string[] {
  const found = findInstrumentNumbers(text).filter(({ at }) => !example.test(text.slice(Math.max(0, at - 170), at)));
  return [...new Set(found.map(({ canonical }) => canonical))].filter((number) => number !== ownNumber);
}
