import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFTextField,
} from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { typstAvailable, typstMissing } from '../print/typst.ts';
import { site } from '../site/site.ts';
import { type BlankForm, officialWords } from './blank-form.ts';
import { carryingOut } from './carrying-out.ts';
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
const report = (body: string, tasks = 2, words = '') =>
  reportForm({
    ...about,
    report: 'bao-cao-6-thang',
    body,
    named: [{ label: 'III.2', text: 'Đưa chỉ tiêu vào kế hoạch.' }],
    general: Array.from({ length: tasks }, (_, i) => ({
      label: `III.${i + 3}`,
      text: `${words}Hướng dẫn kinh phí lần ${i}.`,
    })),
    deadline: 'Trước 10/6.',
    notice: 'Kế hoạch năm 2018 đã hết thời gian thực hiện.',
  });
const inspection = inspectionForm({
  ...about,
  basis: 'mục II.6.4 của Kế hoạch ban hành kèm Quyết định 7/QĐ-UBND',
  notice: 'Kế hoạch năm 2018 đã hết thời gian thực hiện.',
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
  expect(wordsOf(report('Sở Tài chính').parts)).toContain('Kết quả 6 tháng thực hiện Kế hoạch làm ví dụ, năm 2018');
  expect(inspection.title).toBe('Phiếu kiểm tra việc thực hiện Kế hoạch làm ví dụ, năm 2018');
});

test('a plan whose name says that it carries something out says it once', () => {
  expect(carryingOut('Kế hoạch thực hiện công tác bình đẳng giới, năm 2018')).toBe(
    'thực hiện công tác bình đẳng giới, năm 2018',
  );
  expect(carryingOut('Kế hoạch bình đẳng giới, năm 2018')).toBe('thực hiện Kế hoạch bình đẳng giới, năm 2018');
});

test('first of all stands that it is no official form, and that the plan is over', () => {
  for (const { parts } of [report('Sở Tài chính'), inspection])
    expect(wordsOf(parts[0])).toContain('MẪU THAM KHẢO. Kế hoạch năm 2018 đã hết thời gian thực hiện.');
});

test('what the text asks by name stands apart from what is everybody’s, in words that are called ours', () => {
  const form = report('Sở Tài chính');
  const tables = form.parts.flatMap((part, i) => (part.kind === 'table' ? [{ part, above: form.parts[i - 1] }] : []));
  expect(tables.map(({ above }) => above)).toEqual([
    { kind: 'heading', text: 'A. Văn bản nêu tên' },
    { kind: 'heading', text: 'B. Việc chung, văn bản không nêu tên' },
  ]);
  for (const { part } of tables) expect(part.titles).toContain('Việc (trang tóm tắt)');
});

test('our note on a deadline stands at the foot, and nothing where the plan has none', () => {
  expect(report('Sở Tài chính').source).toBe('Trang Trước 10/6.');
  expect(wordsOf(report('Sở Tài chính').parts)).not.toContain('Trước 10/6.');
  const none = { named: [], general: [], deadline: '', notice: '' };
  expect(reportForm({ ...about, ...none, report: 'bao-cao-nam', body: 'Sở Y tế' }).source).toBe('Trang');
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
  test('headings are headings, blanks are fields with a name, and its author is whoever made it', async () => {
    const parts = unzipSync(await formDocx(form));
    const xml = strFromU8(parts['word/document.xml']!);
    const count = (kind: BlankForm['parts'][number]['kind']) => form.parts.filter((part) => part.kind === kind).length;
    expect(xml.match(/<w:pStyle w:val="Heading1"/g)).toHaveLength(count('title'));
    expect(xml.match(/<w:pStyle w:val="Heading2"/g)).toHaveLength(count('heading'));
    const names = [...xml.matchAll(/<w:sdt>.*?<w:alias w:val="([^"]+)"/g)].map(([, name]) => name);
    const labels = form.parts.flatMap((part) => (part.kind === 'blanks' ? part.labels : []));
    expect(names).toEqual(
      expect.arrayContaining(['Số văn bản', 'Nơi lập', 'Ngày', ...labels.map((label) => label.replace(':', ''))]),
    );
    // No dots are left that a screen reader would read one by one.
    expect(xml.replace(/<w:sdt>.*?<\/w:sdt>/g, '')).not.toContain('…');
    expect(strFromU8(parts['docProps/core.xml']!)).toContain(`<dc:creator>${site.name}<`);
  });

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

  describe.each(forms)('%s: fields', (_, form) => {
    const read = async () => {
      const pdf = await PDFDocument.load((await formPdf(form))!, { updateMetadata: false });
      const fields = pdf
        .getForm()
        .getFields()
        .map((field) => {
          const [widget, ...others] = field.acroField.getWidgets();
          expect(others).toEqual([]);
          const told = field.acroField.dict.lookup(PDFName.of('TU'), PDFHexString).decodeText();
          return { field, widget: widget!, box: widget!.getRectangle(), told };
        });
      return { pdf, fields };
    };

    test('whatever is open can be filled in, and says in words what for', async () => {
      const { fields } = await read();
      const open = form.parts.flatMap((part, i): string[] => {
        if (part.kind === 'blanks') return part.labels.map((label) => label.replace(':', ''));
        if (part.kind === 'table')
          return part.rows.flatMap((row, at) =>
            row.flatMap((cell, column) => (cell ? [] : [`${part.titles[column]}, dòng ${at + 1}`])),
          );
        const above = form.parts[i - 1];
        return part.kind === 'lines' && above && 'text' in above ? [above.text] : [];
      });
      expect(fields.map(({ told }) => told)).toEqual(
        expect.arrayContaining([...open, 'Số văn bản', 'Nơi lập', 'Ngày']),
      );
      expect(open.length).toBeGreaterThan(4);
      for (const { field } of fields) expect(field).toBeInstanceOf(PDFTextField);
      const names = fields.map(({ field }) => field.getName());
      expect(new Set(names).size).toBe(names.length);
      // Space for words, not for a stroke; and none on top of another.
      for (const [i, { box, widget }] of fields.entries()) {
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(15);
        for (const other of fields.slice(i + 1).filter((one) => one.widget.P() === widget.P()))
          expect(
            box.x + box.width <= other.box.x + 0.1 ||
              other.box.x + other.box.width <= box.x + 0.1 ||
              box.y + box.height <= other.box.y + 0.1 ||
              other.box.y + other.box.height <= box.y + 0.1,
          ).toBe(true);
      }
    });

    test('the tree of tags holds every field, so that it is read and reached where it stands', async () => {
      const { pdf, fields } = await read();
      const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
      const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
      const parents = new Map(
        Array.from({ length: numbers.size() / 2 }, (_, i) => [
          numbers.lookup(2 * i, PDFNumber).asNumber(),
          numbers.lookup(2 * i + 1),
        ]),
      );
      expect(parents.size).toBe(pdf.getPageCount() + fields.length);
      for (const { widget, field } of fields) {
        const element = parents.get(widget.dict.lookup(PDFName.of('StructParent'), PDFNumber).asNumber()) as PDFDict;
        expect(element.get(PDFName.of('S'))).toBe(PDFName.of('Form'));
        const held = element.lookup(PDFName.of('K'), PDFDict);
        expect(held.get(PDFName.of('Type'))).toBe(PDFName.of('OBJR'));
        expect(held.get(PDFName.of('Obj'))).toBe(field.acroField.Kids()!.get(0) as PDFRef);
      }
      for (const { node } of pdf.getPages()) expect(node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
      const kinds = pdf.context
        .enumerateIndirectObjects()
        .map(([, one]) => one instanceof PDFDict && one.get(PDFName.of('S')));
      expect(kinds).not.toContain(PDFName.of('Figure'));
    });

    test('its own face is in the file, under the name that lets Chrome use it', async () => {
      const { pdf, fields } = await read();
      const fonts = pdf.getForm().acroForm.dict.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
      const face = fonts.lookup(PDFName.of('Wingdings'), PDFDict);
      expect(face.get(PDFName.of('BaseFont'))).toBe(PDFName.of('Tinos'));
      const descendant = face.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      const file = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
      expect(file).toBeInstanceOf(PDFStream);
      // By this table a program finds the sign of a letter that is typed.
      const table = face.lookup(PDFName.of('ToUnicode')) as PDFRawStream;
      const known = Buffer.from(decodePDFRawStream(table).decode()).toString('latin1');
      const typed =
        'aâăbcdđeêghiklmnoôơpqrstuưvxyÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ0123456789.,;:()/%–';
      for (const letter of [...typed, ...typed.toLocaleLowerCase('vi')])
        expect(known.toLowerCase(), letter).toContain(`<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`);
      for (const { field } of fields) expect(field.acroField.getDefaultAppearance()).toContain('/Wingdings ');
    });
  });

  test.runIf(hasPdftotext).each(forms)('%s: has every word that the Word file has', async (_, form) => {
    const found = joined(pagesOf((await formPdf(form))!).join(' '));
    for (const text of shownWords(form)) expect(found).toContain(joined(text));
  });

  test('a field stays whole where a page ends, within its margins', async () => {
    for (let tasks = 6; tasks < 14; tasks++) {
      const form = report('Sở Y tế', tasks, `Việc dài: ${'kể ra cho hết sáu dòng của ô, '.repeat(4)}`);
      const pdf = await PDFDocument.load((await formPdf(form))!, { updateMetadata: false });
      const boxes = pdf
        .getForm()
        .getFields()
        .flatMap(({ acroField }) => acroField.getWidgets())
        .map((widget) => ({ ...widget.getRectangle(), page: String(widget.P()) }));
      const mm = 72 / 25.4;
      for (const { y, height } of boxes) {
        expect(y).toBeGreaterThanOrEqual(20 * mm - 1);
        expect(y + height).toBeLessThanOrEqual(277 * mm + 1);
      }
      // Two fields a row, beside each other.
      const rows = new Set(
        boxes.filter(({ height }) => Math.abs(height - 16 * mm) < 1).map(({ page, y }) => `${page} ${y.toFixed(0)}`),
      );
      expect(rows.size).toBe(tasks + 1);
      if (!hasPdftotext) continue;
      for (const text of pagesOf((await formPdf(form))!).map(joined))
        expect(text.split('Việcdài:').length).toBe(text.split('Hướngdẫnkinhphílần').length);
    }
  });

  test.runIf(hasPdftotext)('a signature never stands alone on a page', async () => {
    for (let tasks = 4; tasks < 16; tasks++) {
      const last = pagesOf((await formPdf(report('Sở Y tế', tasks)))!).at(-1)!;
      expect(last, `${tasks} việc`).toContain('III. GIẢI PHÁP ĐỀ XUẤT');
      expect(last).toContain('QUYỀN HẠN');
    }
  });
});
