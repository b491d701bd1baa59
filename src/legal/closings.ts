import type { Line } from './blocks.ts';
import * as words from './vocabulary.ts';

/** The close of an instrument as lines: who receives it, who signs it. */
export interface RawClosing {
  /** Lines [from, to) of the text. */
  from: number;
  to: number;
  adoption: Line[];
  recipients: { label: Line; labelEnd: number; entries: Line[][] } | null;
  signatures: { role: Line[]; name: { line: Line; start: number; end: number } | null }[];
  /** Lines of the close that are none of these. */
  strays: Line[];
}

const entryStart = /^[-–—+•*]\s*|^\(?\d+[.)]\s/u;

/**
 * Read a close that begins at a line, if one does: an adoption, "Nơi nhận", lines of office and a name, in any order, several
 * signatures after one another or side by side.
 */
export function readClosing(lines: readonly Line[], from: number, limit: number): RawClosing | null {
  const closing: RawClosing = { from, to: from, adoption: [], recipients: null, signatures: [], strays: [] };
  const roles: Line[][] = [];
  const names: RawClosing['signatures'][number]['name'][] = [];
  let group: Line[] | null = null;
  let sinceUse = 0;
  const isRole = (text: string) => words.isPower(text) || words.isOffice(text);
  const first = lines[from]!.text;
  if (!(words.isAdoption(first) || words.isRecipientsLabel(first) || isRole(first))) return null;

  let i = from;
  while (i < limit) {
    const line = lines[i]!;
    const { text } = line;
    let used = true;
    if (text === '' || words.isCountry(text) || words.attached.test(text)) break;
    if (words.isRecipientsLabel(text) && !closing.recipients) {
      const end = readRecipients(lines, i, limit, closing);
      if (end === i) break;
      i = end;
      group = null;
      closing.to = i;
      continue;
    }
    const name = nameIn(line);
    if (words.isAdoption(text) && roles.length === 0) closing.adoption.push(line);
    else if (isRole(text) && !(name && roles.length > 0 && !words.isOffice(text))) {
      if (!group || (words.isPower(text) && group.length > 0 && startsOver(text, group))) {
        group = [];
        roles.push(group);
      }
      group.push(line);
    } else if (words.isSigned(text)) closing.strays.push(line);
    else if (name && roles.length > names.length) {
      names.push({ line, ...name });
      group = null;
    } else if (group && names.length < roles.length && isRoleGoingOn(text)) group.push(line);
    else if (/^[.…_\s]+$/u.test(text)) closing.strays.push(line);
    else if (
      closing.recipients &&
      roles.length === 0 &&
      /^[\p{Lu}\d][\p{L}\d.,()\s/_-]{0,24}$/u.test(text) &&
      !words.typeOfLine(text) &&
      !words.annexLabel(text)
    )
      closing.strays.push(line);
    else used = false;
    if (used) {
      sinceUse = 0;
      closing.to = i + 1;
    } else {
      // One or two stray words (a seal, a code) may stand between the office and the name.
      if (
        ++sinceUse > 2 ||
        roles.length === 0 ||
        names.length >= roles.length ||
        text.length > 60 ||
        words.annexLabel(text) ||
        words.typeOfLine(text)
      )
        break;
      closing.strays.push(line);
    }
    i++;
  }
  closing.strays = closing.strays.filter(
    (line) => line.span[0] < (lines[closing.to]?.span[0] ?? Number.POSITIVE_INFINITY),
  );
  closing.signatures = roles.map((role, at) => ({ role, name: names[at] ?? null }));
  const isSigned = names.length > 0;
  const isWhole = isSigned || (closing.recipients?.entries.length ?? 0) > 0;
  const endsBlank = closing.to >= limit && roles.some((role) => role.some((line) => words.isPower(line.text)));
  return isWhole || endsBlank ? closing : null;
}

/** "TM." and the like open a block again if the block has such a line of the same power already, as blocks side by side do. */
const startsOver = (text: string, group: readonly Line[]) => {
  const powerOf = (line: string) => words.power.exec(line)?.[0].replace(/[^\p{L}]/gu, '');
  return (
    group.some((line) => powerOf(line.text) !== undefined && powerOf(line.text) === powerOf(text)) ||
    (/^T\/?M/u.test(text) && group.length > 0)
  );
};

const isRoleGoingOn = (text: string) =>
  !/\p{Ll}/u.test(text) &&
  /\p{Lu}{2}/u.test(text) &&
  text.length < 90 &&
  !words.typeOfLine(text) &&
  !words.annexLabel(text);

/** The name in a line of its own, perhaps with "(Đã ký)" beside it. */
function nameIn(line: Line): { start: number; end: number } | null {
  const bare = line.text.replace(/^[[(\s]*\(?(?:Đã ký|đã ký|ĐÃ KÝ)\)?[\s:–-]*/u, '');
  const start = line.text.length - bare.length;
  const name = words.personName(bare.replace(/\s*[–-]?\s*\(?(?:Đã ký|đã ký|ĐÃ KÝ)\)?\s*$/u, ''));
  if (!name) return null;
  const at = line.text.indexOf(name, start);
  return at < 0 ? null : { start: line.span[0] + at, end: line.span[0] + at + name.length };
}

function readRecipients(lines: readonly Line[], from: number, limit: number, closing: RawClosing): number {
  const label = lines[from]!;
  const labelLength = /^[^:]*:?/u.exec(label.text)![0].length;
  const entries: Line[][] = [];
  const rest = label.text.slice(labelLength);
  if (/[-–]\s*\S/u.test(rest)) {
    const at = label.span[0] + labelLength + rest.search(/\S/u);
    entries.push([{ ...label, span: [at, label.span[1]], text: rest.trim() }]);
  }
  let i = from + 1;
  const dashed = lines.slice(i, Math.min(limit, i + 3)).some(({ text }) => entryStart.test(text));
  const colon = label.text.includes(':');
  for (; i < limit; i++) {
    const { text } = lines[i]!;
    const last = entries.at(-1);
    const lastText = last?.at(-1)?.text ?? '';
    if (text === '' || text.length > 400) break;
    if (entryStart.test(text)) {
      entries.push([lines[i]!]);
      continue;
    }
    if (
      words.isPower(text) ||
      words.isOffice(text) ||
      words.isCountry(text) ||
      words.annexLabel(text) ||
      words.typeOfLine(text) ||
      words.attached.test(text)
    )
      break;
    const isOver =
      /\.$/u.test(lastText) ||
      (/^[-–+\s]*Lưu\b/u.test(last?.[0]?.text ?? '') && !/[,;]$/u.test(lastText) && !/^\p{Ll}/u.test(text));
    if (!dashed) {
      if (
        !colon ||
        text.length > 120 ||
        (last && isOver) ||
        words.isSigned(text) ||
        /^(?:Điều|Chương|\d+\.)\s/u.test(text)
      )
        break;
      if (last && !/[;,.]$/u.test(lastText)) last.push(lines[i]!);
      else entries.push([lines[i]!]);
      continue;
    }
    if (!last) break;
    if (
      isOver ||
      (words.personName(text) && !/[,;]$/u.test(lastText) && /[.;]$/u.test(lastText)) ||
      !/\p{L}/u.test(text)
    )
      break;
    if (/;$/u.test(lastText) && /^\p{Lu}/u.test(text) && text.length > 120) break;
    last.push(lines[i]!);
  }
  if (entries.length === 0) return from;
  closing.recipients = { label, labelEnd: label.span[0] + labelLength, entries };
  return i;
}
