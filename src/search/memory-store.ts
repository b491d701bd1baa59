import { facetFile, openFacets } from './facets.ts';
import { indexWords } from './index-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { SearchRecord } from './record.ts';
import type { Store } from './search.ts';

/** A store over records held in memory: search within one page, with no index. */
export function memoryStore(records: readonly SearchRecord[], lexicon: Lexicon): Store {
  const postings = new Map<string, Map<number, number[]>>();
  for (const [i, record] of records.entries()) {
    for (const [at, word] of indexWords(record).entries()) {
      let posting = postings.get(word);
      if (!posting) {
        posting = new Map();
        postings.set(word, posting);
      }
      const positions = posting.get(i);
      if (positions) positions.push(at);
      else posting.set(i, [at]);
    }
  }
  return {
    lexicon,
    facets: openFacets(facetFile(records)),
    find: async (word) => postings.get(word) ?? new Map(),
    load: async (record) => records[record]!,
  };
}
