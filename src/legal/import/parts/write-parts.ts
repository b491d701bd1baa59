import type { Edit } from '../../model.ts';
import { cleanLines } from '../text/clean-characters.ts';
import { splitColumns } from '../text/columns.ts';
import { dropFurniture } from '../text/furniture.ts';
import type { SourceLine } from '../text/source-line.ts';
import { isHardWrapped, unwrap } from '../text/unwrap.ts';
import { columnByColumn, setsColumns } from './column-tables.ts';
import { isBlank, type Paragraph, type Part, type Parts, type Run, type Table, wordsOf } from './parts.ts';
import { scripted } from './raised.ts';

/** A line of words and the same words with bold marks, notes and escapes. */
interface MarkedLine {
  plain: SourceLine;
  marked: string;
}

/**
 * What an adaptor read, as canonical Markdown (src/legal/README.md): each line a paragraph, tables as pipe tables, layout tables column
 * by column, notes at the end. The same steps as for text files follow: furniture, columns, paragraphs. No word is changed.
 */
export function writeParts({ body, notes, edits }: Parts): { markdown: string; edits: Edit[] } {
  const log = [...edits];
  const lines = body.flatMap((part) => linesOf(part, log));
  for (const [number, parts] of [...notes].sort(([a], [b]) => a - b))
    lines.push(blank(0), ...noteLines(number, parts, log));
  const marked = new Map(lines.map(({ plain, marked }) => [plain, marked]));
  const plain = lines.map((line) => line.plain);
  const hasPages = isHardWrapped(plain);
  const arranged = unwrap(splitColumns(dropFurniture({ lines: plain, edits: log }, hasPages)));
  let markdown = '';
  let wasTable = false;
  for (const line of arranged.lines) {
    const text = (marked.get(line) ?? escaped(line.text)).replace(/[^\S\n]+/gu, ' ').trim();
    const isTable = line.isTable ?? false;
    if (text) {
      if (markdown) markdown += isTable && wasTable ? '\n' : '\n\n';
      markdown += isTable ? text : text.replace(/^\|/gmu, '\\|');
    }
    wasTable = isTable && text !== '';
  }
  return { markdown: `${markdown}\n`, edits: arranged.edits };
}

const blank = (line: number): MarkedLine => ({ plain: { text: '', line }, marked: '' });

function linesOf(part: Part, log: Edit[]): MarkedLine[] {
  if (part.kind === 'paragraph') return paragraphLines(part, log);
  if (isBlank([part])) return [];
  const { line } = part;
  if (!setsColumns(part)) return [blank(line), ...tableLines(part, log), blank(line)];
  // Its columns are parted already: a gap in a line of it is a blank left open.
  const inside = columnByColumn(part).flatMap((inner) => linesOf(inner, log));
  // A seal or a rule among the columns of a head is named in the report; in the head itself it would part what belongs together.
  const shown = inside.filter(({ plain }) => plain.text.trim() !== '[Hình]');
  for (const { plain } of shown) if (!plain.isTable) plain.text = plain.text.replace(/[^\S\n]+/gu, ' ').trim();
  const words = shown.map(({ plain }) => plain.text).filter(Boolean);
  log.push({ line, kind: 'columns', from: '', to: words.join('\n') });
  return [blank(line), ...shown, blank(line)];
}

/** The lines of a paragraph. A line break within a sentence stays inside it; any other parts two paragraphs. */
function paragraphLines({ runs, line }: Paragraph, log: Edit[]): MarkedLine[] {
  const groups: { text: string; marked: string }[][] = [];
  for (const piece of cut(inLine(runs))) {
    const marked = cleaned(mark(piece), line, log);
    const text = cleaned(piece.map(({ text, note }) => (note === undefined ? text : `[${note}]`)).join(''), line);
    const last = groups.at(-1);
    if (last && goesOn(last.at(-1)!.text, text)) last.push({ text, marked });
    else groups.push([{ text, marked }]);
  }
  const result = groups.map((group): MarkedLine => {
    if (group.length === 1) return { plain: { text: group[0]!.text, line }, marked: group[0]!.marked };
    const text = group.map((one, i) => (i === 0 ? one.text : one.text.trim())).join('\n');
    const marked = group.map((one, i) => (i === 0 ? one.marked.trimEnd() : one.marked.trim())).join('\n');
    return { plain: { text, line }, marked };
  });
  // Where the file itself breaks a line, nothing is joined again.
  for (const { plain } of result.slice(0, -1)) plain.hardBreak = true;
  return result;
}

const goesOn = (before: string, text: string): boolean =>
  /^\s*\p{Ll}[\p{L}\s,]/u.test(text) && /[^\s.;:!?]$/u.test(before.trimEnd().slice(-2)) && !/^\s*[-–+]/u.test(text);

/** Raised and lowered words as characters of the line. Words of one height are written together, whatever runs they came in. */
function inLine(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isMore = last?.height && last.height === run.height && last.note === undefined && run.note === undefined;
    if (isMore) last.text += run.text;
    else joined.push(run.height ? { ...run } : run);
  }
  return joined.map((run) =>
    run.height && run.note === undefined ? { ...run, text: scripted(run.text, run.height) } : run,
  );
}

/** Runs cut at line breaks. */
function cut(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]];
  for (const run of runs) {
    const [first, ...rest] = run.text.split(/\r\n|[\n\r\f\u2028\u2029\u2424]/u);
    pieces.at(-1)!.push({ ...run, text: first! });
    for (const text of rest) pieces.push([{ ...run, text }]);
  }
  return pieces;
}

/** Letters by their usual codes, like those of text files; logged once, with the marks. */
function cleaned(text: string, line: number, log?: Edit[]): string {
  const { lines, edits } = cleanLines(text);
  log?.push(...edits.map((edit) => ({ ...edit, line })));
  return lines.map((one) => one.text).join(' ');
}

function noteLines(number: number, parts: readonly Part[], log: Edit[]): MarkedLine[] {
  const lines = parts.flatMap((part) => (part.kind === 'table' ? tableAsLines(part, log) : paragraphLines(part, log)));
  const filled = lines.filter(({ plain }) => plain.text.trim() !== '');
  const line = filled[0]?.plain.line ?? 0;
  const join = (texts: string[]) => texts.map((text) => text.trim()).join('\n');
  const label = (text: string, sign: string) => `[${sign}${number}]: ${text}`.trimEnd();
  return [
    {
      plain: { text: label(join(filled.map(({ plain }) => plain.text)), ''), line, hardBreak: true },
      marked: label(join(filled.map(({ marked }) => marked)), '^'),
    },
  ];
}

/** A note is one paragraph, so a table in it is read by lines. */
const tableAsLines = (table: Table, log: Edit[]): MarkedLine[] =>
  table.rows
    .flat()
    .flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'table' ? tableAsLines(part, log) : paragraphLines(part, log))),
    );

/** Word itself makes no table of more than 63 columns; web pages have some more. */
const widest = 200;

function tableLines({ rows, line }: Table, log: Edit[]): MarkedLine[] {
  const width = rows.flat().reduce((most, { column, span }) => Math.max(most, column + span), 0);
  const row = (cells: readonly string[]): MarkedLine => {
    const text = `| ${cells.join(' | ')} |`;
    return { plain: { text, line, isTable: true, hardBreak: true }, marked: text };
  };
  for (const inner of rows.flatMap((row) => row.flatMap(({ parts }) => parts)))
    if (inner.kind === 'table') {
      const words = wordsOf([inner]).replace(/\s+/gu, ' ').trim();
      log.push({ line: inner.line, kind: 'thing', thing: 'table', from: words, to: words });
    }
  // A grid that no sheet could print is a fault of the file: its cells stand one after another.
  const isGrid = width <= widest;
  const lines = rows.map((cells) => {
    const texts: string[] = Array(isGrid ? width : cells.length).fill('');
    for (const [i, { column, parts }] of cells.entries()) texts[isGrid ? column : i] = cellText(parts, log);
    return row(texts);
  });
  lines.splice(1, 0, row(Array(isGrid ? width : 1).fill('---')));
  return lines;
}

const cellText = (parts: readonly Part[], log: Edit[]): string =>
  parts
    .flatMap((part) => (part.kind === 'paragraph' ? paragraphLines(part, log) : tableAsLines(part, log)))
    .flatMap(({ marked }) => marked.split('\n'))
    .map((text) => text.trim().replaceAll('<br>', '\\<br>').replaceAll('|', '\\|'))
    .filter(Boolean)
    .join('<br>');

/** Runs as one string with bold marks. White space stays outside of the marks, and bold white space alone has none. */
function mark(runs: readonly Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const bold: boolean = run.text.trim() === '' && run.note === undefined ? (last?.bold ?? false) : run.bold;
    // A mark over a letter belongs to the letter, whatever run it came in.
    const own = /^\p{M}+/u.exec(run.text)?.[0] ?? '';
    if (last && last.note === undefined) last.text += own;
    const text = last && last.note === undefined ? run.text.slice(own.length) : run.text;
    if (last && last.bold === bold && last.note === undefined && run.note === undefined) last.text += text;
    else joined.push({ ...run, text, bold });
  }
  const pieces: string[] = [];
  let isBold = false;
  // A mark that closes stands before the white space at the end of what was bold.
  const close = () => {
    const last = pieces.pop() ?? '';
    const words = last.trimEnd();
    pieces.push(words, '**', last.slice(words.length));
  };
  for (const run of joined) {
    const words = run.note === undefined ? escaped(run.text) : `[^${run.note}]`;
    if (words === '') continue;
    // The number of a note takes no part in bold: it would only split the marks.
    const bold: boolean = run.note === undefined ? run.bold : isBold;
    if (bold && !isBold) pieces.push(words.replace(/^\s*/u, (space) => `${space}**`));
    else {
      if (isBold && !bold) close();
      pieces.push(words);
    }
    isBold = bold;
  }
  if (isBold) close();
  return pieces.join('');
}

/** Characters that canonical Markdown would read as marks. */
const escaped = (text: string): string => text.replace(/[\\*]|(?<=\[)\^/gu, (sign) => `\\${sign}`);
