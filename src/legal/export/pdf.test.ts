import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { typstAvailable, typstMissing } from '../../print/typst.ts';
import { document, id } from '../cases/decision-415.ts';
import { decree, joint } from '../cases/every-unit.ts';
import { inputs } from '../cases/export-inputs.ts';
import type { Component, LegalDocument } from '../model.ts';
import { leaves } from '../name/leaves.ts';
import { parseLegal } from '../read/parse.ts';
import { findReferences } from '../refer/references.ts';
import { type PdfOptions, pdfData, toPdf } from './pdf.ts';

const permalink = 'https://example.org/van-ban/415-qd-ubnd-bac-kan-2018/';
const sha256 = '744b78cc5baf71e00330c75bf5590161feabc7994abdc1975f2a4fee66ecadcb';
const options: PdfOptions = {
  permalink,
  sha256,
  references: findReferences(document, [
    { id, number: '415/QĐ-UBND', date: '2018-03-19', names: [] },
    { id: '1696-qd-ttg-2015', number: '1696/QĐ-TTg', date: '2015-10-02', names: [] },
  ]),
};
const plainOptions: PdfOptions = { permalink, sha256: '', references: [] };

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const folder = mkdtempSync(join(tmpdir(), 'legal-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasTypst = typstAvailable();
const hasPdftotext = !spawnSync('pdftotext', ['-v']).error;
if (!hasTypst) console.warn(typstMissing);
if (!hasPdftotext) console.warn('Bỏ qua phần thử chữ trong PDF: máy không có pdftotext (gói poppler-utils).');

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

let files = 0;
/** The text of each page, or of an area of each (in millimetres). */
function pagesOf(pdf: Uint8Array, area?: Area, ...flags: string[]): string[] {
  const file = join(folder, `${files++}.pdf`);
  writeFileSync(file, pdf);
  const points = (mm: number) => String(Math.round((mm * 72) / 25.4));
  const crop = area
    ? ['-x', points(area.x), '-y', points(area.y), '-W', points(area.width), '-H', points(area.height)]
    : [];
  const run = spawnSync('pdftotext', ['-enc', 'UTF-8', ...flags, ...crop, file, '-'], { encoding: 'utf8' });
  expect(run.status).toBe(0);
  return run.stdout.split('\f').slice(0, -1);
}
/** The official text: what stands between the margins at head and foot (20 mm). */
const official = { x: 0, y: 19, width: 210, height: 259 };

const example = (articles: string[], date = 'ngày 20 tháng 4 năm 2022') =>
  parseLegal(
    'x',
    `SỞ VÍ DỤ\n\nSố: 1/QĐ-SVD\n\nVí Dụ, ${date}\n\nQUYẾT ĐỊNH\n\nVề một việc\n\nCăn cứ Luật Ví dụ;\n\n` +
      `${articles.join('\n\n')}\n\nNơi nhận:\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A`,
  );

/** An annex of three pages. */
function longAnnex(): Component {
  const annex = decree.components[1]!;
  const [paragraph] = annex.body;
  return { ...annex, id: '', body: Array.from({ length: 80 }, (_, i) => ({ ...paragraph!, id: `x-${i}` })) };
}

describe.skipIf(!hasTypst || !hasPdftotext)('the text of the PDF, by pdftotext', { timeout: 60_000 }, () => {
  const cases = inputs.map(([name, input]): [string, LegalDocument, PdfOptions] => [
    name,
    input.document,
    name === id ? options : { ...plainOptions, references: input.references },
  ]);
  /** Notes go to the foot of their page, so there the order of the text is not that of the page. */
  const inOrder = cases.filter(([, { footnotes }]) => footnotes.length === 0);

  test.each(cases)('%s: every leaf of the tree stands in it verbatim', (_, text, its) => {
    const whole = fold(pagesOf(toPdf(text, its)!, official).join(' '));
    for (const leaf of leaves(text))
      if (!whole.includes(fold(leaf.text))) expect.unreachable(`${leaf.id} is not in the PDF: ${fold(leaf.text)}`);
  });

  test.each(inOrder)('%s: between the margins stands the text and nothing else, in its order', (_, text, its) => {
    const drawn = pagesOf(toPdf(text, its)!, official, '-raw').join('').replace(/\s/g, '');
    const source = text.source.plain.replace(/\s/g, '');
    if (drawn === source) return;
    const at = [...source].findIndex((character, i) => character !== drawn[i]);
    expect(drawn.slice(at - 20, at + 20)).toBe(source.slice(at - 20, at + 20));
  });

  test('the foot of each page: not the original, where from, which original', () => {
    const pages = pagesOf(toPdf(document, options)!).map(fold);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toContain('Trình bày lại từ tệp chữ mà trang nhận được, không thay cho bản chính.');
      expect(page).toContain(permalink);
      expect(page).toContain(sha256.slice(0, 12));
      expect(page).not.toContain(sha256.slice(0, 13));
    }
  });

  const corner = { x: 170, y: 277, width: 40, height: 20 };
  const topCentre = { x: 80, y: 0, width: 50, height: 19 };
  const numbers = (pdf: Uint8Array, area: Area) => pagesOf(pdf, area).map(fold);

  test('before March 2020: page numbers in the lower right corner, none on the first page', () => {
    const pdf = toPdf(document, options)!;
    const [first, ...rest] = numbers(pdf, corner);
    expect(first).toBe('');
    expect(rest).toEqual(rest.map((_, i) => String(i + 2)));
    expect(numbers(pdf, topCentre).join('')).toBe('');
  });

  test('since March 2020: page numbers at the top, centred', () => {
    const pdf = toPdf(
      example(Array.from({ length: 40 }, (_, i) => `Điều ${i + 1}. Nội dung của điều này.`)),
      plainOptions,
    )!;
    const [first, ...rest] = numbers(pdf, topCentre);
    expect(first).toBe('');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest).toEqual(rest.map((_, i) => String(i + 2)));
    expect(numbers(pdf, corner).join('')).toBe('');
  });

  test('what is issued with a decision starts on a page of its own', () => {
    const [, text] = cases.find(([name]) => name === 'quyet-dinh-kem-quy-dinh')!;
    const starts = pagesOf(toPdf(text, plainOptions)!, official).map((page) => page.trim().split('\n')[0]);
    expect(starts).toEqual(['ỦY BAN NHÂN DÂN', 'QUY ĐỊNH']);
  });

  test('annexes are numbered each for itself, from their second page', () => {
    const annexed = { ...decree, components: [decree.components[0]!, longAnnex(), longAnnex()] };
    const pages = numbers(toPdf(annexed, plainOptions)!, topCentre);
    expect(pages).toEqual(['', '2', '', '2', '3', '', '2', '3']);
  });

  test('a note stands at the foot of the page that names it, under its own mark', () => {
    const [first, second] = pagesOf(toPdf(decree, plainOptions)!, official).map(fold);
    expect(first).toMatch(/sổ thăm nhà\. ?\[1\].*\[1\] ?Sổ do thôn giữ/);
    expect(second).toMatch(/kẻ tay\. ?\[2\].*\[2\] ?Kẻ bằng bút mực/);
  });

  test('bodies that sign together stand side by side', () => {
    const layout = pagesOf(toPdf(joint, plainOptions)!, official, '-layout').join('');
    expect(layout).toMatch(/GIÁM ĐỐC SỞ MỘT {3,}KT\. GIÁM ĐỐC SỞ HAI/);
  });

  test('a letter has its subject below the number', () => {
    const left = pagesOf(toPdf(joint, plainOptions)!, { x: 30, y: 19, width: 60, height: 50 }).map(fold);
    expect(left[0]).toMatch(/LS-SM V\/v phối hợp giữ sổ/);
  });

  test('dots to write on go over several lines and stay whole', () => {
    const dots = '.'.repeat(300);
    const whole = pagesOf(toPdf(example([`Điều 1. Chức vụ: ${dots}`]), plainOptions)!, official, '-raw').join('');
    expect(whole.replace(/\s/g, '')).toContain(`Chứcvụ:${dots}`);
  });

  test('a character that the font lacks is a box, and the page says so', () => {
    const text = example(['Điều 1. Đánh dấu vào ô ☐ này.']);
    const whole = fold(pagesOf(toPdf(text, plainOptions)!).join(' '));
    expect(whole).toContain('Đánh dấu vào ô □ này.');
    expect(whole).toContain('không có 1 ký tự trong văn bản (U+2610)');
    expect(fold(pagesOf(toPdf(document, options)!).join(' '))).not.toContain('Ghi chú của trang');
  });

  test('the signature block never stands on a page without words of the body', () => {
    for (let articles = 12; articles < 24; articles++) {
      const text = example(Array.from({ length: articles }, (_, i) => `Điều ${i + 1}. Nội dung của điều này.`));
      const last = pagesOf(toPdf(text, plainOptions)!, official).at(-1)!;
      expect(last).toContain('Nguyễn Văn A');
      expect(last).toContain(`Điều ${articles}.`);
    }
  });

  test('a document number is never broken, wherever the line ends', () => {
    for (let words = 1; words < 16; words++) {
      const text = example([
        `Điều 1. ${'và '.repeat(words)}Tờ trình số 392/TTr- LĐTBXH, Quyết định số 1234/2017/QĐ-UBND.`,
      ]);
      const lines = pagesOf(toPdf(text, plainOptions)!).join('\n').split('\n');
      for (const number of ['392/TTr- LĐTBXH', '1234/2017/QĐ-UBND'])
        expect(lines.filter((line) => line.includes(number))).toHaveLength(1);
    }
  });
});

interface Bookmark {
  title: string;
  children: Bookmark[];
}

describe.skipIf(!hasTypst)('the PDF as a file', async () => {
  const bytes = hasTypst ? toPdf(document, options)! : new Uint8Array();
  const pdf = hasTypst ? await PDFDocument.load(bytes, { updateMetadata: false }) : await PDFDocument.create();
  const { catalog, context } = pdf;
  const decoded = (value: PDFObject | undefined) =>
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  const objects = () => context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = () => objects().filter((object) => object instanceof PDFDict);

  test('says what it is: title, language, tagged, PDF/UA-1', () => {
    expect(pdf.getTitle()).toBe(
      'Quyết định số 415/QĐ-UBND ngày 19 tháng 3 năm 2018: về việc ban hành Kế hoạch thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ tỉnh Bắc Kạn, năm 2018',
    );
    expect(pdf.getSubject()).toContain(permalink);
    expect(pdf.getSubject()).toContain(sha256);
    // Nobody but the issuing body could be the author of the text, and it did not make this file.
    expect(pdf.getAuthor()).toBeUndefined();
    expect(decoded(catalog.lookup(PDFName.of('Lang')))).toBe('vi-VN');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
    const metadata = catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    expect(Buffer.from(decodePDFRawStream(metadata).decode()).toString()).toMatch(/pdfuaid:part(>|=")1/);
  });

  test('no heading is part of a paragraph', () => {
    const kind = (element: PDFDict) => String(element.get(PDFName.of('S')));
    const above = (element: PDFDict): string[] => {
      const parent = element.lookupMaybe(PDFName.of('P'), PDFDict);
      return parent?.has(PDFName.of('S')) ? [kind(parent), ...above(parent)] : [];
    };
    const headings = dicts().filter((dict) => /^\/H\d$/.test(kind(dict)));
    expect(headings.length).toBeGreaterThan(15);
    for (const heading of headings) expect(above(heading)).not.toContain('/P');
  });

  test('pages are A4', () => {
    for (const page of pdf.getPages()) {
      const { width, height } = page.getSize();
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
  });

  test('all fonts are embedded: Tinos for the text, Be Vietnam Pro for our foot', () => {
    const fonts = dicts().filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
    const names = fonts.map((font) =>
      font
        .get(PDFName.of('FontName'))!
        .toString()
        .replace(/^\/[A-Z]{6}\+/, ''),
    );
    expect(names.sort()).toEqual([
      'BeVietnamPro-Regular',
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    for (const font of fonts) expect(font.get(PDFName.of('FontFile2'))).toBeDefined();
  });

  test('bookmarks: both parts, the articles, the Roman parts and their clauses', () => {
    const read = (parent: PDFDict): Bookmark[] => {
      const list: Bookmark[] = [];
      let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
      for (; item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict))
        list.push({ title: decoded(item.get(PDFName.of('Title')))!, children: read(item) });
      return list;
    };
    const outline = read(catalog.lookup(PDFName.of('Outlines'), PDFDict));
    const short = ({ title, children }: Bookmark): unknown =>
      children.length ? [title.split('. ')[0], children.map(short)] : title.split('. ')[0];
    expect(outline.map(short)).toEqual([
      ['Quyết định', ['Điều 1', 'Điều 2']],
      [
        'Kế hoạch',
        [
          'I',
          ['II', ['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6']],
          ['III', ['III.1', 'III.2', 'III.3', 'III.4', 'III.5', 'III.6', 'III.7']],
        ],
      ],
    ]);
    const [, plan] = outline;
    expect(plan!.children[0]!.title).toBe('I. MỤC ĐÍCH - YÊU CẦU');
    expect(plan!.children[2]!.children[2]!.title).toMatch(/^III\.3\. Giao Sở Tài chính .*…$/);
  });

  test('links: to the record of an instrument, and within the text to its own parts', () => {
    const annotations = dicts().filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Link'));
    const addresses = annotations.flatMap((link) => {
      const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
      return decoded(action?.get(PDFName.of('URI'))) ?? [];
    });
    expect(new Set(addresses)).toEqual(new Set(['https://example.org/van-ban/1696-qd-ttg-2015/']));
    // "Kế hoạch thực hiện công tác …" in Điều 1, and "Quyết định số 415/QĐ-UBND …" below the plan's title.
    expect(annotations.length - addresses.length).toBeGreaterThanOrEqual(2);
  });

  test('a link to a point without a heading leads to its page', async () => {
    const text = example([
      'Điều 1. Việc thứ nhất như sau:',
      'a) Mở sổ.',
      ...Array.from({ length: 40 }, (_, i) => `Điều ${i + 2}. Nội dung của điều này.`),
      'Điều 42. Việc mở sổ làm theo điểm a Điều 1.',
    ]);
    const references = findReferences(text, []);
    expect(references.map(({ target }) => target)).toContain('dieu-1-a');
    const file = await PDFDocument.load(toPdf(text, { ...plainOptions, references })!);
    const links = file.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link'));
    expect(links.length).toBeGreaterThan(0);
  });

  test('the same bytes each time, and no date of making', () => {
    expect(Buffer.from(toPdf(document, options)!).equals(Buffer.from(bytes))).toBe(true);
    expect(pdf.getCreationDate()).toBeUndefined();
  });
});

describe('what the template is given', () => {
  test('each leaf once, in order, with the words of the tree', () => {
    const words: string[] = [];
    const collect = (value: unknown, key = ''): void => {
      if (typeof value === 'string') {
        if (!['id', 'title', 'to', 'url', 'bold', 'kind'].includes(key)) words.push(value);
      } else if (Array.isArray(value)) for (const item of value) collect(item);
      else if (value && typeof value === 'object')
        for (const [name, item] of Object.entries(value)) collect(item, name);
    };
    collect(pdfData(document, options).components);
    expect(words.join('').replace(/\s/g, '')).toBe(document.source.plain.replace(/\s/g, ''));
  });

  test('bold: titles of parts and clauses; "Điều 1." alone; nothing in dashes and clauses without title', () => {
    const [decision, plan] = pdfData(document, options).components;
    const bold = (id: string) => [...decision!.body, ...plan!.body].find((paragraph) => paragraph.id === id)!.bold;
    expect(['dieu-1', 'i', 'ii-5', 'ii-5-1', 'ii-4-1', 'iii-3'].map(bold)).toEqual([
      ...['label', 'all', 'all', 'nothing', 'nothing', 'nothing'],
    ]);
  });

  test('recitals are upright before 5 March 2020 and italic from that day', () => {
    const form = (date: string) => pdfData(example(['Điều 1. Một.'], date), plainOptions).form;
    expect(form('ngày 04 tháng 3 năm 2020')).toMatchObject({ recitals: 'upright', pageNumber: 'bottom right' });
    expect(form('ngày 05 tháng 3 năm 2020')).toMatchObject({ recitals: 'italic', pageNumber: 'top centre' });
  });
});
