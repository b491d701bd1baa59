import { lexiconFile, openLexicon } from './lexicon.ts';
import { markText } from './marks.ts';
import { memoryStore } from './memory-store.ts';
import { readQuery } from './query.ts';
import type { SearchRecord } from './record.ts';
import { search } from './search.ts';

/** One place that fits, in the order of the text. */
export interface Found {
  id: string;
  /** The stretches of its text that were asked for, as character offsets. */
  marks: [from: number, to: number][];
}

/**
 * Search within one text, with the scorer of the whole site and no index.
 * @param units the pieces of the text in order, as they stand on the page
 * @returns a search that gives what fits in the order of the text, and which of it fits best
 */
export function inPage(units: readonly { id: string; text: string }[]): (typed: string) => Promise<{ found: Found[] }> {
  const records = units.map(
    ({ id, text }): SearchRecord => ({ url: `#${id}`, id, type: 'provision', title: '', text, path: '' }),
  );
  const lexicon = openLexicon(lexiconFile(records, { short: {}, said: {} }));
  const store = memoryStore(records, lexicon);
  const order = new Map(records.map(({ id }, i) => [id, i]));
  return async (typed) => {
    const { results } = await search(typed, store, { limit: records.length });
    const query = readQuery(typed, lexicon);
    const found = results
      .map(({ id }) => order.get(id)!)
      .sort((a, b) => a - b)
      .map((i) => ({ id: records[i]!.id, marks: marksIn(records[i]!.text, query) }));
    return { found };
  };
}

function marksIn(text: string, query: ReturnType<typeof readQuery>): Found['marks'] {
  const marks: Found['marks'] = [];
  let at = 0;
  for (const { text: piece, mark } of markText(text, query)) {
    if (mark) marks.push([at, at + piece.length]);
    at += piece.length;
  }
  return marks;
}
