/**
 * Pagefind meets letters with and without marks by taking the marks away; đ has none until it is written as d and a stroke
 * (U+0335). Both ways leave every other letter as it is.
 */
export const STROKE = '\u0335';

export const withStrokes = (text: string): string =>
  text.normalize('NFC').replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D') + STROKE);

export const withoutStrokes = (text: string): string =>
  text.replace(/([dD])\u0335/g, (_, letter: string) => (letter === 'd' ? 'đ' : 'Đ'));
