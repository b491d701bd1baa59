import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitRecords } from './fit-records.ts';
import type { RecordType, SearchRecord } from './record.ts';
import { unpackRecords } from './records-file.ts';

const wordings = { short: {}, said: {} };
let seed = 415;
/** Words that do not compress. */
const noise = (words: number) =>
  Array.from({ length: words }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8).toString(36).replace(/\d/g, 'ă');
  }).join(' ');
const record = (type: RecordType, id: number): SearchRecord => ({
  url: `/${type}/${id}/`,
  id: type === 'page' ? `${type}-${id}` : String(id),
  type,
  title: `${type} ${id}`,
  text: noise(20),
  path: '',
  more: `Của ${type} và ${noise(40)} chung ${id % 2 ? 'lẻ' : 'lẻ lẻ'}`,
});
const records = [1, 2, 3, 4, 5, 6].flatMap((id) =>
  (['provision', 'message', 'page', 'help'] as const).map((type) => record(type, id)),
);
const size = (text: string) => brotliCompressSync(text).length;
const whole = fitRecords({ records, wordings }, Number.POSITIVE_INFINITY);

describe('the file of records', () => {
  it('holds all names, and of what else stands there the telling words, each once', () => {
    const kept = unpackRecords(whole.text).records;
    expect(kept.map(({ more, ...one }) => one)).toEqual(records.map(({ more, ...one }) => one));
    for (const [i, { more }] of kept.entries()) {
      const words = more!.split(' ');
      expect(new Set(words).size).toBe(words.length);
      expect(words).not.toContain('và');
      expect(words).not.toContain(records[i]!.type);
      expect(words.slice(-2)).toEqual(['chung', 'lẻ']);
    }
  });

  it('keeps to its size: words that stand in many records give way first, what is shown never', () => {
    const { text, most } = fitRecords({ records, wordings }, size(whole.text) - 10);
    expect(size(text)).toBeLessThanOrEqual(size(whole.text) - 10);
    expect(most).toBeLessThan(whole.most);
    for (const [i, { title, text: shown, more }] of unpackRecords(text).records.entries()) {
      expect([title, shown]).toEqual([records[i]!.title, records[i]!.text]);
      expect(`${more}`).not.toContain('chung');
    }
  });

  it('leaves the first instruments of a large library to the words of their pages', () => {
    const library = Array.from({ length: 100 }, (_, id) => record('instrument', id));
    const { text, leftOut } = fitRecords({ records: [...records, ...library], wordings }, 4_000);
    const kept = unpackRecords(text).records.map(({ url }) => url);
    expect(size(text)).toBeLessThanOrEqual(4_000);
    expect(leftOut).toBeGreaterThan(0);
    expect(kept).toEqual([...records, ...library.slice(leftOut)].map(({ url }) => url));
  });

  it('is refused where even names are too many, with what to do', () => {
    expect(() => fitRecords({ records, wordings }, 100)).toThrow(/content\/glossary\.yaml/);
  });
});
