import type { Kind } from '../kinds.ts';
import { opensProvision } from '../labels.ts';
import type { Reader } from '../reader.ts';
import { annexLabel, isCountry, recitalKind, typeAtStart, typeInSmallLetters, typeOfLine } from '../vocabulary.ts';

/** Which paragraph is the type line, and what it says. */
export interface TypeLine {
  index: number;
  type: Kind;
}

/**
 * How far down the type line stands at most, in paragraphs. Measured: the ninth of a text, the fifth of an attachment; words
 * of a web page and columns that are read line by line come before it.
 */
export const reach = 45;
/** A file that holds an annex alone begins with its label, perhaps below the name of its instrument. */
const annexReach = 4;
/** A longer paragraph is the text itself; the longest type line measured has 179 characters. */
const longestLine = 300;

/** The type line of a head from `from`; null where there is none before the text itself begins. */
export function findTypeLine(reader: Reader, from: number, isMain: boolean): TypeLine | null {
  for (let i = from; i < Math.min(reader.blocks.length, from + reach); i++) {
    const { text, rows } = reader.blocks[i]!;
    if (rows) return null;
    const type = typeHere(text, i - from, isMain, reader.blocks[i + 1] !== undefined);
    if (type) return { index: i, type };
    if (recitalKind(text) || (opensProvision(text) && !/^[-–—+*]/u.test(text) && i > from)) return null;
    if (text.length > longestLine) return null;
  }
  return null;
}

function typeHere(text: string, distance: number, isMain: boolean, isFollowed: boolean): Kind | null {
  const exact = typeOfLine(text);
  if (exact) return exact;
  const annex = annexLabel(text);
  if (annex && !isMain) return annex.type;
  const started = typeAtStart(text);
  if (started && !isCountry(text)) return started;
  const small = typeInSmallLetters(text);
  if (small && isMain && isFollowed) return small;
  return annex && isMain && distance < annexReach ? annex.type : null;
}
