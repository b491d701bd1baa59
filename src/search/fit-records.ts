import { brotliCompressSync } from 'node:zlib';
import type { Wordings } from './lexicon.ts';
import { type RecordType, recordTypes, type SearchRecord } from './record.ts';
import { packRecords } from './records-file.ts';

/**
 * What gives way where all does not fit, first to last: the texts of a kind, to so many letters. Names, aliases, notes, help and
 * the provisions of the leading text never do; what is cut stands on a page, where Pagefind finds it.
 */
const givesWay: readonly [RecordType, letters: number][] = [
  ['message', 600],
  ['page', 400],
  ['message', 400],
  ['page', 240],
  ['message', 240],
  ['instrument', 240],
  ['page', 120],
  ['message', 180],
  ['message', 150],
  ['message', 120],
  ['instrument', 120],
  ['message', 0],
  ['page', 0],
  ['instrument', 0],
];

export interface Fitted {
  /** What stands in the file. */
  text: string;
  /** What was cut, in Vietnamese: "Thông điệp: 240 chữ cái đầu". */
  cut: string[];
}

/** What is left of a library of thousands, step by step: the newest of so many instruments. */
const leastInstruments = 8;

/**
 * Make the file of records so that it fits.
 * @param most bytes as a host sends it, in Brotli
 * @throws an Error in Vietnamese where even names and aliases are too many
 */
export function fitRecords(records: readonly SearchRecord[], wordings: Wordings, most: number): Fitted {
  const steps = [{ kept: records, cut: new Map<RecordType, string>() }];
  const step = (type: RecordType, said: string, kept: readonly SearchRecord[]) =>
    steps.push({ kept, cut: new Map([...steps.at(-1)!.cut, [type, said]]) });
  for (const [type, letters] of givesWay)
    step(
      type,
      `${letters} chữ cái đầu`,
      steps.at(-1)!.kept.map((one) => (one.type === type ? { ...one, text: beginning(one.text, letters) } : one)),
    );
  // The others are found by the words of their pages.
  const instruments = records.filter(({ type }) => type === 'instrument').map(({ url }) => url);
  for (let left = instruments.length >> 1; left >= leastInstruments; left >>= 1) {
    const out = new Set(instruments.slice(0, -left));
    step(
      'instrument',
      `${left} văn bản mới nhất`,
      steps.at(-1)!.kept.filter(({ url }) => !out.has(url)),
    );
  }

  // Each step is smaller than the one before; compressing is what costs, so the first that fits is found by halving.
  let [first, end] = [0, steps.length];
  let text: string | undefined;
  while (first < end) {
    const middle = first === 0 && end === steps.length ? 0 : (first + end) >> 1;
    const made = JSON.stringify(packRecords(steps[middle]!.kept, wordings));
    if (brotliCompressSync(made).length <= most) [end, text] = [middle, made];
    else first = middle + 1;
  }
  if (text === undefined)
    throw new Error(
      `Mục tìm kiếm vượt ${most / 1000} kB dù đã bỏ lời của thông điệp, trang và văn bản: hãy bớt cách gọi trong content/glossary.yaml, hoặc nâng mức ở src/files/search-files.ts.`,
    );
  return { text, cut: [...steps[end]!.cut].map(([type, said]) => `${recordTypes[type]}: ${said}`) };
}

/** The first so many letters, cut between words. */
function beginning(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf(' ', letters)));
}
