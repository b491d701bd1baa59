import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { typstAvailable, typstMissing } from '../print/typst.ts';
import { type BlankForm, officialWords } from './blank-form.ts';
import { formDocx } from './form-docx.ts';
import { formPdf } from './form-pdf.ts';
import { inspectionForm } from './inspection-form.ts';
import { reportForm } from './report-form.ts';

const about = {
  year: '2018',
  plan: 'Kế hoạch làm ví dụ, năm 2018',
  instrument: 'Quyết định 7/QĐ-UBND',
  source: 'Trang',
  day: '2018-03-19',
};
const report = (body: string, tasks = 2) =>
  reportForm({
    ...about,
    report: 'bao-cao-6-thang',
    body,
    tasks: Array.from({ length: tasks }, (_, i) => ({ label: `III.${i + 3}`, text: `Hướng dẫn kinh phí lần ${i}.` })),
    deadline: 'Trước 10/6.',
  });
const inspection = inspectionForm({
  ...about,
  basis: 'mục II.6.4 của Kế hoạch ban hành kèm Quyết định 7/QĐ-UBND',
  topics: ['một', 'hai'],
  communes: { for: 'các xã', topics: ['ba'] },
});

/** All words of a form, as data. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
const docxWords = (file: Uint8Array) =>
  [...strFromU8(unzipSync(file)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)</g)]
    .map(([, text]) => text)
    .join(' ');
const joined = (text: string) => text.replace(/[\s.…·]+/gu, '');

test('a form for many bodies leaves the name open', () => {
  const words = wordsOf(report('Các đơn vị liên quan').parts);
  expect(words).toContain('(TÊN CƠ QUAN, ĐƠN VỊ)');
  expect(words.join(' ')).not.toContain('CÁC ĐƠN VỊ');
});

test('a report and an inspection name the plan as its own text does', () => {
  expect(wordsOf(report('Sở Tài chính').parts)).toContain('Sơ kết 6 tháng thực hiện Kế hoạch làm ví dụ, năm 2018');
  expect(inspection.title).toBe('Phiếu kiểm tra việc thực hiện Kế hoạch làm ví dụ, năm 2018');
});

test('nothing is said about a deadline where the plan has none', () => {
  const form = reportForm({ ...about, report: 'bao-cao-nam', body: 'Sở Y tế', tasks: [], deadline: '' });
  expect(form.parts.filter((part) => part.kind === 'paragraph')).toHaveLength(1);
});

test('the inspection sheet asks the subjects of the text, and those for communes apart', () => {
  const words = wordsOf(inspection.parts);
  for (const text of ['Một', 'Hai', 'Ba', 'II. DÀNH CHO CÁC XÃ']) expect(words).toContain(text);
});

const forms: [string, BlankForm][] = [
  ['báo cáo', report('Sở Tài chính')],
  ['phiếu kiểm tra', inspection],
];
/** What both renderers must show: all words of the form but the names of its parts, and the fixed ones. */
const shownWords = (form: BlankForm) => [
  ...form.parts.flatMap(({ kind: _, ...part }) => ('symbol' in part ? [part.body] : wordsOf(part))),
  officialWords.country,
  officialWords.motto,
  officialWords.placeAndDay('2018'),
];

describe.each(forms)('%s as Word', (_, form) => {
  test('has every word of the form, and never depends on the clock', async () => {
    const file = await formDocx(form);
    const found = joined(docxWords(file));
    for (const text of shownWords(form)) expect(found).toContain(joined(text));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.from(await formDocx(form)).equals(Buffer.from(file))).toBe(true);
    expect(strFromU8(unzipSync(file)['docProps/core.xml']!)).toContain('2018-03-19T00:00:00Z');
  });
});

const hasTypst = typstAvailable();
const hasPdftotext = !spawnSync('pdftotext', ['-v']).error;
if (!hasTypst) console.warn(typstMissing);
if (!hasPdftotext) console.warn('Bỏ qua phần thử chữ trong PDF: máy không có pdftotext (gói poppler-utils).');

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pagesOf = (pdf: Uint8Array): string[] => {
  const file = join(folder, 'form.pdf');
  writeFileSync(file, pdf);
  const run = spawnSync('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'], { encoding: 'utf8' });
  expect(run.status).toBe(0);
  return run.stdout.split('\f').slice(0, -1);
};

describe.runIf(hasTypst)('as PDF', { timeout: 60_000 }, () => {
  test.each(forms)('%s: A4, tagged, titled', async (_, form) => {
    const pdf = await PDFDocument.load((await formPdf(form))!, { updateMetadata: false });
    expect(pdf.getTitle()).toBe(form.title);
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))?.toString()).toBe('true');
    for (const page of pdf.getPages())
      expect([Math.round(page.getWidth()), Math.round(page.getHeight())]).toEqual([595, 842]);
  });

  test.runIf(hasPdftotext).each(forms)('%s: has every word that the Word file has', async (_, form) => {
    const found = joined(pagesOf((await formPdf(form))!).join(' '));
    for (const text of shownWords(form)) expect(found).toContain(joined(text));
  });

  test.runIf(hasPdftotext)('a signature never stands alone on a page', async () => {
    for (let tasks = 4; tasks < 16; tasks++) {
      const last = pagesOf((await formPdf(report('Sở Y tế', tasks)))!).at(-1)!;
      expect(last, `${tasks} việc`).toContain('III. GIẢI PHÁP ĐỀ XUẤT');
      expect(last).toContain('QUYỀN HẠN');
    }
  });
});
