import { isCapitals } from '../../../vietnamese/capitals.ts';
import type { Span } from '../../model.ts';
import { findInstrumentNumbers } from '../instrument-numbers.ts';
import { findDate } from '../official-date.ts';
import type { HeadState } from './construct.ts';

/** Spaces aside the number stands right after "SỐ"; one further on belongs to what the title speaks of. */
const nearest = 2;

/**
 * "NGHỊ QUYẾT SỐ 12/2011/NQ-HĐND NGÀY …": number and day in the title. Their words are those of the title: the number is
 * read out of them and stands in them, so both fields are empty.
 */
export function readNumberInTitle({ preface, prefix }: HeadState, text: string, span: Span): void {
  const at = /(?:số|Số|SỐ)\s*:?\s*(?=\d)/u.exec(text);
  if (!at || preface.docNumber) return;
  const rest = text.slice(at.index + at[0].length);
  const [found = oldNumber(rest)] = findInstrumentNumbers(rest);
  if (!found || found.at > nearest || !isCapitals(text.slice(0, at.index).replace(/\(.*$/u, '') || 'A')) return;
  const start = span[0] + at.index + at[0].length;
  const nowhere = { span: [start, start], text: '' } satisfies { span: Span; text: string };
  const { number, symbol, canonical } = found;
  preface.docNumber = { id: `${prefix}so-hieu`, ...nowhere, number, symbol, canonical };
  const date = findDate(text.slice(at.index));
  if (date && !preface.docDate)
    preface.docDate = { id: `${prefix}ngay-ban-hanh`, ...nowhere, place: null, iso: date.iso };
}

/** Of the years after 1945, with the day behind it: "SỐ 141-B NGÀY 26 THÁNG 7 NĂM 1946", "SỐ 38 NV NGÀY …". */
function oldNumber(text: string): { at: number; number: string; symbol: string; canonical: string } | undefined {
  const [, number, symbol] = /^(\d{1,4})\s?[-/ ]\s?(\p{Lu}{1,5})(?=\s+NGÀY\s)/u.exec(text) ?? [];
  return number && symbol ? { at: 0, number, symbol, canonical: `${number}-${symbol}` } : undefined;
}
