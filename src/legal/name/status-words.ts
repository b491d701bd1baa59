import type { LegalDocument } from '../model.ts';
import { componentType } from './component-head.ts';
import { planPart } from './plan-part.ts';

/** How a status goes on after the name of what has it; what is not a matter of force has none. */
const said: Record<string, string> = {
  'còn hiệu lực': 'còn hiệu lực vào ngày kiểm',
  'hết hiệu lực': 'đã hết hiệu lực',
  'hết thời gian thực hiện': 'đã hết thời gian thực hiện',
  'chưa xác minh': 'chưa xác minh hiệu lực',
};

/** What of a text has a status, by its kind and the year in its own name: "Kế hoạch năm 2018", "Nghị định". */
export function statusSubject(document: LegalDocument): string {
  const part = planPart(document);
  const year = /(?<!\p{L})năm\s+(\d{4})\s*$/iu.exec(part.preface.docTitle?.text ?? '')?.[1];
  return [componentType(part) || 'Văn bản', year && `năm ${year}`].filter(Boolean).join(' ').replace(/\s+/gu, ' ');
}

/**
 * The status of a text, to go with whatever is taken from it: "Kế hoạch năm 2018, đã hết thời gian thực hiện". Without a
 * full stop; empty where its record names none.
 */
export function statusWords(document: LegalDocument, status: string | undefined): string {
  const words = status && said[status];
  return words ? `${statusSubject(document)}, ${words}` : '';
}
