import { field, type Line } from './blocks.ts';
import { quoted } from './diagnostics.ts';
import { isCapitals } from './fold.ts';
import { findInstrumentNumbers } from './instrument-numbers.ts';
import { opensProvision } from './labels.ts';
import type { Diagnostic, Preface, SourceText, Span, TextField } from './model.ts';
import { markdownOffset } from './normalise.ts';
import { findDate } from './official-date.ts';
import * as words from './vocabulary.ts';

export interface Head {
  preface: Preface;
  type: words.TypeName | null;
  annex: words.AnnexLabel | null;
  strays: TextField[];
  /** The first line after the head. */
  next: number;
}

const symbol = String.raw`\p{Lu}[\p{L}\d&.]*(?:\s?[-–/]\s?[\p{L}\d&]+)*`;
const blank = String.raw`[\s.…_]`;
/** "Số: 415/QĐ-UBND", "Số 415 /QĐ-UBND", "Luật số: 45/2019/QH14", "Số:      /QĐ-UBND", "Số 60-NQ/TW". */
const numberLine = new RegExp(
  String.raw`^(?:(?:Luật|LUẬT|Bộ luật|Pháp lệnh|Nghị quyết|Lệnh)\s+)?(?:Số|SỐ|số)(?:${blank}|:){0,60}(\d[\d ]{0,6}[a-zA-Z]?)?${blank}{0,40}((?:\/\s*(?:\d{4}|[.…_]{2,40}|20[.…_]{0,40}))?${blank}{0,40}(?:\/|-|(?<=\d)\s(?=(?:NQ|QĐ|TT|NĐ|CT|TTg|CP)))\s*${symbol}|\s{0,9}\/\s{0,9}[.…_\s]{1,40})(?=$|[\s,;.])`,
  'u',
);
const place = /^[\s(]*(\p{Lu}[\p{L}\p{M}\s.'’-]{1,60}?)\s*,?\s*$/u;
const draft =
  /^\(?\s*(?:DỰ THẢO|Dự thảo|MẬT|TỐI MẬT|TUYỆT MẬT|HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|Khóa|KHÓA|Khoá|KHOÁ|\(|Kỳ họp|LƯU HÀNH|Lần)/u;
const subject = /^(?:V\/v|v\/v|Về việc|Về|VỀ VIỆC|VỀ|V\/V)(?=[\s:])/u;

const letterSubject = /^(?:V\/v|v\/v|V\/V)/u;

const emptyPreface = (): Preface => ({
  docAuthority: null,
  country: null,
  motto: null,
  docNumber: null,
  docDate: null,
  docType: null,
  docTitle: null,
  attachedTo: null,
  addressee: null,
});

/**
 * Read the head of a component: from its first line to the end of its subject. In the instrument itself the fields stand in
 * any order before the type line; what is left blank or lost is null, and nothing is guessed.
 */
export function readHead(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
  prefix: string,
  isMain: boolean,
  report: (diagnostic: Diagnostic) => void,
): Head {
  const preface = emptyPreface();
  const head: Head = { preface, type: null, annex: null, strays: [], next: from };
  const at = (offset: number) => markdownOffset(source, offset);
  const make = (name: string, span: Span) => field(source, `${prefix}${name}`, span);
  const stray = (span: Span) => head.strays.push(make('', span));
  const over = (first: Line, last: Line): Span => [first.span[0], last.span[1]];

  const typeLine = isMain ? findTypeLine(lines, from, to) : findAnnexType(lines, from, to);
  const letter = typeLine < 0;
  const isLetter =
    letter &&
    lines.slice(from, Math.min(to, from + 40)).some(({ text }) => /^(?:Kính gửi|KÍNH GỬI|V\/v|v\/v|V\/V)/u.test(text));
  let i = from;
  let authority: Line[] = [];
  const end = typeLine < 0 ? Math.min(to, from + 40) : typeLine;
  for (; i < end; i++) {
    const line = lines[i]!;
    const { text } = line;
    if (text === '' || (letter && words.recitalKind(text) === 'basis')) break;
    const used = readField(i);
    if (used > 0) {
      i += used - 1;
      continue;
    }
    if (
      letter &&
      (letterSubject.test(text) ||
        (isLetter && subject.test(text)) ||
        (preface.docTitle && !/^Kính gửi/u.test(text) && /^\p{Ll}/u.test(text)))
    ) {
      preface.docTitle = make('trich-yeu', preface.docTitle ? [preface.docTitle.span[0], line.span[1]] : line.span);
      continue;
    }
    if (/^Kính gửi|^KÍNH GỬI/u.test(text)) {
      let last = i;
      while (last + 1 < to && /^(?:[-–+•]|(?:các|Các)\s).{0,160}[;.,]?$/u.test(lines[last + 1]!.text) && last - i < 40)
        last++;
      preface.addressee = make('kinh-gui', over(line, lines[last]!));
      i = last;
      if (letter) {
        i++;
        break;
      }
      continue;
    }
    if (isCapitals(text) && !preface.docAuthority) {
      authority = [line];
      while (i + 1 < end && isIssuer(lines[i + 1]!.text)) authority.push(lines[++i]!);
      preface.docAuthority = make('co-quan', over(line, authority.at(-1)!));
      continue;
    }
    if (letter && !isCapitals(text) && text.length > 60) break;
    if (letter && opensProvision(text)) break;
    if (isMain && !isLetter && (typeLine < 0 || !isCapitals(text)) && !draft.test(text) && !/^\(.*\)$/u.test(text))
      report({
        level: 'error',
        at: at(line.span[0]),
        message: `Dòng ${quoted(text)} đứng ở chỗ của tên loại văn bản (${usualTypes}, …) mà cũng không phải cơ quan, Quốc hiệu, số hay ngày ban hành. Hãy đối chiếu với tệp gốc.`,
      });
    stray(line.span);
  }

  if (typeLine >= 0) {
    const line = lines[typeLine]!;
    head.annex = isMain && !words.annexLabel(line.text) ? null : words.annexLabel(line.text);
    head.type =
      head.annex?.type ??
      words.typeOfLine(line.text) ??
      words.typeAtStart(line.text) ??
      words.typeInSmallLetters(line.text);
    const short = words.typeAtStart(line.text);
    const isOneLine =
      !head.annex && short && short.name.length < line.text.length && words.typeOfLine(line.text) === null;
    // "LUẬT ĐƯỜNG BỘ": type and subject in one line.
    const length =
      isOneLine && !/^CỦA |^SỐ |^\d/u.test(line.text.slice(short.name.length).trim())
        ? short.name.length
        : line.text.length;
    preface.docType = make('ten-loai', [line.span[0], line.span[0] + length]);
    i = typeLine + 1;
    readTitle(length < line.text.length ? [line.span[0] + length + 1, line.span[1]] : null);
  }
  head.next = i;
  if (isMain && !preface.docNumber) numberInWords();
  return head;

  /** A field that one line (or two or three) plainly is; the number of lines it took. */
  function readField(index: number): number {
    const line = lines[index]!;
    const { text } = line;
    if (words.isCountry(text)) {
      if (preface.country) stray(line.span);
      else preface.country = make('quoc-hieu', line.span);
      return 1;
    }
    if (words.isMotto(text)) {
      if (preface.motto) stray(line.span);
      else preface.motto = make('tieu-ngu', line.span);
      return 1;
    }
    // A number or a date may be cut over two or three lines.
    for (let count = 1; count <= 3 && index + count <= to; count++) {
      if (
        count > 1 &&
        !/^(?:Số|số|SỐ|Luật số)[\s:.]*\d*\s*\/?$|,\s*(?:ngày)?\s*\d*$|(?:ngày|tháng|năm)\s*\d*$/u.test(line.text)
      )
        break;
      const last = lines[index + count - 1]!;
      const words = source.plain.slice(line.span[0], last.span[1]).replace(/\s/g, ' ');
      if (readNumberAndDate(words, line.span[0])) return count;
    }
    if (words.attached.test(text) && !preface.attachedTo && !isMain) {
      const last = endOfBracket(index);
      preface.attachedTo = make('kem-theo', over(line, lines[last]!));
      return last - index + 1;
    }
    return 0;
  }

  function readNumberAndDate(text: string, start: number): boolean {
    if (text.length > 400) return false;
    const number = preface.docNumber ? null : numberLine.exec(text);
    const restAt = number ? number[0].length : 0;
    const rest = text.slice(restAt);
    const date = preface.docDate ? null : findDate(rest);
    const before = date ? rest.slice(0, date.start) : '';
    const placeMatch = date ? place.exec(before.replace(/^[\s,;]+/u, '')) : null;
    const isDate =
      date !== null && (before.trim() === '' || placeMatch !== null) && rest.slice(date.end).trim().length < 12;
    // A head may leave the whole date blank: "Hà Nội, ngày   tháng   năm 20..".
    const blankDate =
      !date && !preface.docDate && /^[\s\p{L}.…]*,?\s*ngày[\s.…_/]*tháng[\s.…_/]*năm[\s\d.…_]*$/u.test(rest);
    if (!number && !isDate && !blankDate) return false;
    if (number && rest.trim() !== '' && !isDate && !blankDate && rest.trim().length > 25) return false;
    if (number) {
      const digits = (number[1] ?? '').replace(/\s/g, '');
      const tail = number[2]!.replace(/\s+/g, '').replace(/–/g, '-');
      const yearPart = /^\/(\d{4})/u.exec(tail)?.[1];
      const own = tail.replace(/^\/\d{4}/u, '').replace(/^[/-]/u, '');
      preface.docNumber = {
        ...make('so-hieu', [start, start + number[0].length]),
        number: digits && yearPart ? `${digits}/${yearPart}` : digits,
        symbol: own,
        canonical: `${digits}${tail}`,
      };
    }
    if (date && isDate) {
      const offset = start + restAt + (rest.length - rest.trimStart().length);
      if (date.impossible)
        report({
          level: 'error',
          at: at(start),
          message: `Ngày ban hành không có thật: ${date.iso.split('-').reverse().join('/')}.`,
        });
      preface.docDate = {
        ...make('ngay-ban-hanh', [offset, start + text.trimEnd().length]),
        place: placeMatch?.[1]?.trim() ?? null,
        iso: date.iso,
      };
    } else if (rest.trim() !== '') {
      const offset = start + restAt + (rest.length - rest.trimStart().length);
      const span: Span = [offset, start + text.trimEnd().length];
      if (blankDate)
        preface.docDate = {
          ...make('ngay-ban-hanh', span),
          place: place.exec(rest.split(/,|ngày/u)[0]!)?.[1]?.trim() ?? null,
          iso: '',
        };
      else stray(span);
    }
    return true;
  }

  function endOfBracket(index: number): number {
    let last = index;
    if (lines[index]!.text.startsWith('('))
      while (!lines[last]!.text.includes(')') && last + 1 < to && last - index < 4) last++;
    return last;
  }

  /** The subject under the type line, and the words that attach an annex. */
  function readTitle(inline: Span | null): void {
    const hasAttached = lines.slice(i, Math.min(to, i + 8)).findIndex(({ text }) => words.attached.test(text));
    const untilAttached = hasAttached >= 0 ? i + hasAttached : -1;
    const title: Line[] = [];
    const isForm = head.annex !== null && head.type?.docType === 'mau';
    for (; i < to && title.length < 14; i++) {
      const line = lines[i]!;
      const { text } = line;
      if (text === '' || words.attached.test(text) || words.isFormula(text)) break;
      // "Thực hiện công tác …" may be a subject, too; a clause ends with a mark.
      const isSubject = title.length === 0 && words.recitalKind(text) === 'proposal' && /[\p{L}\d)]$/u.test(text);
      if (words.recitalKind(text) && !isCapitals(text) && !isSubject) break;
      if (/^Kính gửi/u.test(text) || /^LỜI NÓI ĐẦU$/u.test(text)) break;
      if (opensProvision(text) && i !== untilAttached - 1) break;
      if (!isMain && words.annexLabel(text)) break;
      if (words.isCountry(text) || words.isMotto(text) || numberLine.test(text)) {
        const used = readField(i);
        if (used === 0) break;
        i += used - 1;
        continue;
      }
      if (readsDate(text) && readField(i) > 0) continue;
      if (isMain && draft.test(text) && title.length === 0 && text.length < 40) {
        stray(line.span);
        continue;
      }
      const next = lines[i + 1]?.text ?? '';
      const startsPreamble = words.recitalKind(next) !== null || words.isFormula(next);
      if (
        title.length > 0 &&
        isCapitals(text) &&
        words.isAuthority(text) &&
        (startsPreamble || words.isAuthority(next) || !isCapitals(title.at(-1)!.text))
      )
        break;
      if (
        title.length === 0 &&
        !inline &&
        isMain &&
        words.isAuthority(text) &&
        startsPreamble &&
        !/luat|phap-lenh|hien-phap/.test(head.type?.docType ?? '')
      )
        break;
      const beforeAttached = untilAttached >= 0 && i < untilAttached;
      const isYear = title.length > 0 && /^\d{4}$/u.test(text);
      if (!isCapitals(text) && !beforeAttached && !isYear) {
        if (isForm || text.length > 600 || /[:]$/u.test(text)) break;
        if (
          isMain &&
          /(?:ban hành|quy định về|như sau)/u.test(text) &&
          /^(?:Quốc hội|Chính phủ|Bộ trưởng|Ủy ban|Uỷ ban|Hội đồng|Luật này|Bộ)/u.test(text)
        )
          break;
        const goesOn = title.length > 0 && (/^\p{Ll}/u.test(text) || !/[.;]$/u.test(title.at(-1)!.text));
        const before = title.at(-1)?.text ?? '';
        if (title.length > 0 && (!goesOn || (isCapitals(before) && !/^\p{Ll}/u.test(text) && !subject.test(text))))
          break;
        if (title.length > 0 && !/^\p{Ll}/u.test(text) && (before.length < 40 || text.length > 200)) break;
        if (title.length === 0 && /[.;]$/u.test(text) && text.length > 250) break;
        if (!isMain && title.length === 0 && inline) break;
        if (!isMain && /[.;]$/u.test(text)) break;
      }
      title.push(line);
    }
    const first = inline ?? title[0]?.span;
    if (first) preface.docTitle = make('trich-yeu', [first[0], (title.at(-1)?.span ?? first)[1]]);
    if (i < to && words.attached.test(lines[i]!.text)) {
      const last = endOfBracket(i);
      if (isMain && !head.annex && !lines[i]!.text.startsWith('(')) return;
      preface.attachedTo = make('kem-theo', over(lines[i]!, lines[last]!));
      i = last + 1;
    }
  }

  /** A number that stands only in the title: "LUẬT … SỐ 12/2017/QH14 NGÀY …", "THÔNG TƯ 79/2024/TT-BCA". */
  function numberInWords(): void {
    for (const part of [preface.docType, preface.docTitle]) {
      const found =
        part && isCapitals(part.text.replace(/[\d/]{1,12}\/[\p{L}\d-]{1,30}/gu, ''))
          ? findInstrumentNumbers(part.text)[0]
          : undefined;
      if (!part || !found || (found.at > 60 && part === preface.docTitle)) continue;
      const start = part.span[0] + found.at;
      preface.docNumber = {
        ...make('so-hieu', [start, start + found.text.length]),
        number: found.number,
        symbol: found.symbol,
        canonical: found.canonical,
      };
      return;
    }
  }
}

/** The types that messages name. */
export const usualTypes = words.typeNames
  .slice(0, 8)
  .map(({ name }) => name)
  .join(', ');

const readsDate = (text: string) => findDate(text) !== null && text.length < 70 && !words.recitalKind(text);

const isIssuer = (text: string) =>
  isCapitals(text) &&
  !words.isCountry(text) &&
  !words.isMotto(text) &&
  !numberLine.test(text) &&
  !words.typeOfLine(text) &&
  text.length < 120;

/** The type line of the instrument itself; -1 where there is none, as in letters. */
function findTypeLine(lines: readonly Line[], from: number, to: number): number {
  const end = Math.min(to, from + 60);
  const isBody = (text: string) => /^Điều\s+1\b|^Chương\s|^Kính gửi/u.test(text) || words.recitalKind(text) === 'basis';
  let stop = end;
  for (let i = from; i < end; i++)
    if (isBody(lines[i]!.text)) {
      stop = i;
      break;
    }
  // An annex in a file of its own begins with its label.
  for (let i = from; i < stop; i++)
    if (words.typeOfLine(lines[i]!.text) || (i < from + 6 && words.annexLabel(lines[i]!.text))) return i;
  for (let i = from; i < stop; i++) {
    const type = words.typeAtStart(lines[i]!.text);
    if (type && !/^(?:mau|bieu)$/.test(type.docType)) return i;
  }
  for (let i = from; i < stop; i++) if (words.typeInSmallLetters(lines[i]!.text)) return i;
  return -1;
}

/** The type line of an annex: its label or type, within the first lines of it. */
function findAnnexType(lines: readonly Line[], from: number, to: number): number {
  const end = Math.min(to, from + 14);
  for (let i = from; i < end; i++) if (words.annexLabel(lines[i]!.text) || words.typeOfLine(lines[i]!.text)) return i;
  for (let i = from; i < end; i++) if (words.typeAtStart(lines[i]!.text)) return i;
  return -1;
}
