import type { LegalDocument, SourceText } from '../model.ts';
import { markdownOffset } from './normalise.ts';
import { quoted } from './quoted.ts';

/** The first letter that differs: its offset in the Markdown, and both sides in Vietnamese. */
export interface Difference {
  at: number;
  message: string;
}

/** A text with runs of white space folded to one space, and for each character where it stood. */
function fold(text: string): { folded: string; at: number[] } {
  let folded = '';
  let afterSpace = true;
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const isSpace = /\s/.test(text[i]!);
    if (!isSpace || !afterSpace) {
      folded += isSpace ? ' ' : text[i];
      at.push(i);
    }
    afterSpace = isSpace;
  }
  return { folded: folded.trimEnd(), at };
}

/**
 * Hold a parsed text against its original as received: after folding white space and taking out bold marks both must be
 * equal, character for character. Returns at most one difference, the first.
 * It needs only the first layer (`{ source: normalise(markdown) }`), so it can name the place where a slip makes the parser
 * stop further down.
 * @param original the original file, decoded as UTF-8
 */
export function checkFidelity({ source }: Pick<LegalDocument, 'source'>, original: string): Difference[] {
  return compareWith(source, [original.replaceAll('**', '')]);
}

/**
 * The same for an original that can be read in more than one way: as its letters stand, and as its adaptor reads it
 * (src/legal/import/read-source.ts). One of them must be equal; the difference named is that of the one that agrees longest.
 * @param readings the original as plain text, without marks
 */
export function compareWith(source: SourceText, readings: readonly string[]): Difference[] {
  const ours = fold(source.plain);
  const compared = readings.map((reading) => {
    const theirs = fold(reading).folded;
    let i = 0;
    while (i < ours.folded.length && ours.folded[i] === theirs[i]) i++;
    return { theirs, i };
  });
  if (compared.some(({ theirs }) => theirs === ours.folded)) return [];
  const [first] = compared.sort((a, b) => b.i - a.i);
  if (!first) return [];
  const { theirs, i } = first;
  const around = (text: string) => quoted(text.slice(text.lastIndexOf(' ', i - 1) + 1, i + 40), 40);
  return [
    {
      at: markdownOffset(source, ours.at[i] ?? source.plain.length),
      message: `nguyên văn khác tệp gốc: ở đây là ${around(ours.folded)}, tệp gốc là ${around(theirs)}. Hãy chép lại đúng tệp gốc; ý kiến sửa thì viết thành ghi chú.`,
    },
  ];
}
