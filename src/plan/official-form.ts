import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { stableOffice } from '../print/stable-zip.ts';

/** The form of an official report on A4 (Nghị định 30/2020/NĐ-CP, Phụ lục I): pieces shared by all forms to fill in. Sizes in half-points, lengths in twentieths of a point. */
const font = 'Times New Roman';
const size = { body: 26, table: 24, small: 18 };
/** A4 less the margins of 30 mm left and 15 mm right. */
const width = 11906 - 1701 - 850;

type Words = string | { text: string; bold?: boolean; italics?: boolean; underline?: boolean; size?: number };
type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

const run = (words: Words) => {
  const { text, bold, italics, underline, size: own = size.body } = typeof words === 'string' ? { text: words } : words;
  return new TextRun({ text, bold, italics, size: own, font, ...(underline && { underline: {} }) });
};

/** One paragraph. */
export const line = (words: Words, alignment: Align = AlignmentType.LEFT, after = 80): Paragraph =>
  new Paragraph({ alignment, spacing: { before: 40, after }, children: [run(words)] });

export const centred = (words: Words, after = 0): Paragraph => line(words, AlignmentType.CENTER, after);
export const heading = (text: string): Paragraph =>
  new Paragraph({ keepNext: true, spacing: { before: 200, after: 100 }, children: [run({ text, bold: true })] });

/** Empty lines to write on, dotted to the right edge. */
export const blankLines = (count: number): Paragraph[] =>
  Array.from({ length: count }, () => line('…'.repeat(62), AlignmentType.LEFT, 60));

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const columns = (left: Paragraph[], right: Paragraph[], share: [number, number]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: share.map((part) => Math.round(part * width)),
    borders: noBorders,
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, i) =>
            new TableCell({
              children,
              borders: noBorders,
              width: { size: Math.round(share[i]! * width), type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });

/** The head: body and number to the left; nation, motto, place and date to the right. What nobody knows yet is dotted. */
export const head = (body: string, symbol: string, year: string): Table =>
  columns(
    [centred({ text: body, bold: true }), centred('———'), centred(`Số: ……/${symbol}`)],
    [
      centred({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 24 }),
      centred({ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, underline: true }, 80),
      centred({ text: `…………, ngày …… tháng …… năm ${year}`, italics: true }),
    ],
    [0.42, 0.58],
  );

/** Recipients and signature, left open. */
export const signature = (left: string[], role: string): Table =>
  columns(
    left.map((text, i) =>
      line(i === 0 ? { text, bold: true, italics: true, size: 24 } : { text, size: 22 }, AlignmentType.LEFT, 0),
    ),
    [
      centred({ text: role, bold: true }),
      centred({ text: '(Ký, ghi rõ họ tên)', italics: true }, 1200),
      centred('……………………………'),
    ],
    [0.5, 0.5],
  );

/** A table to fill in: its head is repeated on each page, and no row is torn. */
export function fillIn(
  titles: readonly string[],
  share: readonly number[],
  rows: readonly (readonly string[])[],
): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const cell = (text: string, i: number, bold = false) =>
    new TableCell({
      width: { size: Math.round(share[i]! * width), type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
      borders: { top: border, bottom: border, left: border, right: border },
      children: [
        new Paragraph({
          alignment: bold || i === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run({ text, bold, size: size.table })],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: share.map((part) => Math.round(part * width)),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles.map((title, i) => cell(title, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i)) })),
    ],
  });
}

/** The pieces as a Word file, byte-identical for the same words. `day` (YYYY-MM-DD) is the file's date. */
export async function formFile(
  { title, source, day }: { title: string; source: string; day: string },
  children: (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: source,
    lastModifiedBy: source,
    styles: { default: { document: { run: { font, size: size.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } },
        },
        footers: { default: new Footer({ children: [line({ text: source, size: size.small })] }) },
        // Word wants a paragraph after a table that ends the text.
        children: [...children, line({ text: '', size: 2 }, AlignmentType.LEFT, 0)],
      },
    ],
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), day);
}
