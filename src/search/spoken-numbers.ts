import { wordsOf } from './words.ts';

/** The digits, then other ways to say them, ten places on. */
const digits = 'không một hai ba bốn năm sáu bảy tám chín - mốt - - tư lăm - bẩy'.split(' ');
const digitOf = (word = ''): number => {
  const at = digits.indexOf(word);
  return at < 0 ? at : at % 10;
};
/** Ten stands alone, the others behind a digit. */
const units: Readonly<Record<string, number>> = { mười: 10, mươi: 10, trăm: 100, nghìn: 1000, ngàn: 1000 };
const fillers = ['linh', 'lẻ'];

/**
 * Numbers as a telephone writes what was said to it, in digits: “bốn trăm mười lăm” is 415. A single word stays a word
 * (“một lần”), and “năm” before a number is the year.
 */
export function inDigits(text: string): string {
  const words = wordsOf(text).map(({ start, end }) => ({ start, end, word: text.slice(start, end).toLowerCase() }));
  const isNumber = ({ word }: (typeof words)[number]) => digitOf(word) >= 0 || word in units || fillers.includes(word);
  let done = '';
  let at = 0;
  for (let from = 0; from < words.length; from++) {
    let to = from;
    while (to < words.length && isNumber(words[to]!)) to++;
    if (words[from]!.word === 'năm' && digitOf(words[from + 1]?.word) >= 0) continue;
    const said = words.slice(from, to).map(({ word }) => word);
    const isOne = digitOf(said[0]) >= 0 || said[0] === 'mười';
    if (said.length < 2 || !isOne || !said.some((word) => word in units)) {
      from = Math.max(from, to - 1);
      continue;
    }
    done += `${text.slice(at, words[from]!.start)}${numberSaid(said)}`;
    at = words[to - 1]!.end;
    from = to - 1;
  }
  return done + text.slice(at);
}

function numberSaid(said: readonly string[]): number {
  let thousands = 0;
  let below = 0;
  let digit = 0;
  for (const word of said) {
    if (word === 'mười') below += 10;
    else if (word === 'mươi' || word === 'trăm') below += digit * units[word]!;
    else if (word in units) {
      thousands += (below + digit || 1) * units[word]!;
      below = 0;
    } else if (digitOf(word) >= 0) {
      digit = digitOf(word);
      continue;
    }
    digit = 0;
  }
  return thousands + below + digit;
}
