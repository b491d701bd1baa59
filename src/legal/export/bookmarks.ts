import { shortLabel } from '../cite.ts';
import type { LegalDocument } from '../model.ts';
import { isRoman } from './official-form.ts';
import type { Paragraph } from './paragraphs.ts';
import { oneLine } from './words.ts';

/** "II.5. Triển khai Tháng hành động …", "Chương I. …": what a table of contents calls a unit; it fits the side panel of a reader. */
export function bookmark(document: LegalDocument, { unit, words }: Paragraph, length = 80): string {
  // By its address where it has a short one, else as printed.
  const isShort = unit.type === 'clause' || isRoman(unit);
  const label = isShort ? shortLabel(document, unit.id) : oneLine(unit.num?.text ?? '').replace(/[.:]$/, '');
  const text = [label, oneLine(words?.text ?? '')].filter(Boolean).join('. ') || '…';
  if (text.length <= length) return text;
  const cut = text.slice(0, text.lastIndexOf(' ', length));
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
