import { documentPdf } from '../print/document-pdf.ts';
import { type FactSheet, factRows } from './fact-sheet.ts';

/** The fact sheet on one page of A4. Null where this machine has no Typst. */
export const factSheetPdf = (data: FactSheet): Promise<Uint8Array | null> =>
  documentPdf({ kind: 'facts', template: 'facts.typ', day: data.day, data: { ...data, ...factRows(data) } });
