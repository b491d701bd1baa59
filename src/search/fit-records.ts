import { brotliCompressSync } from 'node:zlib';
import type { SearchRecord } from './record.ts';
import { packRecords, type RecordsFile } from './records-file.ts';
import { among, SMALL } from './stop-words.ts';
import { keysOf, wordsOf } from './words.ts';

/**
 * Of what else stands in a thing, its telling words travel alone: each once, in its order, none that its names have, and none
 * that stands in more records than this. Where all does not fit, fewer and fewer do; names, shown texts, help and the
 * provisions of the leading text never give way. What is left out stands on a page, where Pagefind finds it.
 */
const mostRecords = [100, 80, 70, 60, 55, 50, 40, 30, 20, 10, 5, 0];

/** Of a library of thousands the newest are found at once, the others by the words of their pages; fewer are not worth a record. */
const leastInstruments = 8;

export interface Fitted {
  /** What stands in the file. */
  text: string;
  /** In how many records a word of the rest may stand; 0 where all of it was left out. */
  most: number;
  /** How many instruments have no record: the first of them. */
  leftOut: number;
}

/**
 * Make the file of records so that it fits.
 * @param bytes as many as it may have as a host sends it, in Brotli
 * @throws an Error in Vietnamese where even names and shown texts are too many
 */
export function fitRecords({ records, wordings }: RecordsFile, bytes: number): Fitted {
  const holding = new Map<string, number>();
  for (const { title, text, aliases = [], more = '' } of records)
    for (const key of new Set(keysOf([title, text, ...aliases, more].join(' '))))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  const isSmall = among(wordsOf(SMALL));
  const telling = ({ title, text, aliases = [], more = '' }: SearchRecord, most: number): string => {
    const known = new Set(keysOf([title, text, ...aliases].join(' ')));
    const words = wordsOf(more).filter((word) => {
      if (known.has(word.key) || isSmall(word) || holding.get(word.key)! > most) return false;
      return known.add(word.key);
    });
    return words.map(({ start, end }) => more.slice(start, end).toLowerCase()).join(' ');
  };
  const instruments = records.filter(({ type }) => type === 'instrument').map(({ url }) => url);
  const steps = mostRecords.map((most) => ({ most, leftOut: 0 }));
  for (let left = instruments.length >> 1; left >= leastInstruments; left >>= 1)
    steps.push({ most: 0, leftOut: instruments.length - left });
  // Each step is smaller than the one before; compressing is what costs, so the first that fits is found by halving.
  let found: Fitted | undefined;
  for (let [from, end] = [0, steps.length]; from < end; ) {
    const middle = (from + end) >> 1;
    const { most, leftOut } = steps[middle]!;
    const out = new Set(instruments.slice(0, leftOut));
    const kept = records.flatMap((one) => (out.has(one.url) ? [] : { ...one, more: telling(one, most) }));
    const text = packRecords({ records: kept, wordings });
    if (brotliCompressSync(text).length <= bytes) {
      found = { text, most, leftOut };
      end = middle;
    } else from = middle + 1;
  }
  if (found) return found;
  throw new Error(
    `Mục tìm kiếm vượt ${bytes / 1000} kB dù chỉ còn tên gọi: hãy bớt cách gọi trong content/glossary.yaml, hoặc nâng mức ở src/files/search-files.ts.`,
  );
}
