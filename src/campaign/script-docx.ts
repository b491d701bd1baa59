import { AlignmentType, Document, Footer, HeadingLevel, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import { stableOffice } from '../print/stable-zip.ts';
import { duration, type Script } from './loudspeaker.ts';

/** Half-points: large enough to read standing at a microphone. */
const size = { title: 36, text: 32, small: 20 };
const spacing = { after: 240, line: 360, lineRule: LineRuleType.AUTO };

export interface ScriptSheet {
  slogan: string;
  /** The day to read it: "24/11". */
  when: string;
  scripts: readonly Script[];
  /** Where the words come from, printed at the foot. */
  source: string;
  /** YYYY-MM-DD, the file's date. */
  day: string;
}

/** The loudspeaker scripts of one message as a Word file, one cut a page, A4, byte-identical for the same words. */
export async function scriptDocx({ slogan, when, scripts, source, day }: ScriptSheet): Promise<Uint8Array> {
  const line = (text: string, options: { size: number; bold?: boolean; italics?: boolean }) =>
    new Paragraph({ spacing, children: [new TextRun({ text, font: 'Times New Roman', ...options })] });
  const document = new Document({
    title: `Lời đọc loa: ${slogan}`,
    creator: source,
    lastModifiedBy: source,
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'vi-VN' } } } } },
    sections: scripts.map(({ cut, paragraphs, repeat, ...script }) => ({
      properties: {
        page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } },
      },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              alignment: AlignmentType.LEFT,
              children: [new TextRun({ text: source, size: size.small, font: 'Times New Roman' })],
            }),
          ],
        }),
      },
      children: [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          spacing,
          children: [
            new TextRun({
              text: `${slogan} (bản ${cut} giây)`,
              size: size.title,
              bold: true,
              color: '000000',
              font: 'Times New Roman',
            }),
          ],
        }),
        line(`Đọc ngày ${when}`, { size: size.text, bold: true }),
        ...paragraphs.map((text) => line(text, { size: size.text })),
        line(repeat, { size: size.text, italics: true }),
        line(duration(script), { size: size.small }),
      ],
    })),
  });
  return stableOffice(new Uint8Array(await Packer.toBuffer(document)), day);
}
