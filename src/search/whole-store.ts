import { facetsOf } from './facets.ts';
import { FIELD_END, FIELDS, fieldsOf } from './fields.ts';
import { lexiconOf, type Spelling, type Wordings } from './lexicon.ts';
import type { SearchRecord } from './record.ts';
import type { Store } from './search.ts';
import { wordsOf } from './words.ts';

/** A store over records at hand. Postings and vocabulary are made in one pass: nothing but the records travels. */
export function wholeStore(records: readonly SearchRecord[], wordings: Wordings): Store {
  const postings = new Map<string, Map<number, number[]>>();
  const spellings = new Map<string, Spelling & { last: number }>();
  for (const [record, one] of records.entries()) {
    let at = 0;
    const put = (key: string) => {
      let posting = postings.get(key);
      if (!posting) {
        posting = new Map();
        postings.set(key, posting);
      }
      const places = posting.get(record);
      if (places) places.push(at);
      else posting.set(record, [at]);
      at += 1;
    };
    const spell = (accent: string, spelling: string) => {
      const known = spellings.get(accent);
      if (!known) spellings.set(accent, { spelling: spelling.toLowerCase(), count: 1, last: record });
      else if (known.last !== record) {
        known.count += 1;
        known.last = record;
      }
    };
    for (const [field, text] of fieldsOf(one).entries()) {
      // The place of a provision is a word that nobody types.
      const isPlace = field === FIELDS.alias && one.type === 'provision';
      if (isPlace) put(text);
      else
        for (const { key, accent, start, end } of wordsOf(text)) {
          put(key === FIELD_END ? 'x' : key);
          if (/^[a-z]+$/.test(key)) spell(accent, text.slice(start, end));
        }
      put(FIELD_END);
    }
  }
  return {
    records,
    postings,
    lexicon: lexiconOf([...spellings], records.length, wordings),
    facets: facetsOf(records),
  };
}
