import { fold } from './fold.ts';

/**
 * fold() for recognising words in scans and old files, whatever the spaces: ƣ and ₫ stand there in place of ư and đ.
 * "CỘNG  HOÀ" and "Cộng hòa" give "cong hoa". For recognising only; never shown and never stored.
 */
export function foldLoosely(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const folded = fold(text.replace(/[ƣƢ]/g, 'u').replace(/₫/g, 'd')).replace(/\s+/g, ' ').trim();
  if (known.size === mostKnown) known.clear();
  if (text.length < longestKnown) known.set(text, folded);
  return folded;
}

/** The readers of a head and a close ask for the same short lines again and again. */
const known = new Map<string, string>();
const mostKnown = 2000;
const longestKnown = 300;
