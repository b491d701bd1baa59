import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import {
  type Align,
  type Drawn,
  heading,
  type LineStyle,
  line,
  type RunStyle,
  run,
  table,
  widthWithin,
  wordFile,
} from '../print/word-file.ts';
import { type BlankForm, blankNames, type FormPart, officialWords } from './blank-form.ts';

const margin = { top: 1134, bottom: 1134, left: 1701, right: 850 };
const width = widthWithin(margin);

const centred = (text: string, style: RunStyle = {}, after = 0): Paragraph =>
  line(text, { alignment: AlignmentType.CENTER, spacing: { before: 40, after }, ...style });
const left = (text: string, style: LineStyle = {}): Paragraph => line(text, { spacing: { before: 40 }, ...style });

const valued = (name: string, value: string) =>
  new BuilderElement<{ value: string }>({ name, attributes: { value: { key: 'w:val', value } } });

/** A field of Word: what is typed replaces its dots, and a screen reader says what it is for (ISO/IEC 29500-1, 17.5.2). */
const field = (name: string, dots: string, style: RunStyle = {}): ParagraphChild =>
  new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          valued('w:alias', name),
          new BuilderElement({ name: 'w:showingPlcHdr' }),
          new BuilderElement({ name: 'w:text' }),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [run(dots, style)] }),
    ],
  }) as unknown as ParagraphChild;

/** Words with a field for each row of dots among them. */
const withFields = (text: string, names: readonly string[], alignment: Align, style: RunStyle = {}): Paragraph => {
  let next = 0;
  return new Paragraph({
    alignment,
    spacing: { before: 40 },
    children: text
      .split(/(…+)/)
      .map((piece) =>
        piece.startsWith('…') ? field(names[Math.min(next++, names.length - 1)]!, piece, style) : run(piece, style),
      ),
  });
};

/** Labels, each with a field and dots up to its tab stop: typing there pushes the dots on instead of breaking the line. */
const dotted = (labels: readonly string[], names: readonly string[], keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 60, after: 60 },
    tabStops: labels.map((_, i) => ({
      type: TabStopType.LEFT,
      leader: LeaderType.DOT,
      position: Math.round(((i + 1) * width) / labels.length),
    })),
    children: labels.flatMap((label, i) => [
      run(`${i > 0 ? ' ' : ''}${label && `${label} `}`),
      ...(names[i] ? [field(names[i], '…')] : []),
      run('\t'),
    ]),
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const columns = (sides: [Paragraph[], Paragraph[]], share: [number, number]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: share.map((part) => Math.round(part * width)),
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
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

function draw(part: FormPart, i: number, all: readonly FormPart[]): Drawn[] {
  switch (part.kind) {
    case 'head':
      return [
        columns(
          [
            [
              centred(officialWords.superior),
              centred(part.body, { bold: true }),
              centred('———'),
              withFields(officialWords.number(part.symbol), blankNames.number, AlignmentType.CENTER),
            ],
            [
              centred(officialWords.country, { bold: true, size: 24 }),
              centred(officialWords.motto, { bold: true, underline: true }, 80),
              withFields(officialWords.placeAndDay(part.year), blankNames.placeAndDay, AlignmentType.CENTER, {
                italics: true,
              }),
            ],
          ],
          [0.42, 0.58],
        ),
        centred('', { size: 16 }),
      ];
    case 'title':
      return [heading(part.name, 1, AlignmentType.CENTER), centred(part.subject, { bold: true }, 160)];
    case 'heading':
      return [heading(part.text, 2)];
    case 'paragraph':
      return [line(part.text, { spacing: { before: 40, after: 80 }, ...(part.isNote && { italics: true, size: 22 }) })];
    case 'blanks':
      return [
        dotted(
          part.labels,
          part.labels.map((label) => label.replace(':', '')),
        ),
      ];
    case 'lines': {
      const above = all[i - 1];
      // A signature never stands alone on a page: the last lines go with it.
      return Array.from({ length: part.count }, (_, row) =>
        dotted([''], row === 0 && above && 'text' in above ? [above.text] : [], all[i + 1]?.kind === 'signature'),
      );
    }
    case 'table':
      return [
        table([part.titles, ...part.rows], {
          width,
          share: part.share,
          room: [60, 80],
          hasHead: true,
          style: (column, isHead) => ({
            size: 24,
            ...((isHead || column === 0) && { alignment: AlignmentType.CENTER }),
          }),
        }),
      ];
    case 'signature': {
      const [first = '', ...rest] = part.left;
      const signed = (role: string) => [
        centred(role, { bold: true }),
        centred(officialWords.sign, { italics: true }, 1200),
        withFields('……………………………', [blankNames.signer(role)], AlignmentType.CENTER),
      ];
      const recipients = [
        left(first, { bold: true, italics: true, size: 24 }),
        ...rest.map((text) => withFields(text, [first.replace(':', '')], AlignmentType.LEFT, { size: 22 })),
      ];
      return [columns([rest.length > 0 ? recipients : signed(first), signed(part.role)], [0.5, 0.5])];
    }
  }
}

/** A form as a Word file to go on working with, byte-identical for the same form. */
export const formDocx = ({ title, source, day, parts }: BlankForm): Promise<Uint8Array> =>
  wordFile({
    title,
    about: source,
    day,
    size: { text: 26, title: 28 },
    margin,
    sections: [
      {
        foot: [left(source, { size: 18 })],
        // Word wants a paragraph after a table that ends the text.
        children: [...parts.flatMap(draw), left('', { size: 2 })],
      },
    ],
  });
