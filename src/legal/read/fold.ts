const marks = /[\u0300-\u036f]/g;

/**
 * A key for recognising words whatever their accents, case and spacing: "CỘNG HOÀ", "Cộng hòa" and "cong hoa" are one.
 * For recognising only; never shown and never stored. It also reads ƣ, which old PDF fonts leave in place of ư.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[đĐ₫]/g, 'd')
    .replace(/[ƣƢ]/g, 'u')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text is set in capitals: it has a capital and no small letter. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
