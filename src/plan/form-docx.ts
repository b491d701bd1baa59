import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LeaderType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { stableOffice } from '../print/stable-zip.ts';
import { type BlankForm, type FormPart, officialWords } from './blank-form.ts';

/** Sizes in half-points, lengths in twentieths of a point. */
const font = 'Times New Roman';
const size = { body: 26, table: 24, small: 18 };
/** A4 less the margins of 30 mm left and 15 mm right. */
const width = 11906 - 1701 - 850;

type Words = string | { text: string; bold?: boolean; italics?: boolean; underline?: boolean; size?: number };
type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
type Drawn = Paragraph | Table;

const run = (words: Words) => {
  const { text, bold, italics, underline, size: own = size.body } = typeof words === 'string' ? { text: words } : words;
  return new TextRun({ text, bold, italics, size: own, font, ...(underline && { underline: {} }) });
};

const line = (words: Words, alignment: Align = AlignmentType.LEFT, after = 80): Paragraph =>
  new Paragraph({ alignment, spacing: { before: 40, after }, children: [run(words)] });

const centred = (words: Words, after = 0): Paragraph => line(words, AlignmentType.CENTER, after);

/** Words followed by dots up to each tab stop: typing there pushes the dots on instead of breaking the line. */
const dotted = (labels: readonly string[], keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 60, after: 60 },
    tabStops: labels.map((_, i) => ({
      type: TabStopType.LEFT,
      leader: LeaderType.DOT,
      position: Math.round(((i + 1) * width) / labels.length),
    })),
    children: labels.map((label, i) => run(`${i > 0 ? ' ' : ''}${label && `${label} `}\t`)),
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const columns = (left: Paragraph[], right: Paragraph[], share: [number, number]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: share.map((part) => Math.round(part * width)),
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
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

function fillIn({ titles, share, rows }: Extract<FormPart, { kind: 'table' }>): Table {
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

function draw(part: FormPart, i: number, all: readonly FormPart[]): Drawn[] {
  switch (part.kind) {
    case 'head':
      return [
        columns(
          [
            centred(officialWords.superior),
            centred({ text: part.body, bold: true }),
            centred('———'),
            centred(officialWords.number(part.symbol)),
          ],
          [
            centred({ text: officialWords.country, bold: true, size: 24 }),
            centred({ text: officialWords.motto, bold: true, underline: true }, 80),
            centred({ text: officialWords.placeAndDay(part.year), italics: true }),
          ],
          [0.42, 0.58],
        ),
        centred({ text: '', size: 16 }),
      ];
    case 'title':
      return [centred({ text: part.name, bold: true, size: 28 }), centred({ text: part.subject, bold: true }, 160)];
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 200, after: 100 },
          children: [run({ text: part.text, bold: true })],
        }),
      ];
    case 'paragraph':
      return [line(part.isNote ? { text: part.text, italics: true, size: 22 } : part.text)];
    case 'blanks':
      return [dotted(part.labels)];
    case 'lines':
      // A signature never stands alone on a page: the last lines go with it.
      return Array.from({ length: part.count }, () => dotted([''], all[i + 1]?.kind === 'signature'));
    case 'table':
      return [fillIn(part)];
    case 'signature': {
      const [first = '', ...rest] = part.left;
      const open = [centred({ text: officialWords.sign, italics: true }, 1200), centred('……………………………')];
      return [
        columns(
          rest.length > 0
            ? [
                line({ text: first, bold: true, italics: true, size: 24 }, AlignmentType.LEFT, 0),
                ...rest.map((text) => line({ text, size: 22 }, AlignmentType.LEFT, 0)),
              ]
            : [centred({ text: first, bold: true }), ...open],
          [
            centred({ text: part.role, bold: true }),
            centred({ text: officialWords.sign, italics: true }, 1200),
            centred('……………………………'),
          ],
          [0.5, 0.5],
        ),
      ];
    }
  }
}

/** A form as a Word file to go on working with, byte-identical for the same form. */
export async function formDocx({ title, source, day, parts }: BlankForm): Promise<Uint8Array> {
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
        children: [...parts.flatMap(draw), line({ text: '', size: 2 }, AlignmentType.LEFT, 0)],
      },
    ],
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), day);
}
