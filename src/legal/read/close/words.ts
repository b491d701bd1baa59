import {
  annexLabel,
  attached,
  isAuthority,
  isCountry,
  isOffice,
  isPower,
  personName,
  power,
  typeOfLine,
} from '../vocabulary.ts';

/** Thirty-two characters are the longest line of an office measured; a longer one is the issuer of something else. */
const longestAuthority = 90;
/** A name with its rank has up to 25 characters; "– Đã ký" and a degree may stand beside it. */
const longestName = 80;

/** "Đại diện Sở Công Thương" is one line of a signature; what ends as a sentence or a list is text. */
const longestRepresentative = 60;

/** "Đại diện" in small letters, alone or with whom it stands for: so sign those who make minutes. */
export const isRepresentative = (text: string): boolean =>
  /^Đại diện(?=$|\s[^:;.]*$)/u.test(text) && text.length < longestRepresentative;

/** A line that says in whose place or in which office somebody signs. */
export const isRole = (text: string): boolean =>
  isPower(text) ||
  power.test(text) ||
  isOffice(text) ||
  isRepresentative(text) ||
  (isAuthority(text) && text.length < longestAuthority);

/** A line that opens what is issued with the text. */
export const isBoundary = (text: string): boolean =>
  typeOfLine(text) !== null || annexLabel(text) !== null || attached.test(text) || isCountry(text.split('\n')[0] ?? '');

/** "– Đã ký" behind a name. */
export const signedBeside = /\s*[-–(]\s*đã ký\)?\s*$/iu;

/** A person's name without "– Đã ký" and without rank; null where the words are none. */
export const signerName = (text: string): string | null =>
  text.length > longestName ? null : personName(text.replace(signedBeside, '').trim());

/** Whether a paragraph is a person's name, with rank or degree. */
export const isName = (text: string): boolean =>
  !/^(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu|Biểu|Căn cứ|Nơi nhận)/u.test(text) && signerName(text) !== null;

/** "- Lưu: VT.": with it the list of recipients is over. */
export const isFiled = (text: string): boolean => /^[-–]?\s*L[ưu]u\b/u.test(text);
