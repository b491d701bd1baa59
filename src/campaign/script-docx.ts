import {
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { stableOffice } from '../print/stable-zip.ts';
import type { ScriptSheet } from './script-sheet.ts';

/** Half-points: large enough to read standing at a microphone. */
const size = { title: 36, text: 32, small: 20 };
const font = 'Times New Roman';
const spacing = { after: 240, line: 360, lineRule: LineRuleType.AUTO };

const line = (text: string, options: { size: number; bold?: boolean; italics?: boolean }) =>
  new Paragraph({ spacing, children: [new TextRun({ text, font, ...options })] });
const heading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing,
    children: [new TextRun({ text, size: size.title, bold: true, color: '000000', font })],
  });
const row = (words: readonly string[], isHead = false) =>
  new TableRow({
    tableHeader: isHead,
    children: words.map(
      (text) =>
        new TableCell({
          margins: { top: 60, bottom: 60, left: 120, right: 120 },
          children: [new Paragraph({ children: [new TextRun({ text, size: size.small, font, bold: isHead })] })],
        }),
    ),
  });

/** A script sheet as a Word file, one script a page, A4, byte-identical for the same words. */
export async function scriptDocx(sheet: ScriptSheet): Promise<Uint8Array> {
  const { title, when, scripts, own } = sheet;
  const pages = [
    ...scripts.map(({ heading: name, paragraphs, cue, duration }) => [
      heading(name),
      line(when, { size: size.text, bold: true }),
      ...paragraphs.map((text) => line(text, { size: size.text })),
      line(cue, { size: size.text, italics: true }),
      line(duration, { size: size.small }),
    ]),
    [
      heading(own.heading),
      line(own.about, { size: size.small }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [row(own.head, true), ...own.rows.map((words) => row(words))],
      }),
      new Paragraph({ spacing, children: [] }),
      line(sheet.rateSource, { size: size.small }),
    ],
  ];
  const document = new Document({
    title: `Lời đọc loa: ${title}`,
    description: sheet.unread,
    creator: sheet.unread,
    lastModifiedBy: sheet.unread,
    styles: { default: { document: { run: { font, language: { value: 'vi-VN' } } } } },
    sections: pages.map((children) => ({
      properties: {
        page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } },
      },
      footers: {
        default: new Footer({
          children: [new Paragraph({ children: [new TextRun({ text: sheet.unread, size: size.small, font })] })],
        }),
      },
      children,
    })),
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), sheet.day);
}
