import { romanValue } from '../../vietnamese/roman.ts';
import type { Component, LegalDocument, Provision } from '../model.ts';
import { signerName } from '../read/close/words.ts';
import { findInstrumentNumbers } from '../read/instrument-numbers.ts';
import { isForm } from '../read/kinds.ts';

/** What a text is made of, in numbers and names: for checking many files at once. */
export interface Contents {
  /** As written, without spaces; begins with "/" where the number is left blank; null where there is none. */
  soHieu: string | null;
  /** YYYY-MM-DD; YYYY-MM where the day is left blank; null without a month. */
  date: string | null;
  diaDanh: string | null;
  /** Recitals that begin "Căn cứ", and all clauses of the preamble. */
  canCu: number;
  recitals: number;
  /** Entries of the list of recipients. */
  noiNhan: number;
  components: { kind: string; dieu: number; chuong: number; muc: number; topSections: number }[];
  /** Names of those who signed, without rank. */
  signatures: string[];
  /** Numbers of other instruments, each once, in canonical spelling, in order of the text. */
  citedNumbers: string[];
}

/** Own units of a component: those that stand in no quotation. */
function* ownUnits(units: readonly Provision[]): Generator<Provision> {
  for (const unit of units) {
    if (unit.type === 'quotation') continue;
    yield unit;
    yield* ownUnits(unit.children);
  }
}

const isRoman = (unit: Provision) => unit.type === 'part' && /^[ivxl]+$/.test(unit.num?.value ?? '');

/** Roman sections, wherever they stand; one that goes back in its row is a sample or a row of a table. */
function romanSections(units: readonly Provision[]): number {
  const values = units.filter(isRoman).map(({ num }) => romanValue(num!.value));
  // One number alone that is not the first is a row of a table.
  const here = values.length === 1 && values[0] !== 1 ? 0 : inSequence(values);
  return units.reduce((sum, unit) => sum + (unit.type === 'quotation' ? 0 : romanSections(unit.children)), here);
}

/** How many numbers of a row go on from the one before, small gaps and one number twice included. */
function inSequence(values: readonly number[]): number {
  let last = 0;
  let count = 0;
  for (const value of values)
    if (value >= Math.max(last, 1) && value <= last + 3) {
      last = value;
      count++;
    }
  return count;
}

function countsOf({ docType, body }: Component): Contents['components'][number] {
  const units = [...ownUnits(body)];
  const count = (type: Provision['type']) => units.filter((unit) => unit.type === type).length;
  const articles = count('article');
  // The fields and articles of a form are blanks; one article alone in an annex shows how articles look.
  const isSample = isForm(docType) || (docType === 'phu-luc' && articles === 1);
  const dieu = isSample ? 0 : articles;
  const romans = romanSections(body);
  const numbers = body.filter(({ type }) => type === 'clause').map(({ num }) => Number.parseInt(num!.value, 10));
  const letters = units.filter(({ type, num }) => type === 'part' && /^[A-H]/u.test(num?.text ?? '')).length;
  const parts = units.filter((unit) => unit.type === 'part' && /^Phần/iu.test(unit.num?.text ?? '')).length;
  const first = isForm(docType) ? 0 : inSequence(numbers);
  return {
    kind: docType,
    dieu,
    chuong: isSample ? 0 : count('chapter'),
    muc: isSample ? 0 : count('section'),
    topSections: dieu > 0 ? 0 : romans || letters || parts || first,
  };
}

/** A number given only to show how numbers look: after "ví dụ" in its paragraph, or in the head of a sample. */
function isExample(plain: string, at: number, end: number): boolean {
  const before = plain.slice(Math.max(plain.lastIndexOf('\n\n', at), at - 400, 0), at);
  // What a whole citation says with its day is no example of how numbers look, wherever it stands.
  const isDated = /^\s*,?\s*ngày\s+\d/u.test(plain.slice(end));
  return (/[Vv]í dụ(?=[\s:,])/u.test(before) && !isDated) || /(?:^|[\n\t;])\s*Số\s*:\s*$/u.test(before);
}

/** Of one instrument the head may print 07-BYT/TT and the title 7-BYT/TT. */
const bare = (number: string) => number.replace(/^0+(?=\d)/u, '');

/**
 * Count and name what a parsed text is made of.
 * @param file number and day that the file gives outside the text; used only where the text gives none
 */
export function contentsOf(
  { components, source }: LegalDocument,
  file: { number?: string; date?: string } = {},
): Contents {
  const main = components[0];
  const { docNumber, docDate } = main?.preface ?? { docNumber: null, docDate: null };
  const recitals = main?.preamble.recitals ?? [];
  const own = docNumber?.canonical ?? file.number ?? null;
  const iso = docDate?.iso ?? file.date ?? '';
  const cited = findInstrumentNumbers(source.plain)
    .filter(({ at, text }) => !isExample(source.plain, at, at + text.length))
    .map(({ canonical }) => canonical);
  return {
    soHieu: own,
    date: iso.length >= 7 ? iso : null,
    diaDanh: docDate?.place ?? null,
    canCu: recitals.filter(({ kind }) => kind === 'basis').length,
    recitals: recitals.length,
    noiNhan: main?.conclusions.recipients?.entries.length ?? 0,
    components: components.map(countsOf),
    signatures: components.flatMap(({ conclusions }) =>
      conclusions.signatures.flatMap(({ name }) => (name ? [signerName(name.text) ?? name.text] : [])),
    ),
    citedNumbers: [...new Set(cited)].filter((number) => own === null || bare(number) !== bare(own)),
  };
}
