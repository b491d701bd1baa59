import type { Span } from '../../model.ts';
import { labelOf } from '../labels.ts';
import type { Reader } from '../reader.ts';
import { isAdoption, isCountry, isRecipientsLabel, isSigned } from '../vocabulary.ts';
import { type CloseConstruct, sign } from './construct.ts';
import { isBoundary, isFiled, isName, isRole } from './words.ts';

/** Twenty-one are the most measured; a text sent to each district names them one by one. */
const mostEntries = 90;
/** With a dash: 372 characters are the longest measured, a list of bodies in one entry. Scans read a dash as ~ or =. */
const isEntry = (text: string) => /^(?:[-–—+•*]\s*\S|[~=_]\s+\S)/u.test(text) && text.length < 900;
/** Without a dash: a line of the narrow column, or what it cut off the line before. */
const longestLine = 140;
const longestRest = 160;

const label = /^(\s*N[ơo]i\s+nhận\s*(?:\([^)]*\))?\s*:?)\s*(.*)$/isu;

/** "Nơi nhận:" and its entries. Lines cut in the narrow column are put together. */
export const recipients: CloseConstruct = {
  name: 'recipients',
  take(close) {
    const { reader, conclusions, prefix } = close;
    const { text, span, lines } = reader.block!;
    if (conclusions.recipients || !isRecipientsLabel(text)) return false;
    // An office before the list signs before it.
    if (close.open) sign(close, null);
    const id = `${prefix}noi-nhan`;
    const [first, ...others] = lines as [Span, ...Span[]];
    const words = reader.source.plain.slice(...first);
    const [, labelWords = text, rest = ''] = label.exec(words) ?? [];
    const labelEnd = first[0] + words.indexOf(labelWords) + labelWords.length;
    const role = roleBeside(rest);
    const entries: Span[] = rest && !role ? [[first[1] - rest.length, first[1]]] : [];
    for (const line of others) addEntry(reader, entries, line);
    reader.at++;
    while (entries.length < mostEntries && takeEntry(reader, entries)) reader.at++;
    conclusions.recipients = {
      id,
      label: reader.field(id, [span[0], rest ? labelEnd : first[1]]),
      entries: cutRunOn(reader, entries).map((entry, i) => reader.field(`${id}-${i + 1}`, entry)),
    };
    if (role) {
      close.open = { role: [first[1] - role.length, first[1]], lines: 1 };
      close.hasRole = true;
    }
    return true;
  },
};

/** What stands in the other column on the line of the label: "Nơi nhận: TM. CHÍNH PHỦ". */
function roleBeside(rest: string): string | null {
  const words = /(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}{2}[^\p{Ll}]*$/u.exec(rest)?.[0] ?? rest.replace(/^[^\p{L}]+/u, '');
  return words !== '' && isRole(words) ? words : null;
}

/** Put the next paragraph into the list; false where it is no part of it. */
function takeEntry(reader: Reader, entries: Span[]): boolean {
  const { block } = reader;
  if (!block || block.rows || endsList(block.text)) return false;
  const { text, span, lines } = block;
  const last = entries.at(-1);
  const lastWords = last ? reader.source.plain.slice(...last) : '';
  const isDashed = entries.length > 0 && isEntry(reader.source.plain.slice(...entries[0]!));
  const isRest =
    last !== undefined &&
    text.length < longestRest &&
    (/^[\p{Ll}\d(&]/u.test(text) ||
      /[,(]$|\s(?:và|của|các|-|tỉnh|Trung)$/u.test(lastWords) ||
      (isDashed && !/[;.]$/u.test(lastWords)));
  if (isEntry(text) || (!isDashed && text.length < longestLine && !isRest && !isFiled(lastWords))) {
    for (const line of lines) addEntry(reader, entries, line);
    return true;
  }
  if (!isRest || !reader.follows(reader.at)) return false;
  entries[entries.length - 1] = [last[0], span[1]];
  return true;
}

/** Whether something else of the close, or of what follows it, begins. */
function endsList(text: string): boolean {
  if (isRole(text) || isBoundary(text) || isCountry(text) || isAdoption(text)) return true;
  if (isEntry(text)) return false;
  return labelOf(text) !== null || (isName(text) && !/^Lưu/u.test(text)) || isSigned(text);
}

/** A line without a dash goes on from a line with one. */
function addEntry(reader: Reader, entries: Span[], line: Span): void {
  const last = entries.at(-1);
  const goesOn = last && !isEntry(reader.source.plain.slice(...line)) && isEntry(reader.source.plain.slice(...last));
  if (goesOn) entries[entries.length - 1] = [last[0], line[1]];
  else entries.push(line);
}

/** "- A; - B; - Lưu: VT." on one line. */
function cutRunOn(reader: Reader, entries: readonly Span[]): Span[] {
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
