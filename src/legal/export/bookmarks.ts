import type { Paragraph } from './paragraphs.ts';
import { oneLine } from './words.ts';

/** "II.5. Triển khai Tháng hành động …", "Chương I. …": what a table of contents calls a unit; it fits the side panel of a reader. */
export function bookmark({ name, words }: Paragraph, length = 80): string {
  const text = [name, oneLine(words?.text ?? '')].filter(Boolean).join('. ') || '…';
  if (text.length <= length) return text;
  const cut = text.slice(0, text.lastIndexOf(' ', length));
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
