import type { LegalDocument } from '../legal/model.ts';
import { statusSubject } from '../legal/name/status-words.ts';
import { spoken } from '../vietnamese/spoken.ts';
import { isIssuedWith } from './plan-name.ts';

export interface QuotedPlan {
  document: LegalDocument;
  /** What it is called in short: "Kế hoạch về bình đẳng giới"; without it its kind. */
  shortName?: string | undefined;
  /** Of the instrument that issues it. */
  docType: string;
  number?: string | undefined;
  authority: string;
  status: string;
}

/**
 * A quotation as it is read on the air: whose words they are first, with the status, then the words. Numbers are in words,
 * and nothing stands in it that only the eye understands: no symbol of an office, no number of a section.
 */
export function quoteSaid(
  { document, shortName, docType, number, authority, status }: QuotedPlan,
  quote: string,
  abbreviations: Readonly<Record<string, string>>,
): string {
  const isOver = status.startsWith('hết');
  const subject = statusSubject(document);
  const year = /\s+năm\s+\d{4}$/u.exec(subject)?.[0];
  const named = shortName && year ? `${shortName}${year}` : subject;
  const digits = /^\d+/.exec(number ?? '')?.[0];
  const said = [
    `Theo ${named} của ${authority}${isOver ? ' khi ấy' : ''}`,
    isIssuedWith(document) && digits && `ban hành kèm ${docType} ${digits}`,
    isOver && `nay đã ${status}`,
  ];
  return spoken(`${said.filter(Boolean).join(', ')}: ${quote}`, abbreviations);
}
