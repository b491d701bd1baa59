import { locatorWord } from './locator.ts';
import type { SearchRecord } from './record.ts';
import { keysOf } from './words.ts';

/** Stands between the fields of a record in the index. Its own postings tell where each field ends. */
export const FIELD_END = 'x0x';

/** The fields of a record in the order of the index; every further one is an alias. */
export const FIELDS = { text: 0, title: 1, alias: 2 } as const;

/**
 * The words of a record as the index holds them: text, title, a provision's place as one word, then each alias,
 * every field closed by FIELD_END. Word n of the text stands at position n.
 */
export function indexWords(record: SearchRecord): string[] {
  const place = record.type === 'provision' ? [[locatorWord(record.id)]] : [];
  const fields = [keysOf(record.text), keysOf(record.title), ...place, ...(record.aliases ?? []).map(keysOf)];
  return fields.flatMap((keys) => [...keys.map((key) => (key === FIELD_END ? 'x' : key)), FIELD_END]);
}
