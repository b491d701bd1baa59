import { fold } from './fold.ts';

/** Words as a piece of an address: "Bắc Kạn" gives "bac-kan", "415/QĐ-UBND" gives "415-qd-ubnd". Empty where nothing is left. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
