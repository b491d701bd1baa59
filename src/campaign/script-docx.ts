import { BorderStyle, LineRuleType } from 'docx';
import { type Drawn, heading, type LineStyle, line, table, widthWithin, wordFile } from '../print/word-file.ts';
import type { ScriptSheet } from './script-sheet.ts';

const margin = { top: 1134, bottom: 1134, left: 1701, right: 1134 };
const spaced = (text: string, style: LineStyle = {}) =>
  line(text, { spacing: { after: 240, line: 360, lineRule: LineRuleType.AUTO }, ...style });
const small = { size: 20 };
const edge = { style: BorderStyle.SINGLE, size: 8, space: 6 };
const frame = { top: edge, bottom: edge, left: edge, right: edge };

/** A script sheet as a Word file, A4, byte-identical for the same words. */
export function scriptDocx({ title, pages, own, unread, rateSource, day }: ScriptSheet): Promise<Uint8Array> {
  const sections: Drawn[][] = pages.map((page) => [
    heading(page.heading, 1),
    spaced(page.when, { bold: true }),
    ...(page.warning ? [line(page.warning, { ...small, bold: true, border: frame, spacing: { after: 240 } })] : []),
    ...page.scripts.flatMap(({ heading: name, paragraphs, cue, duration }) => [
      ...(name ? [heading(name, 2)] : []),
      // Nobody turns the paper in the middle of a script.
      ...paragraphs.map((text) => spaced(text, { keepNext: true })),
      spaced(cue, { italics: true, keepNext: true }),
      spaced(duration, small),
    ]),
  ]);
  if (own)
    sections.push([
      heading(own.heading, 1),
      spaced(own.about, small),
      table([own.head, ...own.rows], {
        width: widthWithin(margin),
        share: own.head.map(() => 1 / own.head.length),
        room: [60, 120],
        hasHead: true,
        style: () => small,
      }),
      spaced(''),
    ]);
  sections.at(-1)?.push(spaced(rateSource, small));
  return wordFile({
    title: `Lời đọc loa: ${title}`,
    about: unread,
    day,
    // Large enough to read standing at a microphone.
    size: { text: 32, title: 36 },
    margin,
    sections: sections.map((children) => ({ children, foot: [line(unread, small)] })),
  });
}
