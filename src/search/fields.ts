import { locatorWord } from './locator.ts';
import type { SearchRecord } from './record.ts';

/** Closes every field of a record. Its own postings tell where each field ends; no reader's word is like it. */
export const FIELD_END = 'x0x';

/** The fields of a record in their order; every further one is an alias, or what else stands there. */
export const FIELDS = { text: 0, title: 1, alias: 2 } as const;

/** What is searched of a record: text, title, a provision's place as one word, each alias, what else stands there. Word n of the text stands at position n. */
export function fieldsOf({ type, id, text, title, aliases = [], more }: SearchRecord): string[] {
  return [text, title, ...(type === 'provision' ? [locatorWord(id)] : []), ...aliases, ...(more ? [more] : [])];
}
