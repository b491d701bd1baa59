import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { stableOffice } from '../../../print/stable-zip.ts';
import type { Component, Footnote, LegalDocument, TextField } from '../../model.ts';
import { componentHead } from '../../name/component-head.ts';
import { heights } from '../../name/heights.ts';
import { closeOf, type SignatureBlock } from '../close.ts';
import { dayOf, type ExportInput } from '../input.ts';
import { documentTitle, sourceLine, statusLine } from '../notice.ts';
import { isFormulaLine, isLetter, type OfficialForm, officialForm, titleLines } from '../official-form.ts';
import { type Paragraph as Printed, paragraphsOf } from '../paragraphs.ts';
import { columnShares, rowsOf, tableHead } from '../tables.ts';
import { type Words, wordsOf } from '../words.ts';
import { characterStyles, font, linkStyle, mm, normal, paragraphStyles, styleOf } from './styles.ts';

/** A4 less the margins of 30 mm left and 20 mm right. */
const width = mm(160);

/**
 * The text as a Word file that an official can go on working with: named styles, numbers as text, head and close in
 * tables without borders, real tables and footnotes, citations as links that look like the words around them, in the
 * official form of its day. No field is filled in that the text
 * leaves blank. The same bytes for the same input.
 */
export async function toDocx(input: ExportInput): Promise<Uint8Array> {
  const { document, record, permalink } = input;
  const form = officialForm(document);
  const writer = new Writer(input, form);
  const status = statusLine(input);
  const source = sourceLine(permalink, record.text?.sha256, record.checkedOn);
  const sections = document.components.map((component, i) => writer.section(component, i, [status, source]));
  const host = new URL(permalink).host;
  const file = new Document({
    title: documentTitle(document),
    description: `${status} ${source}`,
    creator: host,
    lastModifiedBy: host,
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: normal.run, paragraph: normal.paragraph } },
      paragraphStyles: paragraphStyles(form),
      characterStyles,
    },
    footnotes: writer.footnotes(),
    sections,
  });
  return stableOffice(new Uint8Array(await Packer.toArrayBuffer(file)), dayOf(input));
}

const titleStyles = { type: 'VbTenLoai', subject: 'VbTrichYeu', attached: 'VbKemTheo', remark: 'VbKemTheo' } as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** Cells beside each other without borders: what the official form calls its boxes. */
function boxes(rows: Paragraph[][][], shares: number[]): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / whole) * width));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                borders: noBorders,
                width: { size: widths[i]!, type: WidthType.DXA },
                // Word wants a paragraph in every cell.
                children: children.length > 0 ? children : [new Paragraph({ style: 'VbSo' })],
              }),
          ),
        }),
    ),
  });
}

/** A line below words, a share of them wide (both rules: 1/3 to 1/2 of the name or subject, all of the motto). */
function ruleBelow(field: TextField, size: number, share: number, within: number): Paragraph {
  const longest = Math.max(...field.text.split('\n').map((line) => lengthOf(line, size)));
  const indent = Math.max(0, Math.round((within - Math.min(longest, within) * share) / 2));
  return new Paragraph({
    style: 'VbDuongKe',
    indent: { left: indent, right: indent, firstLine: 0 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  });
}

/** About how long a bold line of a Times-like type is, in twentieths of a point. */
function lengthOf(line: string, size: number): number {
  const ems = [...line].map((letter) => (/\p{Lu}/u.test(letter) ? 0.7 : /[\p{L}\p{N}]/u.test(letter) ? 0.5 : 0.3));
  return ems.reduce((sum, em) => sum + em, 0) * size * 20;
}

interface Look {
  bold?: boolean;
  italics?: boolean;
}

/** Word takes letters, digits and "_" in a bookmark's name, and no more than 40 of them. */
const bookmarkName = (id: string, n: number): string => {
  const name = id.replace(/\W/g, '_');
  return name.length <= 40 ? name : `${name.slice(0, 33)}_${n}`;
};

class Writer {
  private readonly document: LegalDocument;
  private readonly form: OfficialForm;
  private readonly words: Words;
  /** Notes that Word numbers itself: only where its numbers would be those of the text. */
  private readonly numbered: Footnote[];
  /** Bookmarks, by the id of their place: heads, what a table of contents names, and whatever a reference leads to. */
  private readonly bookmarks: Map<string, { name: string; n: number }>;
  private readonly permalink: string;

  constructor({ document, references, permalink }: ExportInput, form: OfficialForm) {
    this.document = document;
    this.form = form;
    this.words = wordsOf(document, references);
    this.permalink = permalink;
    const aims = new Set(references.map(({ target }) => target));
    const places = document.components.flatMap((component) => [
      componentHead(component).id,
      ...paragraphsOf(component.body, form).flatMap(({ id, level }) => (level !== null || aims.has(id) ? [id] : [])),
    ]);
    this.bookmarks = new Map(places.map((id, i) => [id, { name: bookmarkName(id, i + 1), n: i + 1 }]));
    const marked = document.footnotes.filter((note) => this.words.marked.has(note));
    const isInOrder = marked.every(({ marker }, i) => marker.text.replace(/\D/g, '') === String(i + 1));
    this.numbered = isInOrder ? marked : [];
  }

  footnotes() {
    return Object.fromEntries(
      this.numbered.map(({ content }, i) => [
        i + 1,
        { children: [new Paragraph({ style: 'VbChuThich', children: this.runs(content) })] },
      ]),
    );
  }

  section(component: Component, i: number, [status, source]: readonly [string, string]): ISectionOptions {
    const ownNumbers = i > 0 && component.docType === 'phu-luc';
    const number = new TextRun({ children: [PageNumber.CURRENT] });
    const isTop = this.form.pageNumber === 'top centre';
    const foot = (withNumber: boolean) =>
      new Footer({
        children: [
          new Paragraph({ style: 'VbNguon', children: [new TextRun(status)] }),
          new Paragraph({
            style: 'VbNguon',
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            children: [
              new TextRun(source),
              ...(withNumber ? [new TextRun({ children: ['\t', PageNumber.CURRENT], size: 26, font })] : []),
            ],
          }),
        ],
      });
    return {
      properties: {
        titlePage: i === 0 || ownNumbers,
        page: {
          size: { width: mm(210), height: mm(297) },
          margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(8) },
          ...(ownNumbers && { pageNumbers: { start: 1 } }),
        },
      },
      // The first page has the same header without a number, so that its text begins where that of the others does.
      ...(isTop && {
        headers: {
          default: new Header({
            children: [new Paragraph({ style: 'VbSoTrang', alignment: AlignmentType.CENTER, children: [number] })],
          }),
          first: new Header({ children: [new Paragraph({ style: 'VbSoTrang' })] }),
        },
      }),
      footers: { default: foot(!isTop), first: foot(false) },
      children: [
        ...this.head(component),
        ...this.title(component),
        ...this.preamble(component),
        ...this.body(component),
        ...this.close(component),
        ...(i === this.document.components.length - 1 ? this.looseNotes() : []),
      ],
    };
  }

  private runs(field: TextField | null, look: Look = {}): ParagraphChild[] {
    return this.words.runs(field).flatMap(({ text, note, target }): ParagraphChild[] => {
      const n = note ? this.numbered.indexOf(note) : -1;
      if (n >= 0) return [new FootnoteReferenceRun(n + 1)];
      if (!target) return this.lines(text, { ...look, ...(note && { superScript: true }) });
      const children = this.lines(text, { ...look, style: linkStyle });
      if ('instrument' in target)
        return [new ExternalHyperlink({ children, link: new URL(`../${target.instrument}/`, this.permalink).href })];
      const bookmark = this.bookmarks.get(target.to);
      return bookmark ? [new InternalHyperlink({ children, anchor: bookmark.name })] : this.lines(text, look);
    });
  }

  private lines(text: string, look: Look & { superScript?: boolean; style?: string } = {}): TextRun[] {
    return heights(text).flatMap(({ text: words, height }) =>
      words.split(/\n+/).map(
        (line, i) =>
          new TextRun({
            text: line,
            ...look,
            ...(height === 'sup' && { superScript: true }),
            ...(height === 'sub' && { subScript: true }),
            ...(i > 0 && { break: 1 }),
          }),
      ),
    );
  }

  /** Words of a place, within its bookmark where it has one. */
  private place(id: string, words: ParagraphChild[]): ParagraphChild[] {
    const bookmark = this.bookmarks.get(id);
    if (!bookmark) return words;
    // Not `Bookmark` of the library: it counts on from one file to the next.
    const marks = [new BookmarkStart(bookmark.name, bookmark.n), ...words, new BookmarkEnd(bookmark.n)];
    return marks as ParagraphChild[];
  }

  private line(style: string, field: TextField | null): Paragraph[] {
    return field ? [new Paragraph({ style, children: this.place(field.id, this.runs(field)) })] : [];
  }

  private head({ preface }: Component): (Table | Paragraph)[] {
    const { docAuthority, country, motto, docNumber, docDate } = preface;
    if (![docAuthority, country, docNumber, docDate].some(Boolean)) return [];
    const [left, right] = [mm(60), mm(100)];
    return [
      // Before a table that begins the text LibreOffice puts an empty line of the body's size.
      new Paragraph({ style: 'VbDuongKe', spacing: { before: 0 } }),
      boxes(
        [
          [
            [...this.line('VbCoQuan', docAuthority), ...(docAuthority ? [ruleBelow(docAuthority, 13, 0.4, left)] : [])],
            [
              ...this.line('VbQuocHieu', country),
              ...this.line('VbTieuNgu', motto),
              ...(motto ? [ruleBelow(motto, 14, 1, right)] : []),
            ],
          ],
          [
            [...this.line('VbSo', docNumber), ...(isLetter(preface) ? this.line('VbVeViec', preface.docTitle) : [])],
            this.line('VbNgay', docDate),
          ],
        ],
        [left, right],
      ),
      new Paragraph({ style: 'VbKemTheo' }),
    ];
  }

  private title({ preface }: Component): Paragraph[] {
    const lines = titleLines(preface);
    const titles = lines.flatMap(({ field, kind }) => this.line(titleStyles[kind], field));
    const last = lines.findLast(({ kind }) => kind === 'subject');
    if (last && preface.docType) titles.push(ruleBelow(last.field, 14, 0.4, width));
    return [
      ...titles,
      ...(titles.length > 0 ? [new Paragraph({ style: 'VbKemTheo' })] : []),
      ...this.line('VbKinhGui', preface.addressee),
    ];
  }

  private preamble({ preamble: { authority, recitals, formula } }: Component): Paragraph[] {
    return [
      ...this.line('VbThamQuyen', authority),
      ...recitals.flatMap((recital) => this.line('VbCanCu', recital)),
      ...this.line(formula && isFormulaLine(formula) ? 'VbQuyetDinh' : 'VbCanCu', formula),
    ];
  }

  private body(component: Component): (Table | Paragraph)[] {
    const { closing, adoption, signatures } = component.conclusions;
    const printed = paragraphsOf(component.body, this.form);
    const sentences = [...this.line('VbDoan', closing), ...this.line('VbDoan', adoption)];
    return [
      ...printed.flatMap((paragraph, i) => {
        // A signature never stands alone on a page.
        const isLast = i === printed.length - 1 && sentences.length === 0 && signatures.length > 0;
        return paragraph.kind === 'table' ? this.table(paragraph) : [this.paragraph(paragraph, isLast)];
      }),
      ...sentences,
    ];
  }

  private paragraph(paragraph: Printed, keepNext: boolean): Paragraph {
    const { label, words, joint, bold, before, after } = paragraph;
    const between = joint === '\n' ? [new TextRun({ break: 1 })] : joint ? [new TextRun(joint)] : [];
    return new Paragraph({
      style: styleOf(paragraph),
      ...((keepNext || bold === 'all') && { keepNext: true }),
      children: this.place(paragraph.id, [
        ...(before ? this.lines(before) : []),
        ...this.runs(label, { bold: bold !== 'nothing' }),
        ...between,
        ...this.runs(words, { bold: bold === 'all' }),
        ...(after ? this.lines(after) : []),
      ]),
    });
  }

  private table({ id, unit }: Printed): (Table | Paragraph)[] {
    const rows = rowsOf(unit);
    if (rows.length === 0) return [];
    const shares = columnShares(rows);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.round((share / whole) * width));
    const hasHead = tableHead(unit);
    const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
    return [
      new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        rows: rows.map(
          (row, r) =>
            new TableRow({
              tableHeader: r === 0 && hasHead,
              children: row.map((cell, c) => {
                const span = c === row.length - 1 ? widths.length - c : 1;
                const size = widths.slice(c, c + span).reduce((sum, each) => sum + each, 0);
                const isHead = r === 0 && hasHead;
                const words = this.runs(cell, { bold: isHead });
                return new TableCell({
                  width: { size, type: WidthType.DXA },
                  ...(span > 1 && { columnSpan: span }),
                  borders: { top: border, bottom: border, left: border, right: border },
                  children: [
                    new Paragraph({
                      style: 'VbBang',
                      ...(isHead && { alignment: AlignmentType.CENTER }),
                      children: r + c === 0 ? this.place(id, words) : words,
                    }),
                  ],
                });
              }),
            }),
        ),
      }),
      // Two tables in a row would become one.
      new Paragraph({ style: 'VbDuongKe' }),
    ];
  }

  private close({ conclusions }: Component): (Table | Paragraph)[] {
    const { recipients } = conclusions;
    const { before, blocks, after } = closeOf(conclusions);
    const remarks = (fields: TextField[]) => fields.flatMap((field) => this.line('VbDoan', field));
    const left = recipients
      ? [
          ...this.line('VbNoiNhan', recipients.label),
          ...recipients.entries.flatMap((entry) => this.line('VbNoiNhanDong', entry)),
        ]
      : [];
    if (left.length === 0 && blocks.length === 0) return remarks([...before, ...after]);
    const signed = ({ role, name, between }: SignatureBlock) => [
      ...this.line('VbChucVu', role),
      ...between.flatMap((remark) => this.line('VbKemTheo', remark)),
      ...this.line('VbHoTen', name),
    ];
    const gap = new Paragraph({ style: 'VbDuongKe' });
    // Word wants a paragraph after a table that ends the text.
    const end = new Paragraph({ style: 'VbDuongKe', keepNext: false });
    if (blocks.length < 2)
      return [...remarks(before), gap, boxes([[left, blocks.flatMap(signed)]], [1, 1]), end, ...remarks(after)];
    const rows: SignatureBlock[][] = [];
    for (let i = 0; i < blocks.length; i += 3) rows.push(blocks.slice(i, i + 3));
    return [
      ...remarks(before),
      gap,
      ...rows.flatMap((row) => [
        boxes(
          [row.map(signed)],
          row.map(() => 1),
        ),
        gap,
      ]),
      ...left,
      end,
      ...remarks(after),
    ];
  }

  private looseNotes(): Paragraph[] {
    return this.document.footnotes
      .filter((note) => !this.numbered.includes(note))
      .map(
        ({ marker, content }) =>
          new Paragraph({
            style: 'VbChuThich',
            children: [...this.lines(marker.text, { superScript: true }), new TextRun(' '), ...this.runs(content)],
          }),
      );
  }
}
