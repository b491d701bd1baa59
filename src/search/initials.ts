import type { SearchRecord } from './record.ts';

/** How officials shorten a body's name: the first letters of its syllables but “và”; where it is may be left out. */
export function initialsOf(name: string): string[] {
  if (/^(?:các|những) /i.test(name)) return [];
  const short = (text: string) =>
    (text.match(/\p{L}+/gu) ?? [])
      .filter((word) => !/^(?:và|các|của)$/i.test(word))
      .map((word) => word[0]!.toUpperCase())
      .join('');
  const here = name
    .replace(/,? ?(?:Việt Nam )?(?:tỉnh|thành phố)(?: \p{Lu}\p{L}+)*$/u, '')
    .replace(/ các huyện.*$/, '');
  const names = [name, here, here.replace(/^Ủy ban nhân dân/, '')].map(short);
  return [...new Set(names)].filter((one) => one.length >= 3);
}

/** Bodies are found by their initials, which cost no bytes. */
export const withInitials = (records: readonly SearchRecord[]): SearchRecord[] =>
  records.map((record) =>
    record.type === 'agency'
      ? { ...record, aliases: [...(record.aliases ?? []), ...initialsOf(record.title)] }
      : record,
  );
