import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

const config = new ReadingConfig();
config.unit = [];

const number = (digits: string) => doReadNumber(digits, config);
/** Digit by digit; a number is never torn at the end of a line. */
const digit = (digits: string) => [...digits].map(number).join('\u00a0');
const dayWords = (day: string) => `${Number(day) <= 10 ? 'mùng ' : ''}${number(String(Number(day)))}`;
const monthWords = (month: string) => (Number(month) === 4 ? 'tư' : number(String(Number(month))));

/**
 * A text as an announcer says it: dates, telephone numbers, other numbers and abbreviations in words; brackets and
 * quotation marks gone.
 * @param abbreviations short form → words to say, e.g. UBND → Ủy ban nhân dân
 */
export function spoken(text: string, abbreviations: Readonly<Record<string, string>> = {}): string {
  let said = text
    .replace(/[“”"]/g, '')
    .replace(/\s*\(([^)]*)\)/g, ', $1,')
    .replace(/,+([,.;:?!])/g, '$1')
    .replace(/([.?!])\.+/g, '$1');
  for (const [short, words] of Object.entries(abbreviations))
    said = said.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${short.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'gu'),
      words,
    );
  return (
    said
      .replace(
        /(\d{1,2})\/(\d{1,2})\/(\d{4})/g,
        (_, day, month, year) => `${dayWords(day)} tháng ${monthWords(month)} năm ${number(year)}`,
      )
      .replace(/24\/24/g, 'suốt ngày đêm')
      .replace(/(\d{1,2})\/(\d{1,2})(?!\d)/g, (_, day, month) => `${dayWords(day)} tháng ${monthWords(month)}`)
      // Help lines are said digit by digit, in the groups in which they are written.
      .replace(/\b1[89]00(?: \d{2,4})+\b/g, (line) => line.split(' ').map(digit).join(', '))
      .replace(/\b11[1-5]\b/g, digit)
      // A stretch of days: the dash is said.
      .replace(/(\bngày \d{1,2} tháng \d{1,2})\s*[–-]\s*(?=\d{1,2} tháng \d)/g, '$1 đến ngày ')
      .replace(
        /\bngày (\d{1,2}) tháng (\d{1,2})\b/g,
        (_, day, month) => `ngày ${dayWords(day)} tháng ${monthWords(month)}`,
      )
      .replace(/\d+(?:\.\d{3})+/g, (grouped) => number(grouped.replaceAll('.', '')))
      .replace(/\d+/g, number)
      .replace(/[^\S\u00a0]+/g, ' ')
      .trim()
  );
}
