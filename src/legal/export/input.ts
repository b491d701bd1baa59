import type { LegalDocument, Reference } from '../model.ts';
import type { Identity } from './akn/frbr.ts';

/** What the library knows of an instrument, as far as a file shows it. */
export interface ExportRecord {
  docType?: string | undefined;
  number?: string | undefined;
  title?: string | undefined;
  authority?: string | undefined;
  date?: string | undefined;
  /** Its status in the library. */
  status?: string | undefined;
  /** The day it came into force, where a source says so. */
  inForce?: string | undefined;
  /** The day the record was checked: the day that files carry, so that their bytes do not depend on the clock. */
  checkedOn?: string | undefined;
  text?: { sha256: string } | undefined;
}

/** What an exporter may use: the tree, the record, the references found in it, and the page that all copies point to. */
export interface ExportInput {
  document: LegalDocument;
  references: Reference[];
  record: ExportRecord;
  permalink: string;
  /** Records of the instruments that references name, by id. */
  library?: ReadonlyMap<string, ExportRecord>;
}

/** What identifies the text itself: its head, and its record for what the head does not say. */
export function identityOf({ document, record }: ExportInput): Identity {
  const { docType, preface } = document.components[0]!;
  return {
    docType,
    number: preface.docNumber?.canonical ?? record.number,
    authority: record.authority ?? preface.docAuthority?.text,
    date: preface.docDate?.iso ?? record.date,
    place: preface.docDate?.place,
  };
}

/** What identifies another instrument; null where the library holds too little to address it. */
export function libraryIdentity({ library }: ExportInput, id: string): Identity | null {
  const record = library?.get(id);
  return record?.docType && record.date ? { ...record, docType: record.docType } : null;
}

/** The day written into files: the record's day of checking, else that of the text (its first possible one); the last resort is the first day a ZIP can hold. */
export function dayOf({ document, record }: Pick<ExportInput, 'document' | 'record'>): string {
  const day = record.checkedOn ?? record.date ?? document.components[0]!.preface.docDate?.iso;
  return day ? `${day}-01-01`.slice(0, 10) : '1980-01-01';
}
