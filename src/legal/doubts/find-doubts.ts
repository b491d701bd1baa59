import { markdownOffset } from '../read/normalise.ts';
import { finalMark, recipientsMissing, signatureMissing } from './close-checks.ts';
import type { Check, Context, Level } from './doubt.ts';
import { foreignLetters, headLost, looseMarks, nothingThere, publishedIdGone } from './file-checks.ts';
import {
  countryMissing,
  dateImpossible,
  dateIncomplete,
  dateMissing,
  lineAdrift,
  numberBlank,
  numberMissing,
  recitalEnds,
  recitalMisspelt,
  subjectMissing,
  symbolAndTypeDiffer,
  typeMissing,
  yearsDiffer,
} from './head-checks.ts';
import {
  headingMissing,
  numberSkipped,
  numberTwice,
  paragraphAdrift,
  pointForeign,
  pointSkipped,
  quotationOpen,
} from './numbering-checks.ts';
import {
  annexLabelsDiffer,
  articleNotThere,
  attachedToAnother,
  attachmentMissing,
  citationUnclear,
  numberSuspicious,
} from './reference-checks.ts';
import {
  besideText,
  furnitureDropped,
  hiddenWords,
  notRead,
  readOtherwise,
  struckOut,
  unfinished,
  unknownSigns,
} from './thing-checks.ts';

/** Something about a text that a person should look at. The text itself is never changed. */
export interface Doubt {
  code: string;
  level: Level;
  /** Offset in the Markdown. */
  at: number;
  /** The words at that place, one line of them; "" where the whole text is meant. */
  words: string;
  message: string;
  action: string;
}

/** One row a check. A new check is a function and a row. */
const checks: [code: string, level: Level, check: Check][] = [
  ['V01', 'C', numberMissing],
  ['V02', 'C', numberBlank],
  ['V03', 'C', dateIncomplete],
  ['V04', 'C', dateImpossible],
  ['V05', 'C', yearsDiffer],
  ['V06', 'C', symbolAndTypeDiffer],
  ['V07', 'C', countryMissing],
  ['V08', 'C', subjectMissing],
  ['V09', 'C', recitalMisspelt],
  ['V10', 'T', recitalEnds],
  ['V11', 'C', numberTwice],
  ['V12', 'C', numberSkipped],
  ['V13', 'C', pointSkipped],
  ['V14', 'C', pointForeign],
  ['V15', 'T', paragraphAdrift],
  ['V16', 'C', quotationOpen],
  ['V17', 'C', headingMissing],
  ['V18', 'L', attachmentMissing],
  ['V19', 'C', attachedToAnother],
  ['V20', 'C', signatureMissing],
  ['V21', 'C', recipientsMissing],
  ['V22', 'T', finalMark],
  ['V23', 'C', articleNotThere],
  ['V24', 'C', citationUnclear],
  ['V25', 'C', numberSuspicious],
  ['V26', 'C', annexLabelsDiffer],
  ['V27', 'C', foreignLetters],
  ['V28', 'T', looseMarks],
  ['V29', 'C', headLost],
  ['V30', 'C', publishedIdGone],
  ['V31', 'C', dateMissing],
  ['V32', 'C', typeMissing],
  ['V33', 'C', lineAdrift],
  ['V34', 'L', nothingThere],
  ['V35', 'C', notRead],
  ['V36', 'C', readOtherwise],
  ['V37', 'C', unknownSigns],
  ['V38', 'C', struckOut],
  ['V39', 'C', hiddenWords],
  ['V40', 'C', unfinished],
  ['V41', 'T', besideText],
  ['V42', 'T', furnitureDropped],
];

/** What V29 says in one sentence. */
const partsOfHeadLost = ['V01', 'V07', 'V20', 'V21', 'V31'];

export const doubtCodes: readonly string[] = checks.map(([code]) => code);

/** Every doubt about a text, by place, then code. It never throws and changes nothing. */
export function findDoubts(context: Omit<Context, 'main'>): Doubt[] {
  const { document } = context;
  const [main] = document.components;
  if (!main) return [];
  const { plain } = document.source;
  const said = headLost({ ...context, main }).length > 0 ? partsOfHeadLost : [];
  return checks
    .filter(([code]) => !said.includes(code))
    .flatMap(([code, level, check]) =>
      check({ ...context, main }).map(({ at, message, action }): Doubt => {
        const line = at === null ? '' : (plain.slice(at, at + 200).split('\n')[0] ?? '');
        return {
          code,
          level,
          at: at === null ? 0 : markdownOffset(document.source, at),
          words: line.trim(),
          message,
          action,
        };
      }),
    )
    .sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
