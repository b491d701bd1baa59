import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { stableOffice } from '../print/stable-zip.ts';
import { type ClassSet, letters, type Part, sheetName } from './class-set.ts';

const font = 'Times New Roman';
/** Sizes in half-points, lengths in twentieths of a point. */
const size = { title: 32, body: 24, small: 18 };
/** A4 less margins of 20 mm. */
const width = 11906 - 2 * 1134;

const run = (text: string, options: { bold?: boolean; size?: number } = {}) =>
  new TextRun({ text, font, size: size.body, color: '000000', ...options });
const line = (text: string, options: { bold?: boolean; size?: number } = {}, indent = 0, keepNext = false) =>
  new Paragraph({
    keepNext,
    indent: { left: indent },
    spacing: { before: 40, after: 40 },
    children: [run(text, options)],
  });

const asked = (questions: ClassSet['papers'][number]['questions']): Paragraph[] =>
  questions.flatMap(({ question, options }, i) => [
    line(`${i + 1}. ${question}`, { bold: true }, 0, true),
    ...options.map((option, n) => line(`${letters[n]}. ${option}`, {}, 360, n < options.length - 1)),
  ]);

function key(questions: ClassSet['papers'][number]['questions']): Table {
  const share = [0.08, 0.32, 0.6];
  const row = (words: string[], isHead = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: words.map(
        (text, i) =>
          new TableCell({
            width: { size: Math.round(share[i]! * width), type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new Paragraph({ children: [run(text, { bold: isHead, size: 22 })] })],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: share.map((part) => Math.round(part * width)),
    rows: [
      row(['Câu', 'Đáp án', 'Vì sao'], true),
      ...questions.map(({ options, right, why }, i) =>
        row([String(i + 1), `${letters[right]}. ${options[right]}`, why]),
      ),
    ],
  });
}

/** One part of a class set as a Word file to change and print, byte-identical for the same questions. */
export async function classSetDocx(set: ClassSet, part: Part): Promise<Uint8Array> {
  const { title, how, papers, numbers, source, day } = set;
  const document = new Document({
    title: part === 'de' ? title : `${title}, đáp án`,
    creator: source,
    lastModifiedBy: source,
    styles: { default: { document: { run: { font, size: size.body, language: { value: 'vi-VN' } } } } },
    sections: papers.map(({ name, questions }) => ({
      properties: {
        page: { size: { width: 11906, height: 16838 }, margin: { top: 850, bottom: 850, left: 1134, right: 1134 } },
      },
      footers: {
        default: new Footer({ children: [line(numbers, { bold: true }), line(source, { size: size.small })] }),
      },
      children: [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [run(`${title}. ${sheetName(part, name)}`, { bold: true, size: size.title })],
        }),
        line(part === 'de' ? how : 'Giữ riêng. Mỗi câu có lời giải thích để nói lại cho lớp.'),
        ...(part === 'de' ? asked(questions) : [key(questions), line('', { size: 2 })]),
      ],
    })),
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), day);
}
