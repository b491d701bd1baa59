import { isCapitals } from '../../../vietnamese/capitals.ts';
import { foldLoosely } from '../../../vietnamese/fold.ts';
import type { Conclusions, Span, TextField } from '../../model.ts';
import { labelOf } from '../labels.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import type { Reader } from '../reader.ts';
import {
  annexLabel,
  attached,
  isAdoption,
  isAuthority,
  isCountry,
  isOffice,
  isPower,
  isRecipientsLabel,
  isSigned,
  personName,
  power,
  typeOfLine,
} from '../vocabulary.ts';

/** A signature block that still waits for its name. */
interface OpenBlock {
  role: Span | null;
  lines: number;
}

/** What closes a component: where it ends and how sure the marks are. */
export interface Closing {
  conclusions: Conclusions;
  /** Index of the paragraph after it. */
  end: number;
  hasRecipients: boolean;
  names: number;
  hasRole: boolean;
  /** A name without an office, with "(Đã ký)" beside it. */
  isSigned: boolean;
}

/** Scans read a dash as ~ or =. */
const isEntry = (text: string) => /^(?:[-–—+•*]\s*\S|[~=_]\s+\S)/u.test(text) && text.length < 900;
const isRole = (text: string) =>
  isPower(text) || power.test(text) || isOffice(text) || (isAuthority(text) && text.length < 90);
const splitLabel = /^(\s*N[ơo]i\s+nhận\s*(?:\([^)]*\))?\s*:?)\s*(.*)$/isu;

/** "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH Trần Văn A": name on the line of the office. */
function roleWithName(text: string): { role: string; name: string } | null {
  const match = /^((?:\p{Lu}|[\s.,/()-])+\p{Lu})\s+((?:\p{Lu}\p{Ll}+\s?){2,5})$/u.exec(text);
  if (!match || !isRole(match[1]!.trim())) return null;
  return personName(match[2]!) ? { role: match[1]!.trim(), name: match[2]!.trim() } : null;
}

/**
 * Try to read the close of a component from the reader's place: the adoption sentence, recipients and signatures in any
 * order. Nothing is taken from the reader; null where no close stands here.
 * @param ids makes the id of the next signature block
 */
export function readClosing(reader: Reader, prefix: string, ids: (taken: number) => string): Closing | null {
  const start = reader.at;
  const conclusions: Conclusions = { closing: null, adoption: null, recipients: null, signatures: [], remarks: [] };
  let names = 0;
  let hasRole = false;
  let hasSignedName = false;
  let open: { role: Span | null; lines: number } | null = null;
  const rolesAbreast: Span[] = [];

  const sign = (name: Span | null, own?: TextField) => {
    const id = ids(conclusions.signatures.length);
    const role = open?.role ?? null;
    if (!role && !name) return;
    const field = name && (own ?? reader.field(`${id}-ho-ten`, name));
    conclusions.signatures.push({ id, role: role && reader.field(`${id}-chuc-vu`, role), name: field });
    if (name) names++;
    open = null;
  };

  try {
    let idle = 0;
    for (let guard = 0; reader.block && guard < 140; guard++) {
      const { text, span, rows } = reader.block;
      if (rows) break;
      // What stands between two offices parts their blocks.
      if (open?.role && open.role[1] + 2 < span[0] && isRole(text)) sign(null);
      if (isRecipientsLabel(text) && !conclusions.recipients) {
        readRecipients(text, span);
        continue;
      }
      if (isAdoption(text) && !conclusions.adoption && conclusions.signatures.length === 0) {
        conclusions.adoption = reader.take(`${prefix}thong-qua`);
        continue;
      }
      if (authenticates(reader, 0)) {
        conclusions.remarks.push(reader.take(`${prefix}ghi-cuoi-${conclusions.remarks.length + 1}`));
        continue;
      }
      const both = roleWithName(text);
      if (both && conclusions.signatures.length < 12) {
        const at = span[1] - both.name.length;
        open = { role: [span[0], span[0] + text.indexOf(both.role) + both.role.length], lines: 1 };
        hasRole = true;
        sign([at, span[1]]);
        reader.at++;
        continue;
      }
      if (isRole(text) && !isRoleOfNext(text)) {
        hasRole = true;
        // An office below another belongs to the same block, unless both are heads of blocks read across two columns.
        const above: Span | null = (open as OpenBlock | null)?.role ?? null;
        const aboveWords: string = above ? reader.source.plain.slice(...above) : '';
        const isAbreast: boolean =
          isPower(text) && /^(?:KT|K\/T|TL)/u.test(aboveWords) && /^(?:KT|K\/T|TL)/u.test(text);
        if (above && isAbreast) rolesAbreast.push(above);
        open = {
          role: above && !isAbreast ? [above[0], span[1]] : span,
          lines: ((open as OpenBlock | null)?.lines ?? 0) + 1,
        };
        reader.at++;
        continue;
      }
      if (
        open &&
        (isSigned(text) ||
          (isCapitals(text) &&
            open.lines < 5 &&
            !isBoundary(text) &&
            !typeOfLine(text) &&
            personName(text) === null &&
            text.length < 60))
      ) {
        conclusions.remarks.push(
          ...(isSigned(text) ? [reader.take(`${prefix}ghi-cuoi-${conclusions.remarks.length + 1}`)] : []),
        );
        if (!isSigned(text)) {
          if (open.role && open.role[1] + 2 < span[0]) break;
          open = { role: [open.role?.[0] ?? span[0], span[1]], lines: open.lines + 1 };
          reader.at++;
        }
        continue;
      }
      const name = nameIn(text, span);
      const standsAlone = conclusions.signatures.length === 0 && !open && rolesAbreast.length === 0;
      // The office is lost: a name below a list that is over.
      const isBelowList = isClosed(conclusions.recipients?.entries.at(-1)?.text ?? '');
      if (
        standsAlone &&
        name &&
        (isBelowList || signedBeside.test(text) || isSigned(reader.text(1)) || isSigned(reader.text(-1)))
      ) {
        hasSignedName ||= !isBelowList;
        sign(name);
        reader.at++;
        continue;
      }
      if (standsAlone && isSigned(text) && signerName(reader.text(1)) !== null) {
        conclusions.remarks.push(reader.take(`${prefix}ghi-cuoi-${conclusions.remarks.length + 1}`));
        continue;
      }
      if (name && (open || names > 0 || rolesAbreast.length) && !(names > 0 && !open && rolesAbreast.length === 0)) {
        const role = rolesAbreast.shift();
        const rest: OpenBlock | null = role ? open : null;
        if (role) open = { role, lines: 1 };
        sign(name);
        if (rest) open = rest;
        reader.at++;
        continue;
      }
      if (isSigned(text) && (names > 0 || open)) {
        conclusions.remarks.push(reader.take(`${prefix}ghi-cuoi-${conclusions.remarks.length + 1}`));
        continue;
      }
      // A few stray lines inside a close: a rank, a stamp, a drafter's code; only if the close goes on after them.
      if (
        idle < 3 &&
        (conclusions.recipients || open) &&
        text.length < 60 &&
        !isBoundary(text) &&
        !labelOf(text) &&
        closeGoesOn()
      ) {
        idle++;
        conclusions.remarks.push(reader.take(`${prefix}ghi-cuoi-${conclusions.remarks.length + 1}`));
        continue;
      }
      break;
    }
    for (const role of rolesAbreast) {
      open = { role, lines: 1 };
      sign(null);
    }
    if (open) sign(null);
    const { recipients, signatures, adoption } = conclusions;
    if (!recipients && signatures.length === 0 && !(adoption && reader.at - start > 0)) return null;
    return { conclusions, end: reader.at, hasRecipients: recipients !== null, names, hasRole, isSigned: hasSignedName };
  } finally {
    reader.at = start;
  }

  function readRecipients(text: string, span: Span): void {
    // An office before the list signs before it.
    if (open) sign(null);
    const id = `${prefix}noi-nhan`;
    const block = reader.block!;
    const lines = [...block.lines];
    const firstLine = reader.source.plain.slice(...lines[0]!);
    const [, labelWords = text, rest = ''] = splitLabel.exec(firstLine) ?? [];
    const labelEnd = lines[0]![0] + firstLine.indexOf(labelWords) + labelWords.length;
    const label = reader.field(id, [span[0], rest ? labelEnd : lines[0]![1]]);
    // What stands in the other column on the line of the label: "Nơi nhận: TM. CHÍNH PHỦ".
    const beside = /(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}{2}[^\p{Ll}]*$/u.exec(rest)?.[0] ?? rest.replace(/^[^\p{L}]+/u, '');
    const isBeside = beside !== '' && isRole(beside);
    const entries: Span[] = rest && !isBeside ? [[lines[0]![1] - rest.length, lines[0]![1]]] : [];
    for (const line of lines.slice(1)) addEntry(line);
    reader.at++;
    while (reader.block && !reader.block.rows && entries.length < 90) {
      const next = reader.block;
      const words = next.text;
      if (isRole(words) || isBoundary(words) || isCountry(words) || isAdoption(words)) break;
      const dashed = isEntry(words);
      const last = entries.at(-1);
      const lastWords = last ? reader.source.plain.slice(...last) : '';
      if (!dashed && labelOf(words)) break;
      if (!dashed && nameIn(words, next.span) && !/^Lưu/u.test(words)) break;
      if (!dashed && isSigned(words)) break;
      const anyDash = entries.length > 0 && isEntry(reader.source.plain.slice(...entries[0]!));
      const isRest =
        last &&
        words.length < 160 &&
        (/^[\p{Ll}\d(&]/u.test(words) ||
          /[,(]$|\s(?:và|của|các|-|tỉnh|Trung)$/u.test(lastWords) ||
          (anyDash && !/[;.]$/u.test(lastWords)));
      if (dashed || (!anyDash && words.length < 140 && !isRest && !isClosed(lastWords)))
        for (const line of next.lines) addEntry(line);
      else if (isRest && reader.follows(reader.at)) entries[entries.length - 1] = [last[0], next.span[1]];
      else break;
      reader.at++;
    }
    conclusions.recipients = {
      id,
      label,
      entries: cutRunOn(entries).map((entry, i) => reader.field(`${id}-${i + 1}`, entry)),
    };
    if (isBeside) {
      open = { role: [lines[0]![1] - beside.length, lines[0]![1]], lines: 1 };
      hasRole = true;
    }

    function addEntry(line: Span): void {
      const words = reader.source.plain.slice(...line);
      const last = entries.at(-1);
      if (last && !isEntry(words) && isEntry(reader.source.plain.slice(...last)))
        entries[entries.length - 1] = [last[0], line[1]];
      else entries.push(line);
    }
  }

  /** "- A; - B; - Lưu: VT." on one line. */
  function cutRunOn(entries: Span[]): Span[] {
    return entries.flatMap(([from, to]) => {
      const words = reader.source.plain.slice(from, to);
      const cuts = [...words.matchAll(/[;.]\s+(?=[-–]\s?\p{L})/gu)].map(({ index }) => index + 1);
      const starts = [0, ...cuts];
      return starts.map((start, i): Span => {
        const end = starts[i + 1] ?? words.length;
        const lead = words.slice(start, end).search(/\S/u);
        return [from + start + Math.max(lead, 0), from + end];
      });
    });
  }

  /** After "Lưu: …" the list is over. */
  function isClosed(words: string): boolean {
    return /^[-–]?\s*L[ưu]u\b/u.test(words);
  }

  function closeGoesOn(): boolean {
    for (let i = 1; i < 4; i++) {
      const text = reader.text(i);
      if (!text || isBoundary(text)) return false;
      const block = reader.blocks[reader.at + i]!;
      if (isRole(text) || isSigned(text) || isRecipientsLabel(text) || nameIn(text, block.span)) return true;
      if (text.length > 90) return false;
    }
    return false;
  }

  /** A line of capitals that names a body may begin the head of what comes next. */
  function isRoleOfNext(text: string): boolean {
    if (isPower(text) || isOffice(text)) return false;
    for (let i = 1; i < 5; i++) {
      const next = reader.text(i);
      if (isCountry(next.split('\n')[0] ?? '') || typeOfLine(next)) return true;
    }
    return names > 0;
  }
}

/**
 * Whether a paragraph belongs to the head of the authentication of a consolidated text, which stands at its end: issuer,
 * number, "XÁC THỰC VĂN BẢN HỢP NHẤT", place and day.
 */
export function authenticates(reader: Reader, ahead: number): boolean {
  const text = reader.text(ahead);
  if (text.length > 120 || labelOf(text)) return false;
  const isTitle = (words: string) => foldLoosely(words).startsWith('xac thuc van ban hop nhat');
  if (isTitle(text)) return true;
  const near = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].some((step) => isTitle(reader.text(ahead + step)));
  return (
    near &&
    (isCapitals(text) ? !isPower(text) && !isOffice(text) : readNumber(text) !== null || readDate(text) !== null)
  );
}

const signedBeside = /[-–(]\s*đã ký\)?\s*$/iu;

/** A person's name without "– Đã ký" and without rank; null where the words are none. */
export const signerName = (text: string): string | null =>
  text.length > 80 ? null : personName(text.replace(/\s*[-–(]\s*đã ký\)?\s*$/iu, '').trim());

/** A paragraph that is a person's name, with rank or degree. */
const nameIn = (text: string, span: Span): Span | null =>
  /^(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu|Biểu|Căn cứ|Nơi nhận)/u.test(text) || signerName(text) === null ? null : span;

/** A line that opens what is issued with the text. */
export const isBoundary = (text: string): boolean =>
  typeOfLine(text) !== null || annexLabel(text) !== null || attached.test(text) || isCountry(text.split('\n')[0] ?? '');
