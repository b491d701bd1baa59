import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitRecords } from './fit-records.ts';
import type { RecordType, SearchRecord } from './record.ts';
import { type RecordsFile, unpackRecords } from './records-file.ts';

const wordings = { short: {}, said: {} };
let seed = 415;
/** Words that do not compress. */
const noise = (words: number) =>
  Array.from({ length: words }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8).toString(36);
  }).join(' ');
const record = (type: RecordType, id: number): SearchRecord => ({
  url: `/${type}/${id}/`,
  id: String(id),
  type,
  title: `${type} ${id}`,
  text: noise(200),
  path: '',
});
const all = [1, 2, 3, 4, 5, 6].flatMap((id) =>
  (['provision', 'message', 'page', 'help'] as const).map((type) => record(type, id)),
);
const size = (text: string) => brotliCompressSync(text).length;
const whole = size(fitRecords(all, wordings, Number.POSITIVE_INFINITY).text);

describe('the file of records', () => {
  it('holds all where there is room', () => {
    const { text, cut } = fitRecords(all, wordings, whole);
    expect(cut).toEqual([]);
    expect(unpackRecords(JSON.parse(text) as RecordsFile)).toEqual(all);
  });

  it('keeps to its size: messages give way first, between words, and what was cut is said', () => {
    const { text, cut } = fitRecords(all, wordings, whole - 500);
    expect(size(text)).toBeLessThanOrEqual(whole - 500);
    expect(cut[0]).toMatch(/^Thông điệp: \d+ chữ cái đầu$/);
    for (const [i, { type, text: kept, title }] of unpackRecords(JSON.parse(text)).entries()) {
      const given = all[i]!.text;
      expect(title).toBe(all[i]!.title);
      if (type === 'provision' || type === 'help') expect(kept).toBe(given);
      else expect(`${given} `.startsWith(`${kept} `)).toBe(true);
    }
  });

  it('leaves the older instruments of a large library to the words of their pages', () => {
    const library = Array.from({ length: 100 }, (_, id) => ({
      ...record('instrument', id),
      text: '',
      title: noise(20),
    }));
    const { text, cut } = fitRecords([...all, ...library], wordings, 12_000);
    const kept = unpackRecords(JSON.parse(text) as RecordsFile);
    const left = kept.filter(({ type }) => type === 'instrument');
    expect(size(text)).toBeLessThanOrEqual(12_000);
    expect(cut).toContain(`Văn bản: ${left.length} văn bản mới nhất`);
    expect(left.map(({ id }) => id)).toEqual(library.slice(-left.length).map(({ id }) => id));
    expect(kept.filter(({ type }) => type !== 'instrument').map(({ url }) => url)).toEqual(all.map(({ url }) => url));
  });

  it('is refused where even names are too many, with what to do', () => {
    expect(() => fitRecords(all, wordings, 100)).toThrow(/content\/glossary\.yaml/);
  });
});
