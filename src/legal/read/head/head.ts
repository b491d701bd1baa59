import { isCapitals } from '../../../vietnamese/capitals.ts';
import { foldLoosely } from '../../../vietnamese/fold.ts';
import type { DocType, Preface, Span } from '../../model.ts';
import type { Block } from '../blocks.ts';
import { findInstrumentNumbers } from '../instrument-numbers.ts';
import type { Kind } from '../kinds.ts';
import { articleRank, labelOf, opensProvision } from '../labels.ts';
import { findDate, type OfficialDate } from '../official-date.ts';
import { type Reader, spanning } from '../reader.ts';
import {
  annexLabel,
  attached,
  isAuthority,
  isCountry,
  isFormula,
  isMotto,
  isPower,
  isRecipientsLabel,
  issuerBefore,
  recitalKind,
  typeAtStart,
  typeInSmallLetters,
  typeOfLine,
  typeOfSymbol,
} from '../vocabulary.ts';

export interface Head {
  preface: Preface;
  docType: DocType;
  /** What ids begin with in an attachment of this type. */
  prefix: string;
}

/** How far from its first line the type line of a text stands at most, in paragraphs. */
const reach = 45;

const numberLine =
  /^[-–_*\s]{0,40}(?:(?:Luật|LUẬT|Bộ luật|BỘ LUẬT|Nghị quyết|Pháp lệnh|Lệnh)\s+)?(?:số|Số|SỐ|Só|só|Sô)\s*[:.]?\s*(.*)$/su;
const blankNumber = /^[\s.…_*-]*(\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d&]*(?:\s*[-–/]\s*[\p{L}\d&]+)*)/u;
const plainNumber = /^(\d{1,5}[a-z]?(?:\s*[-/]\s*\p{Lu}[\p{L}\d]*(?:\s*[-/]\s*[\p{L}\d]+)*)?)/u;

export interface NumberParts {
  /** Where the number itself begins and ends in the words, without what follows it on the line. */
  start: number;
  end: number;
  number: string;
  symbol: string;
  canonical: string;
}

/** Read a number as the head prints it; null where the words are no number line. */
export function readNumber(text: string): NumberParts | null {
  const line = numberLine.exec(text);
  if (!line || text.length > 160) return null;
  const start = text.length - line[1]!.length;
  const rest = line[1]!.replaceAll('**', '  ');
  const [found] = findInstrumentNumbers(rest);
  if (found && found.at < 6) {
    const { number, symbol, canonical } = found;
    return { start: start + found.at, end: start + found.at + found.text.length, number, symbol, canonical };
  }
  const blank = blankNumber.exec(rest);
  if (blank) {
    const canonical = blank[1]!.replace(/\s/g, '').replace(/–/g, '-');
    const symbol = canonical.split('/').findLast((part) => /\p{L}/u.test(part)) ?? '';
    return { start, end: start + blank[0].length, number: '', symbol, canonical };
  }
  const plain = plainNumber.exec(rest);
  if (!plain) return null;
  const canonical = plain[1]!.replace(/\s/g, '').replace(/–/g, '-');
  const [number = '', symbol = ''] = /^(\d+[a-z]?)(?:[-/](.*))?$/u.exec(canonical)?.slice(1) ?? [];
  return { start, end: start + plain[0].length, number, symbol, canonical };
}

/** "Số:" alone, its symbol on a line of its own further down, where two columns have been read one after the other. */
const bareNumber = /^(?:Số|SỐ)\s*:?$/u;

/** The symbol of a number left blank: "/TTr-VPCP". */
function readBlank(text: string): NumberParts | null {
  const number = readNumber(`Số${text}`);
  return number && { ...number, start: Math.max(0, number.start - 2), end: number.end - 2 };
}

/** "Bắc Kạn, ngày 19 tháng 3 năm 2018": a line that is a place and a day, no sentence. */
export function readDate(text: string): { place: string | null; iso: string } | null {
  const date = findDate(text) ?? blankDate(text);
  if (!date || text.length > 120) return null;
  // Scans read the comma as a full stop: "Hà Nội. ngày …".
  const before = text
    .slice(0, date.start)
    .replaceAll('**', '')
    .trim()
    .replace(/^((?:\p{Lu}\p{Ll}+\s?){1,4})\.$/u, '$1,');
  const after = text.slice(date.end).trim();
  if (after.replace(/[.()*\s]/g, '').length > 0) return null;
  if (!/ngày|ngay/iu.test(text) && !before.endsWith(',')) return null;
  // Dots where a draft leaves the place to be filled in are none.
  const place = before
    .replace(/[,;]\s*$/u, '')
    .replace(/^[\s.…_]+$/u, '')
    .trim();
  if (/^(?:Ngày|Hiệu lực|Có hiệu lực)(?!\p{L})/u.test(place)) return null;
  if (place.split(/\s+/).length > 7 || /[.;:]$/u.test(place) || (place && !/^[\p{Lu}\p{L}]/u.test(place))) return null;
  if (place && !/,$/u.test(before) && !/^\p{Lu}/u.test(place)) return null;
  return { place: place || null, iso: date.iso };
}

/** Place without a day: "Ví Dụ, ngày … tháng … năm 20…" of a draft. */
function blankDate(text: string): OfficialDate | null {
  const match = /(?<=^\p{Lu}[\p{L}\s.-]{1,40},\s*)ngày[\s.…_]*tháng[\s.…_]*năm[\s.…_]*(?:20)?[\s.…_]*$/u.exec(text);
  return match && { start: match.index, end: text.length, iso: '' };
}

/** "Khóa XI, kỳ họp thứ 9", "(Từ ngày 16 tháng 5 …)": the session of an assembly, below its name. */
const isSession = (text: string) => /^(?:khoa [ivxlc\d]+|\(?(?:ky hop|tu ngay))/u.test(foldLoosely(text));
const isSubject = (text: string) => /^(?:V\/v|V\/V|Về việc|v\/v)(?=[\s:])/u.test(text);
const isAddressee = (text: string) => /^kinh gui/u.test(foldLoosely(text));
/** A paragraph of the text itself: the head is over. */
const isBody = (text: string) =>
  recitalKind(text) !== null || opensProvision(text) || isFormula(text) || isRecipientsLabel(text) || isPower(text);

/** How far down the national title of a main text is looked for, in paragraphs, and its issuer above it. */
const titleReach = 60;
const issuerReach = 8;

/** Where the head begins: below the words of a web page that stand above the issuer and the national title. */
function headStart({ blocks, at }: Reader): number {
  for (let i = at; i < Math.min(blocks.length, at + titleReach); i++) {
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
  text.length < 120 &&
  (isCapitals(text) || bareNumber.test(text) || readNumber(text) !== null || readDate(text) !== null);

/** Which paragraph from `from` is the type line of a head; -1 where there is none. */
function findType(reader: Reader, from: number, isMain: boolean): { index: number; type: Kind } | null {
  for (let i = from; i < Math.min(reader.blocks.length, from + reach); i++) {
    const { text, rows } = reader.blocks[i]!;
    if (rows) return null;
    const exact = typeOfLine(text);
    if (exact) return { index: i, type: exact };
    const annex = annexLabel(text);
    if (annex && !isMain) return { index: i, type: annex.type };
    const started = typeAtStart(text);
    if (started && !isCountry(text)) return { index: i, type: started };
    const small = typeInSmallLetters(text);
    if (small && isMain && reader.blocks[i + 1]) return { index: i, type: small };
    if (annex && isMain && i < from + 4) return { index: i, type: annex.type };
    if (recitalKind(text) || (opensProvision(text) && !/^[-–—+*]/u.test(text) && i > from)) return null;
    if (text.length > 300) return null;
  }
  return null;
}

/**
 * Read the head of a component: issuer, national title, number, place and day in any order, then the type line, the
 * subject and the words that attach it. Source of the fields: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * Lines that are none of these are `remarks`.
 */
export function readHead(reader: Reader, isMain: boolean, prefixes: ReadonlySet<string>): Head {
  const start = reader.at;
  const top = isMain ? headStart(reader) : start;
  const found = findType(reader, top, isMain);
  const slug = uniquePrefix(found?.type.prefix ?? (isMain ? '' : 'pl'), prefixes);
  const prefix = isMain ? '' : `${slug}-`;
  const preface: Preface = {
    docAuthority: null,
    country: null,
    motto: null,
    docNumber: null,
    docDate: null,
    docType: null,
    docTitle: null,
    addressee: null,
    attachedTo: null,
    remarks: [],
  };
  const end = found?.index ?? reader.blocks.length;
  let letterSubject = false;
  let hasBareNumber = false;

  while (reader.at < top) {
    preface.remarks.push({ ...reader.take(`${prefix}ghi-${preface.remarks.length + 1}`), stray: true });
  }

  for (let steps = 0; reader.at < end && steps < reach; steps++) {
    const block = reader.block!;
    const { text } = block;
    if (bareNumber.test(text)) hasBareNumber = true;
    if (!found && (block.rows || (isBody(text) && !readNumber(text)) || isProse(text))) break;
    const number = hasBareNumber && /^\s*\//u.test(text) ? readBlank(text) : readNumber(text);
    const date = readDate(text);
    const first = reader.source.plain.slice(...block.lines[0]!);
    if (number && !preface.docNumber) takeNumber(number);
    else if (date && !preface.docDate) {
      preface.docDate = { ...reader.take(`${prefix}ngay-ban-hanh`), place: date.place, iso: date.iso };
    } else if (isCountry(first) && !preface.country) {
      reader.at++;
      preface.country = reader.field(`${prefix}quoc-hieu`, block.lines[0]!);
      const rest = block.lines.slice(1);
      if (rest.length) preface.motto = reader.field(`${prefix}tieu-ngu`, [rest[0]![0], block.span[1]]);
    } else if (isMotto(text) && !preface.motto) takeMotto();
    else if (isSubject(text) && !preface.docTitle) {
      letterSubject = true;
      preface.docTitle = reader.take(`${prefix}trich-yeu`, linesOfSubject());
    } else if (isAddressee(text) && !preface.addressee) {
      if (found && found.index > reader.at + 12) break;
      preface.addressee = reader.take(`${prefix}kinh-gui`, linesOfAddressee());
      if (!found) break;
    } else if (isCapitals(text) && !attached.test(text) && takesAuthority()) {
      const own = reader.take(`${prefix}co-quan`);
      const before = preface.docAuthority;
      preface.docAuthority = before ? spanning(reader, own.id, before.span, own.span) : own;
    } else {
      // A second line of the issuer that a conversion has torn off is no stray line.
      const isStray = (isMain || found) && !(preface.docAuthority && (isAuthority(text) || isSession(text)));
      const line = reader.take(`${prefix}ghi-${preface.remarks.length + 1}`);
      preface.remarks.push(isStray ? { ...line, stray: true } : line);
    }
  }

  if (found && reader.at === found.index) {
    const typeBlock = reader.block!;
    preface.docType = reader.take(`${prefix}ten-loai`);
    numberInTitle(typeBlock.text, typeBlock.span);
    const count = titleLines(reader, annexLabel(typeBlock.text)?.rest ? 'annex' : 'type');
    if (count > 0 && !letterSubject) {
      const span = reader.block!.span;
      preface.docTitle = reader.take(`${prefix}trich-yeu`, count);
      numberInTitle(preface.docTitle.text, span);
    }
    if (attached.test(reader.text())) preface.attachedTo = reader.take(`${prefix}kem-theo`, linesOfAttached());
    // The subject may stand below the words that attach it.
    if (preface.attachedTo && !preface.docTitle) {
      const below = titleLines(reader, 'type');
      if (below > 0) preface.docTitle = reader.take(`${prefix}trich-yeu`, below);
    }
    // A letter to somebody may still follow: tờ trình, báo cáo, and a head printed below the type.
    for (let steps = 0; steps < 6; steps++) {
      const text = reader.text();
      const number = readNumber(text);
      const date = readDate(text);
      if (number && !preface.docNumber) takeNumber(number);
      else if (date && !preface.docDate)
        preface.docDate = { ...reader.take(`${prefix}ngay-ban-hanh`), place: date.place, iso: date.iso };
      else if (isAddressee(text) && !preface.addressee)
        preface.addressee = reader.take(`${prefix}kinh-gui`, linesOfAddressee());
      else break;
    }
  }
  const bySymbol = preface.docNumber ? typeOfSymbol(preface.docNumber.symbol) : null;
  const isLetter = letterSubject || preface.addressee !== null;
  const docType =
    found?.type.docType ??
    bySymbol ??
    (isMain && (isLetter || preface.docNumber) ? 'cong-van' : isMain ? 'khac' : 'phu-luc');
  return { preface, docType, prefix };

  function takeNumber(parts: NumberParts): void {
    const { span, text } = reader.block!;
    const after = text.slice(parts.end);
    const date = readDate(after.replace(/^[\s,;*-]+/u, '').trim());
    const { number, symbol, canonical } = parts;
    if (date && !preface.docDate) {
      const start = span[0] + parts.end + after.length - after.trimStart().length;
      preface.docNumber = {
        ...reader.field(`${prefix}so-hieu`, [span[0], span[0] + parts.end]),
        number,
        symbol,
        canonical,
      };
      preface.docDate = {
        ...reader.field(`${prefix}ngay-ban-hanh`, [start, span[1]]),
        place: date.place,
        iso: date.iso,
      };
      reader.at++;
      return;
    }
    const subject = /\s(?=(?:V\/v|Về việc)\s)/u.exec(after);
    if (subject && !preface.docTitle) {
      const at = span[0] + parts.end + subject.index;
      preface.docNumber = { ...reader.field(`${prefix}so-hieu`, [span[0], at]), number, symbol, canonical };
      const from = reader.at;
      letterSubject = true;
      const count = linesOfSubject();
      reader.at = from + count;
      preface.docTitle = reader.field(`${prefix}trich-yeu`, [at + 1, reader.blocks[reader.at - 1]!.span[1]]);
      return;
    }
    preface.docNumber = { ...reader.take(`${prefix}so-hieu`), number, symbol, canonical };
  }

  /** The motto, and place and day where a conversion has left them on its line. */
  function takeMotto(): void {
    const { span, text } = reader.block!;
    const after = /^.*?[Hh]ạnh\s+[Pp]húc[\s_*-]*/su.exec(text)?.[0].length ?? text.length;
    const date = preface.docDate ? null : readDate(text.slice(after));
    if (!date) {
      preface.motto = reader.take(`${prefix}tieu-ngu`);
      return;
    }
    preface.motto = reader.field(`${prefix}tieu-ngu`, [span[0], span[0] + text.slice(0, after).trimEnd().length]);
    preface.docDate = {
      ...reader.field(`${prefix}ngay-ban-hanh`, [span[0] + after, span[1]]),
      place: date.place,
      iso: date.iso,
    };
    reader.at++;
  }

  /** "NGHỊ QUYẾT SỐ 12/2011/NQ-HĐND NGÀY …": number and day in the title. */
  function numberInTitle(text: string, span: Span): void {
    const at = /(?:số|Số|SỐ)\s*:?\s*(?=\d)/u.exec(text);
    const rest = at ? text.slice(at.index + at[0].length) : '';
    const [number = oldNumber(rest)] = at ? findInstrumentNumbers(rest) : [];
    if (
      !at ||
      !number ||
      number.at > 2 ||
      preface.docNumber ||
      !isCapitals(text.slice(0, at.index).replace(/\(.*$/u, '') || 'A')
    )
      return;
    const start = span[0] + at.index + at[0].length;
    // The words are those of the title: the number is read out of them and stands in them.
    preface.docNumber = {
      id: `${prefix}so-hieu`,
      span: [start, start],
      text: '',
      number: number.number,
      symbol: number.symbol,
      canonical: number.canonical,
    };
    const date = findDate(text.slice(at.index));
    if (date && !preface.docDate)
      preface.docDate = { id: `${prefix}ngay-ban-hanh`, span: [start, start], text: '', place: null, iso: date.iso };
  }

  function takesAuthority(): boolean {
    if (preface.docAuthority && (preface.docTitle || preface.addressee)) return false;
    if (!isMain && found && reader.at + 1 === found.index) return true;
    if (!preface.docAuthority) return isMain || !found || isHeadAhead();
    return preface.docAuthority.span[1] + 2 === reader.block!.span[0];
  }

  /** What the issuer of an attachment is followed by; without one, a line of capitals there is a type line gone wrong. */
  function isHeadAhead(): boolean {
    const text = reader.text(1);
    return (
      typeOfLine(text) !== null ||
      annexLabel(text) !== null ||
      isCountry(text.split('\n')[0]!) ||
      readNumber(text) !== null ||
      readDate(text) !== null ||
      isCapitals(text)
    );
  }

  function linesOfSubject(): number {
    let count = 1;
    while (count < 5) {
      const text = reader.text(count);
      if (
        !text ||
        isAddressee(text) ||
        readDate(text) ||
        readNumber(text) ||
        isCountry(text) ||
        isMotto(text) ||
        isBody(text) ||
        isCapitals(text)
      )
        break;
      if (/^\p{Lu}/u.test(text) && /[.;:]$|^(?!.)/u.test(reader.text(count - 1))) break;
      if (text.length > 120 || (!/^\p{Ll}/u.test(text) && reader.text(count - 1).length > 60)) break;
      count++;
    }
    return count;
  }

  function linesOfAddressee(): number {
    let count = 1;
    const isOpen = /:\s*$/u.test(reader.text());
    while (count < 30) {
      const text = reader.text(count);
      if (/^[-–+•]\s?\S/u.test(text) && text.length < 160) count++;
      else if (/^\p{Ll}/u.test(text) && text.length < 90) count++;
      else if (isOpen && count === 1 && text.length < 120 && !isBody(text) && !/[.:]$/u.test(text.replace(/\.$/u, '')))
        count++;
      else break;
    }
    return count;
  }

  function linesOfAttached(): number {
    let count = 1;
    while (count < 4 && !/\)\s*$/u.test(reader.text(count - 1)) && /^\(/u.test(reader.text())) {
      const text = reader.text(count);
      if (!text || isBody(text) || text.length > 200) break;
      count++;
    }
    return count;
  }
}

/** Of the years after 1945, with the day behind it: "SỐ 141-B NGÀY 26 THÁNG 7 NĂM 1946", "SỐ 38 NV NGÀY …". */
function oldNumber(text: string): { at: number; number: string; symbol: string; canonical: string } | undefined {
  const [, number, symbol] = /^(\d{1,4})\s?[-/ ]\s?(\p{Lu}{1,5})(?=\s+NGÀY\s)/u.exec(text) ?? [];
  return number && symbol ? { at: 0, number, symbol, canonical: `${number}-${symbol}` } : undefined;
}

/** A sentence: the head is over. */
const isProse = (text: string) => text.length > 120 && /\p{Ll}/u.test(text);

function uniquePrefix(prefix: string, taken: ReadonlySet<string>): string {
  if (!taken.has(prefix)) return prefix;
  for (let n = 2; ; n++) if (!taken.has(`${prefix}-${n}`)) return `${prefix}-${n}`;
}

/** How many of the next paragraphs are the subject (trích yếu). */
function titleLines(reader: Reader, after: 'type' | 'annex'): number {
  const stops = (text: string, index: number) =>
    text === '' ||
    // "Thực hiện …" right below the type line is a subject unless it ends as a clause.
    (recitalKind(text) !== null && (index > 0 || /^(?:Căn|Can|Xét|Theo)\s/u.test(text) || /[;,.:]$/u.test(text))) ||
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
    (reader.blocks[reader.at + index]?.rows ?? null) !== null;
  let count = 0;
  while (count < 8) {
    const text = reader.text(count);
    if (stops(text, count) || text.length > 500) break;
    if (count === 0) {
      if (after === 'annex' && !isCapitals(text)) break;
      if (text.length > 320 && /[.:;]$/u.test(text)) break;
      if (/[.;:]$/u.test(text) && text.length > 140 && !/^(?:Về|V\/v|Ban hành|Phê duyệt|Quy định|Sửa đổi)/u.test(text))
        break;
      if (!isCapitals(text) && /^(?:LUẬT|BỘ LUẬT|HIẾN PHÁP|PHÁP LỆNH)/u.test(reader.text(-1)) && /[.,;]$/u.test(text))
        break;
      count++;
      continue;
    }
    const before = reader.text(count - 1);
    const isRest =
      (isCapitals(text) && isCapitals(reader.text(0))) ||
      (/^\p{Ll}/u.test(text) && !/[.;:]$/u.test(before)) ||
      (/^[\p{L}\d(]/u.test(text) &&
        !/[.;:]$/u.test(before) &&
        text.length < 110 &&
        !/[.;:]$/u.test(text) &&
        goesToTextSoon(reader, count)) ||
      /(?:\s(?:và|của|về|cho|các|trong|năm|tỉnh|-|số)|,)$/u.test(before);
    if (!isRest) break;
    count++;
  }
  return count;
}

/** Whether what follows a line of the subject is no running text: issuer, recital, label, words that attach. */
function goesToTextSoon(reader: Reader, index: number): boolean {
  for (let i = index + 1; i < index + 4; i++) {
    const text = reader.text(i);
    if (recitalKind(text) !== null || attached.test(text) || isAuthority(text) || isFormula(text)) return true;
    if (text.length > 140) return false;
  }
  return false;
}
