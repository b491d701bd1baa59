import { isCapitals } from '../../../vietnamese/capitals.ts';
import { opensProvision } from '../labels.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import {
  annexLabel,
  attached,
  isAuthority,
  isCountry,
  isFormula,
  isRecipientsLabel,
  issuerBefore,
  recitalKind,
} from '../vocabulary.ts';
import { isAddressee } from './words.ts';

/** Four lines and 251 characters over all of them are the most measured. */
const mostLines = 8;
const longestLine = 500;
/** A paragraph longer than this that ends as a sentence is one; a shorter one may be, too, unless it opens as subjects do. */
const longestSentence = 320;
const shortSentence = 140;
const opensAsSubject = /^(?:Về|V\/v|Ban hành|Phê duyệt|Quy định|Sửa đổi)/u;
/** A further line in small letters; the longest measured has 104 characters. */
const longestRest = 110;

/**
 * How many of the next paragraphs are the subject (trích yếu).
 * @param after what stands above: below an annex whose label has words of its own only capitals are
 */
export function titleLines(reader: Reader, after: 'type' | 'annex'): number {
  if (isStop(reader, 0) || !isFirst(reader, after)) return 0;
  let count = 1;
  while (count < mostLines && !isStop(reader, count) && isRest(reader, count)) count++;
  return count;
}

/** Whether something else than the subject stands there. */
function isStop(reader: Reader, index: number): boolean {
  const text = reader.text(index);
  const kind = recitalKind(text);
  return (
    text === '' ||
    text.length > longestLine ||
    // "Thực hiện …" right below the type line is a subject unless it ends as a clause.
    (kind !== null && (index > 0 || /^(?:Căn|Can|Xét|Theo)\s/u.test(text) || /[;,.:]$/u.test(text))) ||
    attached.test(text) ||
    opensProvision(text) ||
    isFormula(text) ||
    isAddressee(text) ||
    isCountry(text.split('\n')[0]!) ||
    isRecipientsLabel(text) ||
    issuerBefore.test(text) ||
    readNumber(text) !== null ||
    (readDate(text) !== null && !/^\(/u.test(text)) ||
    annexLabel(text) !== null ||
    (isAuthority(text) && !isAuthority(reader.text(index - 1)) && index > 0) ||
    (isAuthority(text) && recitalKind(reader.text(index + 1)) !== null) ||
    reader.blocks[reader.at + index]?.rows !== undefined
  );
}

function isFirst(reader: Reader, after: 'type' | 'annex'): boolean {
  const text = reader.text();
  if (after === 'annex' && !isCapitals(text)) return false;
  if (text.length > longestSentence && /[.:;]$/u.test(text)) return false;
  if (/[.;:]$/u.test(text) && text.length > shortSentence && !opensAsSubject.test(text)) return false;
  // A law whose name stands on its type line: what follows is its first sentence.
  const isBelowLaw = /^(?:LUẬT|BỘ LUẬT|HIẾN PHÁP|PHÁP LỆNH)/u.test(reader.text(-1));
  return isCapitals(text) || !isBelowLaw || !/[.,;]$/u.test(text);
}

function isRest(reader: Reader, index: number): boolean {
  const text = reader.text(index);
  const before = reader.text(index - 1);
  const isAfterSentence = /[.;:]$/u.test(before);
  return (
    (isCapitals(text) && isCapitals(reader.text(0))) ||
    (/^\p{Ll}/u.test(text) && !isAfterSentence) ||
    (/^[\p{L}\d(]/u.test(text) &&
      !isAfterSentence &&
      text.length < longestRest &&
      !/[.;:]$/u.test(text) &&
      goesToTextSoon(reader, index)) ||
    /(?:\s(?:và|của|về|cho|các|trong|năm|tỉnh|-|số)|,)$/u.test(before)
  );
}

/** Whether what follows a line of the subject is no running text: issuer, recital, label, words that attach. */
function goesToTextSoon(reader: Reader, index: number): boolean {
  for (let i = index + 1; i < index + 4; i++) {
    const text = reader.text(i);
    if (recitalKind(text) !== null || attached.test(text) || isAuthority(text) || isFormula(text)) return true;
    if (text.length > shortSentence) return false;
  }
  return false;
}
