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

/**
 * Make the file of records so that it fits.
 * @param most bytes as a host sends it, in Brotli
 * @throws an Error in Vietnamese where even names and aliases are too many
 */
export function fitRecords(records: readonly SearchRecord[], wordings: Wordings, most: number): Fitted {
  let kept = records;
  const cut = new Map<RecordType, number>();
  for (const step of [null, ...givesWay]) {
    if (step) {
      const [type, letters] = step;
      kept = kept.map((one) => (one.type === type ? { ...one, text: beginning(one.text, letters) } : one));
      cut.set(type, letters);
    }
    const text = JSON.stringify(packRecords(kept, wordings));
    if (brotliCompressSync(text).length <= most)
      return { text, cut: [...cut].map(([type, letters]) => `${recordTypes[type]}: ${letters} chữ cái đầu`) };
  }
  throw new Error(
    `Mục tìm kiếm vượt ${most / 1000} kB dù đã bỏ lời của thông điệp, trang và văn bản: hãy bớt cách gọi trong content/glossary.yaml, hoặc nâng mức ở src/files/search-files.ts.`,
  );
}

/** The first so many letters, cut between words. */
function beginning(text: string, letters: number): string {
  if (text.length <= letters) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf(' ', letters)));
}
