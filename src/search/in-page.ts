import { markText } from './marks.ts';
import { readQuery } from './query.ts';
import type { SearchRecord } from './record.ts';
import { search } from './search.ts';
import { wholeStore } from './whole-store.ts';

/** One place that fits, in the order of the text. */
export interface Found {
  id: string;
  /** The stretches of its text that were asked for, as character offsets. */
  marks: [from: number, to: number][];
}

/**
 * Search within one text, with the scorer of the whole site and no index.
 * @param units the pieces of the text in order, as they stand on the page
 * @returns a search that gives what fits, in the order of the text
 */
export function inPage(units: readonly { id: string; text: string }[]): (typed: string) => Found[] {
  const records = units.map(
    ({ id, text }): SearchRecord => ({ url: `#${id}`, id, type: 'provision', title: '', text, path: '' }),
  );
  const store = wholeStore(records, { short: {}, said: {} });
  const order = new Map(records.map(({ id }, i) => [id, i]));
  return (typed) => {
    const { results } = search(typed, store, { limit: records.length });
    const query = readQuery(typed, store.lexicon);
    return results
      .map(({ id }) => order.get(id)!)
      .sort((a, b) => a - b)
      .map((i) => ({ id: records[i]!.id, marks: marksIn(records[i]!.text, query) }));
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
