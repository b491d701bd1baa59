import { shortDay } from '../../vietnamese/dates.ts';
import { lowerFirst } from '../../vietnamese/sentence-case.ts';
import type { LegalDocument } from '../model.ts';
import { longDay } from '../name/cite.ts';
import { componentType } from '../name/component-head.ts';
import { oneLine } from './words.ts';

/** What every copy of ours says of itself. */
export const notOriginal = 'Bản trình bày lại từ bản văn bản gốc, không thay cho bản chính.';

/** Where a copy comes from: the page, the original (shortened SHA-256), the day the record was checked. */
export function sourceLine(permalink: string, sha256: string | undefined, checkedOn: string | undefined): string {
  return [
    permalink,
    sha256 && `SHA-256 của tệp gốc: ${sha256.slice(0, 12)}…`,
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
