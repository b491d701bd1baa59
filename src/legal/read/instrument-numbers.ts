/** A number such as 123/QĐ-UBND in a text. */
export interface InstrumentNumber {
  /** Offset in the text searched, and the words as printed. */
  at: number;
  text: string;
  /** "123/QĐ-UBND": without spaces, with the slashes and hyphens of the official form. No letter is corrected. */
  canonical: string;
  number: string;
  symbol: string;
}

const s = String.raw`[ \t]{0,3}`;
const br = String.raw`\s{0,3}`;
const piece = String.raw`[\p{L}\d&]+(?:\.\p{Lu}{2,}(?=-))?`;
const dash = '[-–_]';
/** QĐ-UBND, TTLT-BTC-BNV, TTr- LĐTBXH, TTLT/TTCP-BNV, NQ/TW, QH14. It begins with a capital. */
const symbol = String.raw`\p{Lu}[\p{L}\d&]*(?:\.\p{Lu}+)?(?:${br}${dash}${br}${piece}|${s}/${s}\p{Lu}[\p{L}\d&]*)*`;
const year = String.raw`(?:1[89]|20)\d ?\d`;

/** 12/2016/QĐ-UBND, 123 /QĐ-UBND, 60-NQ/TW, 11 NQ/UBTVQH9. */
const number = new RegExp(
  String.raw`(?:(?<=[sS]ố)|(?<![\p{L}\d/.,:&_-]))((?:(?<=[sS]ố\s?:?\s?)\d{1,4}\.(?=\d{1,3}\/\p{Lu}))?\d{1,8}(?:[a-zA-Z]|(?<=[sS]ố\s?\d{1,4})\s?\p{Lu}{2,3}(?=\s?\/\s?\p{Lu}))?)(?:(${s}/${s}${year})${s}/${br}|${s}/${br}|${s}[-–]${s}(?=[\p{Lu}]{2,}[\p{L}]*/|(?<=(?:[sSỐ][ốỐ]|Nghị định|Quyết định|Nghị quyết|Pháp lệnh|Chỉ thị|Thông tư)\s?\d{1,5}\s?[-–]\s?)(?:CP|TTg|HĐBT|CT|UB|HĐCP|SL)(?![\p{L}\d]))|${s} (?=(?:NQ|NĐ|QĐ|CT|TT|L|PL)/))(${symbol})`,
  'gu',
);

const type = 'QĐ|QD|NQ|NĐ|ND|CT|TT|TTLT|KH';
/** The hyphen left out between type and body: QĐUBND, TTBGDĐT. */
const glued = /^(QĐ|NĐ|NQ|CT|TT|TTLT|KH)(UBND|HĐND|TTg|CP|(?<=QĐ|TT)B\p{Lu}{1,6})$/u;
/** Full stops in place of slashes and hyphens: 15.2018.QD.UBND. Measured on five; only after "số", or alone on its line. */
const dotted = new RegExp(
  String.raw`(?<=^\s*|[sS]ố\s?:?\s?)(\d{1,5})(?:\.(${year}))?\.((?:${type})(?:\.\p{Lu}[\p{L}\d]+)+)(?![\p{L}\d])`,
  'gu',
);

/** What a symbol must look like to be that of an instrument: letters of a type or a body joined by a hyphen, or an organ that stands alone. */
const joined = /^\p{Lu}[\p{L}\d&.]*(?:[-/]\p{Lu}?[\p{L}\d&.]+)+$/u;
const alone =
  /^(?:QH\d{0,2}|QHK\d|UBTVQH\d{0,2}|NQUBTVQH\d*|SL|CP|TTg|HĐBT|HĐNN\d*|LCT|UB|UBND|NĐCP|QĐUBND|QĐTTg|TTBTC|[A-ZĐ]{2,}CP)$/u;
/** Standards, units and fractions are no instruments: TCVN 6909:2001, km/h, m/s. */
const standards =
  /(?:TCVN|QCVN|ISO|IEC|TCXD|TCXDVN|TCN|TCCS|Mẫu(?:\s+số)?|mẫu(?:\s+số)?|MẪU(?:\s+SỐ)?|Biểu(?:\s+mẫu)?(?:\s+số)?|biểu(?:\s+mẫu)?(?:\s+số)?|Phụ lục(?:\s+số)?|hotline|tài khoản|hồ sơ số)\s*:?\s*$/u;

/**
 * Find the numbered instruments in a text: NNN/YYYY/KÝ-HIỆU, NNN/KÝ-HIỆU, NNN-KÝ/CQ (Party), NNN/YYYY/QHn.
 * Codes of forms and standards are not instruments. In order of the text, without overlap.
 */
export function findInstrumentNumbers(text: string): InstrumentNumber[] {
  const found: InstrumentNumber[] = [];
  for (const { 0: words, 1: digits, 2: inYear, 3: letters, index } of text.matchAll(dotted)) {
    const [own, mark] = [inYear ? `${digits}/${inYear}` : digits!, letters!.replaceAll('.', '-')];
    found.push({ at: index, text: words, canonical: `${own}/${mark}`, number: own, symbol: mark });
  }
  // Scans leave a fraction stroke in place of the slash.
  for (const match of text.replace(/[⁄∕]/gu, '/').matchAll(number)) {
    const [words, digits, yearPart, symbolWords] = match;
    const symbolText = trimmedSymbol(symbolWords!);
    const end = match.index + words.length - (symbolWords!.length - symbolText.length);
    const canonicalSymbol = tidy(symbolText).replace(glued, '$1-$2');
    const letters = canonicalSymbol.replace(/[^\p{L}]/gu, '');
    if (letters.length < 2) continue;
    if (
      !joined.test(canonicalSymbol) &&
      !alone.test(canonicalSymbol) &&
      // Old numbers carry the body's letters themselves: 02TS/TT.
      !/\p{Lu}{2}$/u.test(digits!) &&
      !/\p{Lu}{2}$/u.test(digits!) &&
      !(yearPart && /^\p{Lu}{2}/u.test(canonicalSymbol))
    )
      continue;
    if (
      /^(?:UB|UBND)$/.test(canonicalSymbol) &&
      !yearPart &&
      !/số\s*$/iu.test(text.slice(Math.max(0, match.index - 24), match.index))
    )
      continue;
    if (standards.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const printed = text.slice(match.index, end);
    found.push({
      at: match.index,
      text: printed,
      canonical: smallLetters(tidy(printed).replace(tidy(symbolText), canonicalSymbol)).replace(
        /^(\d+[a-z]?)(?=NQ\/|NĐ\/|QĐ\/|CT\/|TT\/|L\/|PL\/)/iu,
        '$1/',
      ),
      number: tidy(digits! + (yearPart ?? '')),
      symbol: canonicalSymbol,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

const tidy = (text: string) =>
  text.replace(/\s+/g, '').replace(/[–_]/g, '-').replace(/[⁄∕]/g, '/').replaceAll('Ð', 'Đ');

/** In a title of capitals: QĐ-TTG is QĐ-TTg, 12/TTR-UBND is 12/TTr-UBND. */
const smallLetters = (text: string) =>
  text.replace(
    /(?<=[/-])(?:TTG|TTR|CTR)(?=$|[-/])/gu,
    (letters) => letters.slice(0, 2) + letters.slice(2).toLowerCase(),
  );

/**
 * A symbol ends where the sentence goes on: "QĐ-UBND - Về" and "NĐ-CP – 2" must not swallow the next word, nor a mark of
 * a note ("NĐ-CP1") more than the symbol.
 */
function trimmedSymbol(words: string): string {
  const parts = words.split(/(\s{0,3}[-–_]\s{0,3}|\s{0,3}\/\s{0,3})/u);
  let text = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) {
    const separator = parts[i]!;
    const next = parts[i + 1]!;
    const isSpaced = /\s/.test(separator);
    const capitals = next.match(/\p{Lu}/gu)?.length ?? 0;
    const isSymbolPart =
      /^\p{Lu}/u.test(next) &&
      (capitals >= 2 || next === 'CP' || /^(?:TTg|CTr|TTr|BCĐ|VP|NV|TC|KT)$/u.test(next) || !isSpaced);
    // "99/2022/NĐ-CP/For registration": a word of another language, no organ.
    if (separator.includes('/') && /^\p{Lu}\p{Ll}{2,}/u.test(next)) break;
    if (/^\d+$/.test(next) && isSpaced) break;
    if (!isSymbolPart && isSpaced) break;
    if (/^\s.*\s$/u.test(separator) && separator.includes('/')) break;
    if (/^\d{3,}$/.test(next)) break;
    text += separator + next;
  }
  // A space lost after the symbol: "TTLT-BTC-BNVngày 12/3/2010".
  return text.replace(gluedWord, '');
}

const gluedWord = /(?<=[\p{L}\d]{2})(?:ngày|của|về|và|năm|trong|quy|ban|được|hướng|tháng|theo|sửa|phê)\p{Ll}*$/u;
