import { isCapitals } from '../../../vietnamese/capitals.ts';
import type { Block } from '../blocks.ts';
import { articleRank, labelOf } from '../labels.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import { annexLabel, isCountry, isFormula } from '../vocabulary.ts';
import { isBareNumber } from './words.ts';

/** How far down the national title is looked for. Measured: the fifth paragraph; the rest is room for the menu of a web page. */
const countryReach = 60;
/** How far above it the issuer begins. Measured: four paragraphs. */
const issuerReach = 8;
/** A longer line is no part of a head: issuers have up to 62 characters, over all their lines. */
const longestLine = 120;

/** Where the head of a main text begins: below the words of a web page that stand above the issuer and the national title. */
export function findTop({ blocks, at }: Reader): number {
  for (let i = at; i < Math.min(blocks.length, at + countryReach); i++) {
    const { text, rows, lines } = blocks[i]!;
    if (rows) continue;
    if (isCountry(text.slice(0, lines[0]![1] - lines[0]![0]))) {
      let from = i;
      while (from > at && i - from < issuerReach && leadsToCountry(blocks[from - 1]!)) from--;
      return from;
    }
    const label = labelOf(text);
    if (annexLabel(text) || isFormula(text) || /^Căn cứ\s/u.test(text) || (label && label.rank <= articleRank))
      return at;
  }
  return at;
}

const leadsToCountry = ({ text, rows }: Block) =>
  !rows &&
  text.length < longestLine &&
  (isCapitals(text) || isBareNumber(text) || readNumber(text) !== null || readDate(text) !== null);
