import { LineRuleType } from 'docx';
import { heading, type LineStyle, line, table, widthWithin, wordFile } from '../print/word-file.ts';
import type { ScriptSheet } from './script-sheet.ts';

const margin = { top: 1134, bottom: 1134, left: 1701, right: 1134 };
const spaced = (text: string, style: LineStyle = {}) =>
  line(text, { spacing: { after: 240, line: 360, lineRule: LineRuleType.AUTO }, ...style });
const small = { size: 20 };

/** A script sheet as a Word file, one script a page, A4, byte-identical for the same words. */
export const scriptDocx = ({ title, when, scripts, own, unread, rateSource, day }: ScriptSheet): Promise<Uint8Array> =>
  wordFile({
    title: `Lời đọc loa: ${title}`,
    about: unread,
    day,
    // Large enough to read standing at a microphone.
    size: { text: 32, title: 36 },
    margin,
    sections: [
      ...scripts.map(({ heading: name, paragraphs, cue, duration }) => [
        heading(name, 1),
        spaced(when, { bold: true }),
        ...paragraphs.map((text) => spaced(text)),
        spaced(cue, { italics: true }),
        spaced(duration, small),
      ]),
      [
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
        spaced(rateSource, small),
      ],
    ].map((children) => ({ children, foot: [line(unread, small)] })),
  });
