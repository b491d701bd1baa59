import { documentPdf } from '../print/document-pdf.ts';
import type { ScriptSheet } from './script-sheet.ts';

/** A script sheet as PDF: A4, one script a page. Null where this machine has no Typst. */
export const scriptPdf = (data: ScriptSheet): Promise<Uint8Array | null> =>
  documentPdf({ kind: 'scripts', template: 'script.typ', day: data.day, data });
