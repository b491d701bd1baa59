import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { stableOffice } from '../print/stable-zip.ts';
import type { FactSheet } from './fact-sheet.ts';

const font = 'Times New Roman';
/** Sizes in half-points, lengths in twentieths of a point; A4 less margins of 18 mm. */
const size = { title: 32, body: 21, small: 18 };
const width = 11906 - 2 * 1020;

const run = (text: string, options: { bold?: boolean; size?: number } = {}) =>
  new TextRun({ text, font, size: size.body, color: '000000', ...options });
const line = (text: string, options: { bold?: boolean; size?: number } = {}) =>
  new Paragraph({ spacing: { before: 30, after: 30 }, children: [run(text, options)] });

function table(rows: readonly (readonly [string, string])[], first: number): Table {
  const columnWidths = [Math.round(width * first), Math.round(width * (1 - first))];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (text, i) =>
              new TableCell({
                width: { size: columnWidths[i]!, type: WidthType.DXA },
                margins: { top: 30, bottom: 30, left: 80, right: 80 },
                children: [new Paragraph({ children: [run(text, { bold: i === 0 })] })],
              }),
          ),
        }),
    ),
  });
}

const heading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 140, after: 60 },
    children: [run(text, { bold: true, size: 24 })],
  });

/** The fact sheet as a Word file to change, the same bytes for the same facts. */
export async function factSheetDocx({ title, rows, themes, numbers, source, day }: FactSheet): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: source,
    lastModifiedBy: source,
    styles: { default: { document: { run: { font, size: size.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 850, bottom: 850, left: 1020, right: 1020 } },
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { after: 100 },
            children: [run(title, { bold: true, size: size.title })],
          }),
          table(
            rows.map(({ term, told }) => [term, told]),
            0.24,
          ),
          heading('Chủ đề các năm'),
          table(
            themes.map(({ year, told }) => [year, told]),
            0.1,
          ),
          heading('Số có thể gọi'),
          table(
            numbers.map(({ number, told }) => [number, told]),
            0.24,
          ),
          line(source, { size: size.small }),
        ],
      },
    ],
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), day);
}
