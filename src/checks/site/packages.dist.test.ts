import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reviewCue } from '../../campaign/script.ts';

const folder = 'dist/tai-lieu/goi/';

describe.each(readdirSync(folder))('%s', (name) => {
  const bytes = readFileSync(folder + name);
  const parts = unzipSync(new Uint8Array(bytes));

  test('opens, lists every file, and has names that an old Windows reads', () => {
    const listed = JSON.parse(strFromU8(parts['manifest.json']!)).files as { path: string; size: number }[];
    expect(Object.keys(parts).toSorted()).toEqual(
      ['doc-truoc.txt', 'manifest.json', ...listed.map(({ path }) => path)].toSorted(),
    );
    for (const { path, size } of listed) expect(parts[path]!.length).toBe(size);
    expect(Object.keys(parts).filter((path) => !/^[\x20-\x7e]+$/.test(path))).toEqual([]);
  });

  test('asks for a review before its scripts go on air, where one of them waits for it', () => {
    const waits = Object.entries(parts).some(
      ([path, text]) => path.endsWith('loi-doc-loa.txt') && strFromU8(text).includes(reviewCue),
    );
    const index = strFromU8(parts['doc-truoc.txt']!);
    expect(/^\d+\. Trước khi phát lời đọc về bạo lực/mu.test(index)).toBe(waits);
  });

  test.runIf(name.startsWith('goi-xa'))(
    'fits a weak network: at most 2 MB, with a poster for the photocopier and a script a day',
    () => {
      expect(bytes.length).toBeLessThanOrEqual(2_000_000);
      const days = new Set(
        Object.keys(parts)
          .map((path) => /^(\d\d)-/.exec(path)?.[1])
          .filter(Boolean),
      );
      const count = (pattern: RegExp) => Object.keys(parts).filter((path) => pattern.test(path)).length;
      expect(count(/a4-mot-mau\.pdf$/)).toBe(days.size);
      expect(count(/loi-doc-loa\.docx$/)).toBe(days.size);
      expect(Object.keys(parts)).toEqual(expect.arrayContaining(['so-can-nho.txt', 'so-goi-khi-can.pdf']));
    },
  );
});
