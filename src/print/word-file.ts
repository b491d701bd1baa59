/**
 * What the Word files that people change and print have in common: A4, one face, Vietnamese, headings that are headings,
 * tables with a head that is one. Sizes are half-points, lengths twentieths of a point.
 */
import {
  type AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { site } from '../site/site.ts';
import { stableOffice } from './stable-zip.ts';

export type Drawn = Paragraph | Table;
export type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

export interface RunStyle {
  bold?: boolean;
  italics?: boolean;
  underline?: boolean;
  size?: number;
}

export interface LineStyle extends RunStyle, Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'spacing'> {}

export interface WordFile {
  title: string;
  /** Whose words they are, or what they are not. */
  about: string;
  /** YYYY-MM-DD, the file's date: files never depend on the clock. */
  day: string;
  size: { text: number; title: number; heading?: number };
  margin: { top: number; bottom: number; left: number; right: number };
  /** Each begins a page; `foot` stands on all its pages. */
  sections: readonly { children: readonly Drawn[]; foot?: readonly Paragraph[] }[];
}

const page = { width: 11906, height: 16838 };

/** What the margins leave of the width of A4. */
export const widthWithin = ({ left, right }: WordFile['margin']): number => page.width - left - right;

export const run = (text: string, { bold, italics, underline, size }: RunStyle = {}): TextRun =>
  new TextRun({ text, bold, italics, size, ...(underline && { underline: {} }) });

export const line = (text: string, { alignment, indent, keepNext, spacing, ...style }: LineStyle = {}): Paragraph =>
  new Paragraph({ alignment, indent, keepNext, spacing, children: [run(text, style)] });

/** The title of the file, or of a part of it; its looks are those of the file. */
export const heading = (text: string, level: 1 | 2, alignment?: Align): Paragraph =>
  new Paragraph({ heading: HeadingLevel[`HEADING_${level}`], alignment, children: [run(text)] });

export interface TableShape {
  /** Of the whole, and the share of each column in it. */
  width: number;
  share: readonly number[];
  /** Room within a cell, above and below and beside the words. */
  room: readonly [number, number];
  /** Whether the first row names the columns; it is repeated on every page. */
  hasHead?: boolean;
  /** How the words of a cell look. */
  style?: (column: number, isHead: boolean) => LineStyle;
}

/** Rows of words; a row is never torn between pages. */
export function table(
  rows: readonly (readonly string[])[],
  { width, share, room: [above, beside], hasHead = false, style = () => ({}) }: TableShape,
): Table {
  const columnWidths = share.map((part) => Math.round(part * width));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows: rows.map((words, row) => {
      const isHead = hasHead && row === 0;
      return new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: words.map(
          (text, i) =>
            new TableCell({
              width: { size: columnWidths[i]!, type: WidthType.DXA },
              margins: { top: above, bottom: above, left: beside, right: beside },
              verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
              children: [line(text, { bold: isHead, ...style(i, isHead) })],
            }),
        ),
      });
    }),
  });
}

/** The file, byte-identical for the same words. */
export async function wordFile({ title, about, day, size, margin, sections }: WordFile): Promise<Uint8Array> {
  const headed = (outlineLevel: number, own: number, before: number, after: number) => ({
    run: { size: own, bold: true, color: '000000' },
    paragraph: { keepNext: true, outlineLevel, spacing: { before, after } },
  });
  const document = new Document({
    title,
    description: about,
    creator: site.name,
    lastModifiedBy: site.name,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: size.text, language: { value: 'vi-VN' } } },
        heading1: headed(0, size.title, 0, 120),
        heading2: headed(1, size.heading ?? size.text, 180, 80),
      },
    },
    sections: sections.map(({ children, foot }) => ({
      properties: { page: { size: page, margin } },
      ...(foot && { footers: { default: new Footer({ children: foot }) } }),
      children,
    })),
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), day);
}
