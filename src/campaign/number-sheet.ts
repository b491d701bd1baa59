import { documentPdf } from '../print/document-pdf.ts';

/** What hangs on a wall for everybody to read: whom to call. No advice, as whoever beats reads it too. */
export interface NumberSheet {
  title: string;
  /** Each with who answers and what for; who has to pay stands last. */
  numbers: { number: string; name: string; told: string; isPaid: boolean }[];
  /** Whose number is to be written in by hand. */
  own: string[];
  /** Who made the sheet, and where its sources stand. */
  source: string;
  /** The day its numbers were checked, YYYY-MM-DD. */
  day: string;
}

/** The sheet in one colour, one page of A4. Null where this machine has no Typst. */
export const numberSheetPdf = (data: NumberSheet): Promise<Uint8Array | null> =>
  documentPdf({ kind: 'numbers', template: 'numbers.typ', day: data.day, data });
