import type { LegalDocument } from '../model.ts';
import { isDay } from './head-checks.ts';
import { unitsNumberedTwice } from './numbering-checks.ts';

/** Said beside the words of a text: what the original prints there, so that nobody takes it for a slip of the site. */
export interface PrintedNote {
  /** Id of a provision or field. */
  provision: string;
  quote: string;
  note: string;
}

/** What a reader should know of the original: a number used twice, a number or day left blank or not in the calendar. */
export function printedNotes({ components }: LegalDocument): PrintedNote[] {
  const notes: PrintedNote[] = [];
  const { docNumber, docDate } = components[0]?.preface ?? {};
  if (docNumber?.number === '' && docNumber.text)
    notes.push({ provision: docNumber.id, quote: docNumber.text, note: 'Tệp gốc để trống số.' });
  if (docDate?.text && docDate.iso.length < 10)
    notes.push({ provision: docDate.id, quote: docDate.text, note: 'Tệp gốc không ghi đủ ngày, tháng.' });
  else if (docDate?.text && !isDay(docDate.iso))
    notes.push({
      provision: docDate.id,
      quote: docDate.text,
      note: 'Tệp gốc ghi ngày này, lịch không có; trang giữ nguyên.',
    });
  for (const component of components)
    for (const { id, num } of unitsNumberedTwice(component))
      notes.push({
        provision: id,
        quote: num!.text,
        note: 'Tệp gốc dùng số này hai lần; trang giữ nguyên, và để hai chỗ có hai địa chỉ.',
      });
  return notes;
}
