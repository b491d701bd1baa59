import { shortDay } from '../../vietnamese/dates.ts';
import { lowerFirst } from '../../vietnamese/sentence-case.ts';
import type { LegalDocument } from '../model.ts';
import { longDay } from '../name/cite.ts';
import { componentType } from '../name/component-head.ts';
import { statusWords } from '../name/status-words.ts';
import type { ExportInput } from './input.ts';
import { oneLine } from './words.ts';

/** What every copy of ours says of itself. */
export const notOriginal = 'Trình bày lại từ tệp chữ mà trang nhận được, không thay cho bản chính.';

/** What every copy says first: that it is none, and whether its text is still in force. */
export function statusLine({ document, record }: Pick<ExportInput, 'document' | 'record'>): string {
  const status = statusWords(document, record.status);
  return status ? `${notOriginal} ${status}.` : notOriginal;
}

/** How our words below a text of plain characters begin; our own import leaves such a line out. */
export const closingMark = 'GHI CHÚ CỦA TRANG, không thuộc văn bản:';

/** What copies of plain characters, which have no foot, say below the text: all in one line, set off by a rule. */
export function closingNote(input: Pick<ExportInput, 'document' | 'record' | 'permalink'>): string {
  const { text, checkedOn } = input.record;
  const said = [
    statusLine(input),
    `Địa chỉ: ${input.permalink}`,
    text && `SHA-256 của tệp nhận được: ${text.sha256}`,
    checkedOn && `Kiểm tra ngày ${shortDay(checkedOn)}`,
  ];
  return `\n---\n\n${closingMark} ${said.filter(Boolean).join(' · ')}\n`;
}

/** A copy of plain characters without what we say below it. */
export const withoutClosingNote = (copy: string): string =>
  copy.replace(new RegExp(`\\r?\\n---\\r?\\n\\r?\\n${closingMark} [^\\n]*\\n$`, 'u'), '');

/** Where a copy comes from: the page, the original (shortened SHA-256), the day the record was checked. */
export function sourceLine(permalink: string, sha256: string | undefined, checkedOn: string | undefined): string {
  return [
    permalink,
    sha256 && `SHA-256 của tệp nhận được: ${sha256.slice(0, 12)}…`,
    checkedOn && `Kiểm tra ngày ${shortDay(checkedOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "Quyết định số 123/QĐ-UBND ngày 19 tháng 3 năm 2018: về việc …", as far as the head says it. */
export function documentTitle({ components }: LegalDocument): string {
  const [main] = components;
  const { docNumber, docDate, docTitle } = main!.preface;
  const named = [
    oneLine(componentType(main!)),
    docNumber?.number && `số ${docNumber.canonical}`,
    docDate?.iso.length === 10 && `ngày ${longDay(docDate.iso)}`,
  ];
  const subject =
    docTitle && oneLine(docTitle.text) !== oneLine(componentType(main!)) && lowerFirst(oneLine(docTitle.text));
  return [named.filter(Boolean).join(' '), subject].filter(Boolean).join(': ');
}
