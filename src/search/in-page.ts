import type * as engine from './reader.ts';
import type { SearchRecord } from './record.ts';

/** One place that fits, in the order of the text. */
export interface Found {
  id: string;
  /** The stretches of its text that were asked for, as character offsets. */
  marks: [from: number, to: number][];
}

/**
 * Search within one text, with the scorer of the whole site and no index.
 * @param units the pieces of the text in order, as they stand on the page
 * @param engine what every search needs, which has been loaded already
 * @returns a search that gives what fits, in the order of the text
 */
export function inPage(
  units: readonly { id: string; text: string }[],
  { markText, readQuery, search, wholeStore }: Pick<typeof engine, 'markText' | 'readQuery' | 'search' | 'wholeStore'>,
): (typed: string) => Found[] {
  const marksIn = (text: string, typed: string, { lexicon }: ReturnType<typeof wholeStore>): Found['marks'] => {
    const marks: Found['marks'] = [];
    let at = 0;
    for (const { text: piece, mark } of markText(text, readQuery(typed, lexicon))) {
      if (mark) marks.push([at, at + piece.length]);
      at += piece.length;
    }
    return marks;
  };
  const records = units.map(
    ({ id, text }): SearchRecord => ({ url: `#${id}`, id, type: 'provision', title: '', text, path: '' }),
  );
  const store = wholeStore(records, { short: {}, said: {} });
  const order = new Map(records.map(({ id }, i) => [id, i]));
  return (typed) => {
    const { results } = search(typed, store, { limit: records.length });
    return results
      .map(({ id }) => order.get(id)!)
      .sort((a, b) => a - b)
      .map((i) => ({ id: records[i]!.id, marks: marksIn(records[i]!.text, typed, store) }));
  };
}
