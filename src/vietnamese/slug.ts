import { fold } from './fold.ts';

/** Words as a piece of an address: "Ví Dụ" gives "vi-du", "123/QĐ-UBND" gives "123-qd-ubnd". Empty where nothing is left. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
