import { isCapitals } from '../../../vietnamese/capitals.ts';
import { labelOf } from '../../read/labels.ts';
import { isCountryLine } from './furniture.ts';
import type { Lines, SourceLine } from './source-line.ts';

const plainOf = (line: SourceLine | undefined) => (line?.text ?? '').replaceAll('**', '').trim();

/** Whether a line opens a unit, a recital or a part of the head or the close, so that it cannot go on from the line before. */
const opening: RegExp[] = [
  // A heading or a clause whose label the parser does not take for one: a space or a dot is lost, a note stands on it.
  /^(?:Điều|ĐIỀU)\s+\d+[a-zđ]?\s+\p{Lu}/u,
  /^\d{1,3}[a-zđ]?\s*\.{1,2}\s*\[\^\d+\]\s*[\p{L}“"([]/u,
  /^[“"](?:Điều|Chương|Mục|Phần|\d+[a-zđ]?\.|[a-zđ]\d?\))/u,
  /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Nơi nhận)(?=[\s:]|$)/u,
  /^\[\^?\d+\]/u,
  /^(?:TM|T\/M|KT|K\/T|TL|TUQ|Q)\.\s*\p{Lu}/u,
  /^(?:Số|Luật số)\s*:/u,
  /^Kính gửi/u,
];

const opens = (text: string) => labelOf(text) !== null || opening.some((form) => form.test(text));

const closed = /[.;:!?…]["”»]?\)?$|["”»][.;,]?$|\/\.?$/u;
/** The last words of a line after which a number still belongs to the sentence: "theo quy định tại | Điều 5". */
const expectsMore =
  /(?:^|\s)(?:tại|của|và|hoặc|theo|các|đến|từ|với|này|là|số|ngày|tháng|năm|khoản\s+\d+\S*|điểm\s+\S{1,2}|Điều\s+\d+\S*|[Mm]ục\s+\S+|[Cc]hương\s+\S+)\s*,?$|,$/u;

/**
 * Whether paragraphs are cut at a page width: many lines go on with a small letter after a line that does not end a
 * sentence. Files whose paragraphs are whole have next to none.
 */
export function isHardWrapped(lines: readonly SourceLine[]): boolean {
  const texts = lines
    .filter(({ isTable }) => !isTable)
    .map(plainOf)
    .filter(Boolean);
  let goesOn = 0;
  let long = 0;
  for (const [i, text] of texts.entries()) {
    if (text.length > 45) long++;
    if (i > 0 && /^\p{Ll}/u.test(text) && !opens(text) && texts[i - 1]!.length > 45 && !closed.test(texts[i - 1]!))
      goesOn++;
  }
  return goesOn >= 3 && goesOn > long * 0.12;
}

/** The width at which lines are cut: nine of ten long lines are not longer. */
function widthOf(lines: readonly SourceLine[]): number {
  const lengths = lines
    .map((line) => plainOf(line).length)
    .filter((length) => length > 45)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)] ?? 0;
}

/**
 * Join paragraphs that a page width has cut. A line goes on from the one before it if it begins with a small letter, or
 * if the one before is full and ends no sentence, and it opens no unit of its own. A word parted at its hyphen is joined
 * without space (QĐ-|UBND).
 */
export function unwrap({ lines, edits }: Lines): Lines {
  if (!isHardWrapped(lines)) return { lines, edits };
  const width = widthOf(lines);
  const joined: SourceLine[] = [];
  // What goes on from the last of them, put together once it is whole.
  let pieces: string[] = [];
  const finish = () => {
    if (pieces.length) joined.push({ ...joined.pop()!, text: pieces.join('') });
    pieces = [];
  };
  let blanks: SourceLine[] = [];
  // The last physical line that went into the paragraph: its length tells whether it was full.
  let last: SourceLine | undefined;
  let article = 0;

  for (const line of lines) {
    const text = plainOf(line);
    if (text === '') {
      blanks.push(line);
      continue;
    }
    const target = joined.at(-1);
    if (target && last && goesOn(last, line, blanks.length > 0, width, article)) {
      const glue = /\p{Lu}-$/u.test(plainOf(last)) && /^\p{Lu}/u.test(text) ? '' : ' ';
      edits.push({ line: line.line, kind: 'unwrap', from: '\n', to: glue });
      if (pieces.length === 0) pieces.push(target.text);
      pieces.push(pieces.pop()!.trimEnd(), glue, line.text.trimStart());
      joined[joined.length - 1] = { ...target, hardBreak: line.hardBreak ?? false };
    } else {
      finish();
      for (const one of blanks) joined.push(one);
      joined.push(line);
      const number = /^(?:Điều|ĐIỀU)\s+(\d+)/u.exec(text)?.[1];
      if (number) article = Number(number);
    }
    blanks = [];
    last = line;
  }
  finish();
  return { lines: [...joined, ...blanks], edits };
}

function goesOn(last: SourceLine, line: SourceLine, afterBlank: boolean, width: number, article: number): boolean {
  if (last.hardBreak || last.isTable || line.isTable) return false;
  const before = plainOf(last);
  const text = plainOf(line);
  if (isCountryLine(text) || isCountryLine(before)) return false;
  // A line of capital words after a sentence is a title or a formula.
  if (/^\p{Lu}{2,} \p{Lu}/u.test(text) && isCapitals(text) && !isCapitals(before)) return false;
  const isFull = before.length >= width * 0.78;
  if (opens(text)) {
    if (closed.test(before) || !expectsMore.test(before) || (!isFull && before.endsWith(','))) return false;
    // "theo quy định tại | Điều 5." goes on, "…, | Điều 6. Tên" with the number that must come next does not.
    const number = /^(?:Điều|ĐIỀU)\s+(\d+)/u.exec(text)?.[1];
    if (number !== undefined) return Number(number) !== article + 1;
    return /^(?:Chương|Mục|Phần|Tiểu mục)\s/u.test(text) || !/^[-–+\p{Lu}]/u.test(text);
  }
  if (/^[\p{Ll}]/u.test(text)) return before.length > 20 || !closed.test(before);
  // An amount or a day that goes on; a lone number is a cell of a table.
  if (/^\d.*\p{L}/u.test(text) && before.length > 30 && !closed.test(before)) return true;
  if (/^[,;.)]/u.test(text)) return true;
  if (closed.test(before) || !isFull || isCapitals(before)) return false;
  // Over a page end only what plainly goes on; a heading may stand last on a page.
  return !afterBlank || expectsMore.test(before) || /^[\d(]/u.test(text);
}
