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

/**
 * The same with case kept, for phones that know no accents: "Đừng quay đi" gives "Dung quay di". Typographic quotes and
 * dashes become ASCII.
 */
export function unaccent(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ“”‘’–—…\u00a0]/g, (letter) => ASCII[letter]!);
}

const ASCII: Record<string, string> = {
  đ: 'd',
  Đ: 'D',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
};
