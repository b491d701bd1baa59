import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { cases } from '../cases/cases.ts';
import { findDoubts } from '../doubts/find-doubts.ts';
import { printedNotes } from '../doubts/printed-notes.ts';
import { toText } from '../export/txt.ts';
import { compareWith } from '../read/fidelity.ts';
import { allIds } from '../read/ids.ts';
import { normalise } from '../read/normalise.ts';
import { nothingToPublish, readLegal } from '../read/parse.ts';
import { importReport } from './import-report.ts';
import { ImportError, importText } from './import-text.ts';
import { readSourceNow, UnreadableSource } from './read-source.ts';

vi.setConfig({ testTimeout: 120_000 });

const texts = cases.filter(({ contents }) => contents !== null);
const textOf = (wanted: string) => texts.find(({ name }) => name === wanted)!.bytes.toString('utf8');

const importOf = (name: string, bytes: Uint8Array, standing: string | null = null) =>
  importText({ name, bytes, id: 'van-ban', today: '2026-01-02', recordOf: () => standing, publishedOf: () => null });
const bodyOf = (record: string) => record.slice(record.indexOf('\n---\n') + 5);
const folded = (text: string) => text.replace(/\s+/gu, ' ').trim();
const frontmatterOf = (record: string) => record.slice(4, record.indexOf('\n---\n') + 1);

test.each(texts)('$name: what a file of any make becomes can be published', ({ file: name, bytes }) => {
  const imported = importOf(name, bytes);
  expect(imported.doubts.filter(({ level }) => level === 'L')).toEqual([]);
  expect(nothingToPublish(imported.document)).toBeNull();
  const body = normalise(bodyOf(imported.record));
  expect(compareWith(body, [normalise(readSourceNow(name, bytes).markdown).plain])).toEqual([]);
  expect(folded(toText(imported.document))).toBe(folded(body.plain));
  expect(parse(frontmatterOf(imported.record))).not.toHaveProperty('role');
  // Once more, upon what the first import wrote.
  expect(importOf(name, bytes, frontmatterOf(imported.record)).record).toBe(imported.record);
});

test('a number that is read out of the title parts no words', () => {
  const text = 'NGHỊ QUYẾT SỐ 12/2011/NQ-HĐND\nVề một việc\nĐiều 1. Một.\nĐiều 2. Hai.\n';
  expect(folded(toText(importOf('a.txt', Buffer.from(text)).document))).toBe(folded(text));
});

test('an editor’s small letters for a title of capitals stay; who looked at another file has not looked at this one', () => {
  const text = textOf('57-luat-sua-doi');
  const first = importOf('a.txt', Buffer.from(text));
  const title: string = parse(frontmatterOf(first.record)).title;
  const small = `S${title.slice(1).toLowerCase()}`;
  const edited = frontmatterOf(first.record)
    .replace(title, small)
    .replace('  unknown:', '  reviewed: 2026-01-01\n  unknown:');
  expect(frontmatterOf(importOf('a.txt', Buffer.from(text), edited).record)).toBe(edited);
  const again = parse(frontmatterOf(importOf('a.txt', Buffer.from(`${text}\n`), edited).record));
  expect(again.text).not.toHaveProperty('reviewed');
});

test('a note stands at a place of the text and quotes its words', () => {
  const markdown = `SỞ VÍ DỤ\n\nSố:    /QĐ-SVD\n\nVí Dụ, ngày    tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nVề một việc

Điều 1. Một\n\n1. Ba.\n\n1. Bốn.\n\nĐiều 1. Hai.\n`;
  const document = readLegal('x', markdown);
  const ids = allIds(document);
  const notes = printedNotes(document);
  expect(notes.map(({ provision }) => provision)).toEqual(['so-hieu', 'ngay-ban-hanh', 'dieu-1-1--2', 'dieu-1--2']);
  for (const { provision, quote } of notes) {
    const item = ids.get(provision)!;
    expect('type' in item ? item.num?.text : item.text).toBe(quote);
  }
  expect(printedNotes(readLegal('x', ''))).toEqual([]);
});

/** Pieces that break forms where they are put in: labels, marks, gaps, letters of other alphabets, halves of signs. */
const pieces = [
  '\n',
  '\n\n',
  '\t',
  '     ',
  '“',
  '”',
  '"',
  '|',
  '| a | b |\n|---|---|\n',
  '[^1]',
  '[1]',
  '\n[^1]: ',
  '**',
  '\\',
  '\n---\n',
  '\nĐiều 1. ',
  '\nĐiều 999999999999. ',
  '\nChương MMMIV\n',
  '\n1.1.1.1. ',
  '\nđ) ',
  '\n- ',
  '\nPHỤ LỤC I\n',
  '\nMẫu số 01\n',
  '\nNơi nhận:\n',
  '\nTM. ỦY BAN NHÂN DÂN\n',
  '\nCăn cứ ',
  'Số:   /QĐ-UBND',
  ', ngày 31 tháng 02 năm 2020',
  '(Kèm theo ',
  './.',
  '\u0301',
  '\u00a0',
  '\u200b',
  '\ud83d',
  '\ufeff',
  '\u0000',
  '<br>',
  '<table>',
  'е',
];

interface Change {
  at: number;
  length: number;
  put: string;
  copies: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })),
  copies: fc.oneof(fc.constant(1), fc.constant(1), fc.nat(40)),
});

/** Take something out, put something in, or repeat a stretch of the text itself. */
function changed(text: string, changes: readonly Change[]): string {
  let result = text;
  for (const { at, length, put, copies } of changes) {
    const from = Math.floor(at * result.length);
    const own = result.slice(from, from + length);
    const words = copies > 20 ? own.repeat(copies - 20) : put.repeat(copies);
    result = (result.slice(0, from) + words + result.slice(from + length)).slice(0, 200_000);
  }
  return result;
}

test('no change of any text is too much for reading, doubting, noting and reporting', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('txt', 'md', 'html'),
      ({ bytes }, changes, ending) => {
        const text = changed(bytes.toString('utf8'), changes);
        const document = readLegal('x', text);
        findDoubts({ document, edits: [], published: null, unknown: [] });
        printedNotes(document);
        try {
          const imported = importOf(`a.${ending}`, Buffer.from(text));
          const report = importReport(imported, `a.${ending}`, 'content/legal/van-ban.mdx');
          expect(report).not.toMatch(/undefined|NaN|\[object/u);
          for (const { at } of imported.doubts) expect(at).toBeLessThanOrEqual(bodyOf(imported.record).length);
        } catch (error) {
          // A text of which nothing is left is refused in words.
          if (!(error instanceof UnreadableSource || error instanceof ImportError)) throw error;
        }
      },
    ),
    { interruptAfterTimeLimit: 90_000 },
  );
});

test.each([
  ['https://meet.google.com/opn-jvph-cwi', true],
  ['Trang 5', true],
  ['- 12 -', true],
  ['Người ký: Lê Văn Ví', true],
  ['Ngày ký: 05/01/2015', true],
  ['■ Có   □ Không', true],
  ['Người ký: Cổng thông tin\nEmail: a@b.vn\nThời gian ký: 05.01.2015 10:22:33 +07:00', false],
  ['CÔNG BÁO/Số 12/Ngày 5-1-2015', false],
])('%s on its own: a line of the text %s', (line, isText) => {
  const name = 'a.txt';
  const imported = importOf(name, Buffer.from(`QUYẾT ĐỊNH\nVề một việc\nĐiều 1. Họp tại:\n${line}\nĐiều 2. Hai.\n`));
  const report = importReport(imported, name, 'x');
  for (const own of line.split('\n')) {
    expect(imported.record.includes(own.replace(/\s+/gu, ' '))).toBe(isText);
    expect(report.includes(`“${own}”`)).toBe(!isText);
  }
  expect(report).not.toContain('giữ nguyên');
});

test('what reading changed is told with its places; to import again is to import a copy', () => {
  const imported = importOf('a.txt', Buffer.from('QUYẾT ĐỊNH\nVề một việc\nĐiều 1. Một.\nĐiều 2. Hai.\n'));
  const columns = Array.from({ length: 12 }, (_, i) => ({
    line: i + 3,
    kind: 'columns' as const,
    from: 'a  b',
    to: 'a',
  }));
  const reportOf = (action: string) =>
    importReport(
      {
        ...imported,
        edits: columns,
        doubts: [{ code: 'V38', level: 'C', at: 0, message: 'Một.', action, words: '' }],
      },
      'a.txt',
      'x',
    );
  expect(reportOf('Hãy đọc lại.')).toMatch(/12 chỗ hai cột .*: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 và 2 chỗ nữa\n/);
  expect(reportOf('Hãy đọc lại.')).not.toContain('bản chép');
  expect(reportOf('Hãy sửa rồi nhập lại.')).toContain('tệp đã nhận để nguyên');
});

test('a file name that a shell would read otherwise is refused', () => {
  expect(() => importOf('a$(x).txt', Buffer.from('Điều 1. Một.'))).toThrow(/Hãy đổi tên tệp/);
});
