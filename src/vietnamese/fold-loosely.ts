import { fold } from './fold.ts';

/**
 * fold() for recognising words in scans and old files, whatever the spaces: ƣ and ₫ stand there in place of ư and đ.
 * "CỘNG  HOÀ" and "Cộng hòa" give "cong hoa". For recognising only; never shown and never stored.
 */
export const foldLoosely = (text: string): string =>
  fold(text.replace(/[ƣƢ]/g, 'u').replace(/₫/g, 'd')).replace(/\s+/g, ' ').trim();
