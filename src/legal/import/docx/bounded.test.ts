import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readSourceNow } from '../read-source.ts';

vi.setConfig({ testTimeout: 60_000 });

const fileOf = (body: string, others: Record<string, Uint8Array> = {}) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`), ...others });

const run = (text: string, properties = '') =>
  `<w:r w:rsidR="00A1"><w:rPr>${properties}<w:lang/></w:rPr><w:t>${text}</w:t></w:r>`;

test('runs of one print are one, however many a program has made', () => {
  const { markdown } = readSourceNow('a.docx', fileOf(`<w:p>${run('Điều ').repeat(50_000)}</w:p>`));
  expect(markdown).toBe(`${'Điều '.repeat(50_000).trim()}\n`);
});

test('parts that nobody asks for are not inflated', () => {
  const huge = new Uint8Array(90_000_000);
  expect(readSourceNow('a.docx', fileOf(`<w:p>${run('Một')}</w:p>`, { 'word/thua.xml': huge })).markdown).toBe('Một\n');
});

test('what is too much is called by its name', () => {
  const deep = `${'<w:ins>'.repeat(500)}${run('x')}`;
  expect(() => readSourceNow('a.docx', fileOf(`<w:p>${deep}</w:p>`))).toThrow(/lồng quá sâu/);
  const large = { 'word/styles.xml': new Uint8Array(90_000_000) };
  expect(() => readSourceNow('a.docx', fileOf(`<w:p>${run('x')}</w:p>`, large))).toThrow(/80 MB/);
  const many = `<w:p>${'<w:tab/>'.repeat(1_000_001)}</w:p>`;
  expect(() => readSourceNow('a.docx', fileOf(many))).toThrow(/1\.000\.000 phần tử/);
});
