import type { LegalDocument, Preface, Provision, TextField } from '../model.ts';

export interface OfficialForm {
  pageNumber: 'bottom right' | 'top centre';
  recitals: 'upright' | 'italic';
  /** Whether the title of a clause below an article is bold; below I., II. it always is. */
  boldClauseTitles: boolean;
  /** Size of the title of a Mục or Tiểu mục, in points. */
  sectionTitle: number;
}

/**
 * The official form on the day of a text: Nghị định 30/2020/NĐ-CP, Phụ lục I, from 5 March 2020; before it
 * Thông tư 01/2011/TT-BNV, Điều 5 to 15. What both ask alike (paper, margins, sizes, order) stands in the template. A text
 * without a date takes the form of today.
 */
export function officialForm({ components }: LegalDocument): OfficialForm {
  const iso = components[0]!.preface.docDate?.iso ?? '9999';
  return iso < '2020-03-05'
    ? { pageNumber: 'bottom right', recitals: 'upright', boldClauseTitles: false, sectionTitle: 13 }
    : { pageNumber: 'top centre', recitals: 'italic', boldClauseTitles: true, sectionTitle: 14 };
}

/** A Roman section (I.), whose title follows its number in the line; Phần has it below. */
export const isRoman = ({ type, num }: Provision): boolean => type === 'part' && !/^phần/iu.test(num?.text ?? '');

/** A letter has no type line: its subject ("V/v …") stands below the number. */
export const isLetter = ({ docType, docTitle, docNumber }: Preface): boolean =>
  docType === null && docTitle !== null && docNumber !== null;

/** "QUYẾT ĐỊNH:" is a line of its own; a sentence ("Chính phủ ban hành …") ends the recitals and looks like them. */
export const isFormulaLine = ({ text }: TextField): boolean => text === text.toLocaleUpperCase('vi');

export interface TitleLine {
  kind: 'type' | 'subject' | 'attached' | 'remark';
  field: TextField;
}

/** What stands in the middle below the head, in the order of the text: type line, subject, "(Kèm theo …)", other lines. A subject without a type line takes its place. */
export function titleLines(preface: Preface): TitleLine[] {
  const { docType, docTitle, attachedTo, remarks } = preface;
  const lines: TitleLine[] = remarks.map((field) => ({ kind: 'remark', field }));
  if (docType) lines.push({ kind: 'type', field: docType });
  if (docTitle && !isLetter(preface)) lines.push({ kind: docType ? 'subject' : 'type', field: docTitle });
  if (attachedTo) lines.push({ kind: 'attached', field: attachedTo });
  return lines.sort((a, b) => a.field.span[0] - b.field.span[0]);
}
