import { isCapitals } from '../../../vietnamese/capitals.ts';
import type { Block } from '../blocks.ts';
import { articleRank, labelOf } from '../labels.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import { annexLabel, isCountry, isFormula } from '../vocabulary.ts';
import { mostLines as subjectLines } from './subject.ts';
import { isBareNumber, isSubject } from './words.ts';

/** How far down the national title is looked for. Measured: the fifth paragraph; the rest is room for the menu of a web page. */
const countryReach = 60;
/** How far above it the issuer begins. Measured: four paragraphs, and up to four more of the subject of a letter. */
const issuerReach = 12;
/** A longer line is no part of a head: issuers have up to 62 characters, over all their lines. */
const longestLine = 120;
/** The subject of a letter on one line: 163 characters are the most measured. */
const longestSubject = 300;

/** Where the head of a main text begins: below the words of a web page that stand above the issuer and the national title. */
export function findTop({ blocks, at }: Reader): number {
  for (let i = at; i < Math.min(blocks.length, at + countryReach); i++) {
    const { text, rows, lines } = blocks[i]!;
    if (rows) continue;
    if (isCountry(text.slice(0, lines[0]![1] - lines[0]![0]))) {
      let from = i;
      for (let lines = 1; lines > 0 && i - from < issuerReach; from -= lines) lines = linesThatLead(blocks, at, from);
      return from;
    }
    const label = labelOf(text);
    if (annexLabel(text) || isFormula(text) || /^Căn cứ\s/u.test(text) || (label && label.rank <= articleRank))
      return at;
  }
  return at;
}

/** How many of the paragraphs right above `from` are part of the head; 0 where they are none. */
function linesThatLead(blocks: readonly Block[], at: number, from: number): number {
  if (from > at && leadsToCountry(blocks[from - 1]!)) return 1;
  // The subject of a letter stands below its number, left of the national title, in as many lines as the column is narrow.
  for (let lines = 1; lines <= subjectLines && from - lines >= at; lines++) {
    const { text, rows } = blocks[from - lines]!;
    if (rows || text.length > longestSubject || labelOf(text)) return 0;
    if (isSubject(text)) return lines;
  }
  return 0;
}

const leadsToCountry = ({ text, rows }: Block) =>
  !rows &&
  text.length < longestLine &&
  (isCapitals(text) || isBareNumber(text) || readNumber(text) !== null || readDate(text) !== null);
