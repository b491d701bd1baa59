import { isCapitals } from '../../../vietnamese/capitals.ts';
import { foldLoosely } from '../../../vietnamese/fold-loosely.ts';
import { isOffice } from '../../read/vocabulary.ts';
import { isCountryLine, withoutRules } from './furniture.ts';
import type { Lines, SourceLine } from './source-line.ts';

const gap = /\s{2,}|\t/gu;
const power = /^(?:T\/?M|K\/?T|TL|TUQ|Q)\s*\.?\s*\p{Lu}/u;

/** Words that belong to the head or the close of a text, where two columns stand side by side. */
export const isHeadOrClose = (text: string): boolean => {
  const key = foldLoosely(text);
  return (
    /cong hoa xa hoi chu nghia|doc lap - tu do|doc lap – tu do|dang cong san viet nam|^noi nhan/u.test(key) ||
    /^(?:luat )?so\s*:?\s*[\d.…_ ]*(?:\/[\d.…_ ]*)?[/-]\s*\p{L}\S*$/u.test(key) ||
    hasInOrder(key, [/ngay\b/gu, /\bthang\b/gu, /\bnam\b/gu]) ||
    power.test(text)
  );
};

/** Whether words stand in a text one after another. One pattern with anything between them would try each with each. */
function hasInOrder(text: string, words: readonly RegExp[]): boolean {
  let at = 0;
  return words.every((word) => {
    word.lastIndex = at;
    const found = word.exec(text) !== null;
    at = word.lastIndex;
    return found;
  });
}

/** A line of a head whose two columns are parted by no more than one space. The name of the state is one: NƯỚC CỘNG HÒA … */
const countryAfterIssuer = /^(.*\S)(?<!NƯỚC)\s+(C[ỘO]NG\s+H[ÒO][AÀ]\s+X[ÃA]\s+H[ỘO]I.*|ĐẢNG CỘNG SẢN VIỆT NAM)$/u;
const mottoAfterIssuer = /^(.*\S)\s+([ĐD]ộc l[ậa]p\s*[-–—]\s*T[ựu] do.*)$/u;

function parts(line: SourceLine): [left: string, right: string] | null {
  const raw = withoutMarks(line.text);
  const trimmed = raw.trim();
  if (trimmed === '' || line.isTable) return null;
  const byWords = countryAfterIssuer.exec(trimmed) ?? mottoAfterIssuer.exec(trimmed);
  if (byWords && isCapitals(byWords[1]!.replace(/[^\p{L}]/gu, '') || 'A'))
    return [withoutRules(byWords[1]!), withoutRules(byWords[2]!)];
  const match = gapIn(trimmed);
  if (!match) return null;
  return [
    trimmed.slice(0, match.index).trim(),
    trimmed
      .slice(match.index + match[0].length)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
}

/** The gap between two columns, a TAB or the widest: not one left for a number or a day to be filled in. */
function gapIn(text: string): RegExpExecArray | null {
  const width = ([space]: RegExpExecArray) => (space.includes('\t') ? Number.POSITIVE_INFINITY : space.length);
  const gaps = [...text.matchAll(gap)].filter((match) => width(match) > 3);
  const isBlank = (match: RegExpExecArray) =>
    /(?:[Ss]ố\s*:?|ngày|tháng|năm)$/u.test(text.slice(Math.max(0, match.index - 12), match.index)) ||
    /^(?:\/|tháng|năm)/u.test(text.slice(match.index + match[0].length));
  return gaps.filter((match) => !isBlank(match)).sort((a, b) => width(b) - width(a) || a.index - b.index)[0] ?? null;
}

const withoutMarks = (text: string) => text.replaceAll('**', '');

/**
 * Heads and closes typed in two columns with TABs or runs of spaces: first all of the left column, then all of the right.
 * A run of such lines counts only if something in it belongs to a head or a close, so tables in the text stay as they are.
 */
export function splitColumns({ lines, edits }: Lines): Lines {
  const result: SourceLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const run = runAt(lines, i);
    if (run === 0) {
      result.push(lines[i]!);
      continue;
    }
    const block = lines.slice(i, i + run);
    const left: SourceLine[] = [];
    const right: SourceLine[] = [];
    for (const line of block) {
      const text = withoutMarks(line.text).trim();
      if (text === '') continue;
      const pair = parts(line);
      const sides = pair ?? (isRight(line) ? ['', text] : [text, '']);
      if (pair || isRight(line))
        edits.push({ line: line.line, kind: 'columns', from: line.text, to: `${sides[0]} | ${sides[1]}` });
      if (sides[0]) left.push({ text: sides[0], line: line.line, hardBreak: !/^\s*-/.test(sides[0]) });
      if (sides[1]) right.push({ text: sides[1], line: line.line, hardBreak: true });
    }
    result.push(...left, { text: '', line: block.at(-1)!.line }, ...right, { text: '', line: block.at(-1)!.line });
    i += run - 1;
  }
  return { lines: result, edits };
}

const isRight = (line: SourceLine) => /^(?:\t|\s{8,})/u.test(line.text);

/** How many lines from here stand in two columns of a head or a close; 0 if none. */
function runAt(lines: readonly SourceLine[], from: number): number {
  const first = lines[from]!;
  const opening = parts(first);
  const isPart =
    opening?.some(isHeadOrClose) || startsHead(lines, from) || (opening && signsAbreast(opening, lines, from));
  if (!opening || !isPart) return 0;
  let end = from + 1;
  let blanks = 0;
  for (let i = from + 1; i < lines.length && i < from + 60; i++) {
    const line = lines[i]!;
    const text = withoutMarks(line.text).trim();
    if (text === '') {
      if (++blanks > 4) break;
      continue;
    }
    const isLeftEntry = /^[-–+*]\s?/u.test(text) && text.length < 90;
    const goesOn = /^\p{Ll}/u.test(text) && text.length < 60 && blanks === 0;
    if (!(parts(line) || isRight(line) || isLeftEntry || goesOn)) break;
    if (text.length > 160) break;
    // The type line stands in the middle, indented like a right column.
    if (isRight(line) && !parts(line) && isTitle(text, lines, from)) break;
    blanks = 0;
    end = i + 1;
  }
  return end - from;
}

/** The issuer beside the national title, one line above it. */
const startsHead = (lines: readonly SourceLine[], from: number) =>
  from < 12 && lines.slice(from, from + 4).some(({ text }) => isCountryLine(text));

/** Two who sign side by side: offices in capitals, or other capitals above the words that stand for a signature. */
const signsAbreast = (pair: readonly [string, string], lines: readonly SourceLine[], from: number): boolean =>
  pair.every((side) => isCapitals(side) && side.length < 60) &&
  (pair.every(isOffice) ||
    lines.slice(from + 1, from + 3).some((line) => parts(line)?.some((side) => /^\(?(?:đã ký|ký)/iu.test(side))));

const isTitle = (text: string, lines: readonly SourceLine[], from: number) =>
  isCapitals(text) && lines.slice(from, from + 3).some((line) => isCountryLine(line.text)) && !isCountryLine(text);
