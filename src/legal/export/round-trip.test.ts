import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everyUnit, inputs } from '../cases/export-inputs.ts';
import { readSource } from '../import/read-source.ts';
import type { LegalDocument } from '../model.ts';
import { parseLegal, readLegal } from '../read/parse.ts';
import { toEpub } from './epub/epub.ts';
import { exporters } from './index.ts';
import type { ExportInput } from './input.ts';
import { withoutClosingNote } from './notice.ts';
import { pdfData } from './pdf.ts';
import { toDocx } from './word/docx.ts';

/**
 * A file read by our own import gives the tree it was made from. XML, JSON and Markdown are held to the tree in tests of
 * their own.
 */

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** All of a tree but its places in the source: ids, types, values and words, each in one line. */
function shape({ components, footnotes }: LegalDocument) {
  return JSON.parse(
    JSON.stringify({ components, footnotes }, (key, value) =>
      key === 'span' ? undefined : typeof value === 'string' ? oneLine(value) : value,
    ),
  );
}

const back = async (name: string, bytes: Uint8Array, { id }: LegalDocument) =>
  readLegal(id, (await readSource(name, bytes)).markdown);

/** The pages of an e-book as one page, without our note at their end. */
function asHtml(book: Uint8Array): Uint8Array {
  const pages = Object.entries(unzipSync(book)).filter(([name]) => /\d-\d+\.xhtml$/.test(name));
  const bodies = pages.map(([, bytes]) => /<body[^>]*>([\s\S]*?)(?:<footer|<\/body>)/.exec(strFromU8(bytes))![1]);
  return strToU8(`<html><body>${bodies.join('')}</body></html>`);
}

// The trees of `everyUnit` are made by hand, some of them as the parser would not.
const made = new Set<ExportInput>(everyUnit);

describe.each(inputs.filter(([, input]) => !made.has(input)))('%s', (_, input) => {
  test('a Word file read again is the same tree', async () => {
    expect(shape(await back('van-ban.docx', await toDocx(input), input.document))).toEqual(shape(input.document));
  });

  test('the pages of an e-book read again are the same tree', async () => {
    expect(shape(await back('van-ban.html', asHtml(toEpub(input)), input.document))).toEqual(shape(input.document));
  });
});

test.each([
  'md',
  'txt',
] as const)('.%s says below the text whose copy it is, and import leaves that out again', async (format) => {
  const [, input] = inputs[0]!;
  const status = { ...input.record, status: 'hết thời gian thực hiện' };
  const copy = new TextDecoder().decode((await exporters[format].make({ ...input, record: status }))!);
  const text = withoutClosingNote(copy);
  const note = copy.slice(text.length);
  for (const said of [
    'không thuộc văn bản',
    'Kế hoạch năm 2018, đã hết thời gian thực hiện',
    input.permalink,
    input.record.text!.sha256,
  ])
    expect(note).toContain(said);
  expect(text).not.toContain('GHI CHÚ CỦA TRANG');
  const [whole, bare] = await Promise.all(
    [copy, text].map((words) => readSource(`van-ban.${format}`, new TextEncoder().encode(words))),
  );
  expect(whole!.markdown).toBe(bare!.markdown);
  expect(whole!.edits.map(({ from }) => from).join('\n')).toContain('GHI CHÚ CỦA TRANG');
});

test('PDF, Word, e-book and XML say it too', async () => {
  const [, input] = inputs[0]!;
  const asked = { ...input, record: { ...input.record, status: 'hết thời gian thực hiện' } };
  const said = 'Kế hoạch năm 2018, đã hết thời gian thực hiện.';
  expect(pdfData(asked.document, { ...asked, sha256: '', status: asked.record.status }).foot[0]).toContain(said);
  const parts = async (format: 'docx' | 'epub') =>
    Object.entries(unzipSync((await exporters[format].make(asked))!)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  const feet = (await parts('docx')).filter(([name]) => name!.startsWith('word/footer'));
  expect(feet.length).toBeGreaterThan(0);
  for (const [, xml] of feet) expect(xml).toContain(said);
  const book = await parts('epub');
  expect(book.filter(([, xml]) => xml!.includes(said)).map(([name]) => name)).toContain('EPUB/package.opf');
  expect(new TextDecoder().decode((await exporters.xml.make(asked))!)).toMatch(new RegExp(`<note .*>\\s*<p>.*${said}`));
});

test('a title that goes on with a sign stays beside its number', async () => {
  const document = parseLegal(
    'luat-mau',
    [
      ...[
        'QUỐC HỘI',
        'Luật số: 1/2030/QH20',
        'Hà Nội, ngày 05 tháng 6 năm 2030',
        'LUẬT',
        'SỔ THĂM NHÀ',
        'Căn cứ Hiến pháp;',
        'Quốc hội ban hành Luật Sổ thăm nhà.',
      ],
      ...['Chương I. QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', 'Luật này quy định về sổ thăm nhà.'],
      ...['Chương II - GIỮ SỔ', 'Điều 2. Người giữ sổ', 'Trưởng thôn giữ sổ.'],
    ].join('\n\n'),
  );
  const input = { document, references: [], record: {}, permalink: 'https://example.org/van-ban/luat-mau/' };
  expect(document.components[0]!.body.map(({ heading }) => heading?.text)).toEqual(['. QUY ĐỊNH CHUNG', '- GIỮ SỔ']);
  expect(shape(await back('luat.docx', await toDocx(input), document))).toEqual(shape(document));
  expect(shape(await back('luat.html', asHtml(toEpub(input)), document))).toEqual(shape(document));
});
