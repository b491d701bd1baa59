/** Vietnamese text without accents, in lower case: "Bình đẳng giới" gives "binh dang gioi". Idempotent; any string is taken. */
export function fold(text: string): string {
  // Lower case first and again: a few foreign capitals change their marks when they change case.
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}
