import { setsSignatures } from '../../read/close/sets-signatures.ts';
import { isHeadOrClose } from './columns.ts';
import { isCountryLine, withoutRules } from './furniture.ts';
import type { Lines, SourceLine } from './source-line.ts';

/** A table as read: rows of cells, a cell is its lines. */
interface Table {
  rows: string[][][];
  line: number;
  end: number;
}

/**
 * Tables of text files (pandoc's simple and grid tables, pipe tables). One that only lays out a head or a close is read
 * column by column into lines; any other becomes rows of canonical Markdown.
 */
export function layoutTables({ lines, edits }: Lines): Lines {
  const result: SourceLine[] = [];
  const heads: SourceLine[] = [];
  let hasCountry = false;
  for (let i = 0; i < lines.length; i++) {
    const table = simpleTable(lines, i) ?? gridTable(lines, i) ?? pipeTable(lines, i);
    if (!table) {
      result.push(lines[i]!);
      hasCountry ||= isCountryLine(lines[i]!.text);
      continue;
    }
    const line = lines[i]!.line;
    const from = lines
      .slice(i, table.end)
      .map(({ text }) => text)
      .join('\n');
    if (isLayout(table)) {
      const columns = byColumn(table).map((text): SourceLine => ({ text, line, hardBreak: !/^[-–]/.test(text) }));
      edits.push({ line, kind: 'table', from, to: columns.map(({ text }) => text).join('\n') });
      const isHead = columns.some(({ text }) => isCountryLine(text));
      // A conversion that puts tables last has put the head last, too.
      const isLost = isHead && result.length > 40 && !hasCountry;
      if (!isLost) hasCountry ||= isHead;
      for (const column of [...columns, { text: '', line }]) (isLost ? heads : result).push(column);
      if (isLost) edits.push({ line, kind: 'moved', from, to: from });
    } else {
      const rows = table.rows.map(
        (row) => `| ${row.map((cell) => cell.join('<br>').replaceAll('|', '\\|')).join(' | ')} |`,
      );
      const to = rows.join('\n');
      if (to !== from) edits.push({ line, kind: 'table', from, to });
      for (const text of rows) {
        result.push({ text, line, isTable: true });
        hasCountry ||= isCountryLine(text);
      }
      result.push({ text: '', line });
    }
    i = table.end - 1;
  }
  return { lines: [...heads, ...result], edits };
}

const cellLines = (cell: readonly string[]) =>
  cell
    .flatMap((text) => text.split(/<br\s*\/?>|\\$/u))
    .map((text) => bare(text).trim())
    .filter(Boolean);

/** Heads and closes have fewer rows. */
const mostRows = 12;

function isLayout({ rows }: Table): boolean {
  if (rows.length > mostRows) return false;
  const width = Math.max(...rows.map((row) => row.length));
  if (width <= 3 && rows.some((row) => row.some((cell) => cell.some(startsHeadOrClose)))) return true;
  return setsSignatures(
    Array.from({ length: width }, (_, column) => rows.flatMap((row) => cellLines(row[column] ?? []))),
  );
}

const startsHeadOrClose = (text: string) => splitCell(bare(text)).some(isHeadOrClose);

/** Words of a cell without emphasis, escapes and the mark of a line break. */
const bare = (text: string) =>
  text
    .replace(/\*+(?=\S)|(?<=\S)\*+/gu, '')
    .replace(/\\$/u, '')
    .replace(/\\([-.*_#'"<>()[\]])/gu, '$1');

/** Words of a cell whose lines a conversion has run together, cut again where a part of the head or the close begins. */
function splitCell(text: string): string[] {
  return withoutRules(text)
    .replace(
      /\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|(?:Luật s|S)ố\s*:|(?:KT|TM|TL|TUQ)\.\s*\p{Lu})/gu,
      '\n',
    )
    .replace(/(Hạnh phúc)\s+(?=\S)/gu, '$1\n')
    .replace(/(Nơi nhận\s*:)\s*(?=[-–])/gu, '$1\n')
    .replace(/([;.])\s+(?=[-–]\s)/gu, '$1\n')
    .replace(/(\p{Lu}{2,})\s+(?=\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,4}$)/gu, '$1\n')
    .split(/\n|\s{2,}/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Cells of the left column from top to bottom, then those of the right. */
function byColumn({ rows }: Table): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.flatMap((row) => joinedEntries(cellLines(row[column] ?? []).flatMap(splitCell))),
  );
  return columns.flat();
}

/** A narrow column cuts entries: a line after a dash that begins with no dash goes on. */
function joinedEntries(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && /^[-–]/u.test(before) && !/^[-–]/u.test(line) && !/[.;]$/u.test(before))
      joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

const ruler = /^\s*-{3,}(?:\s+-{3,})+\s*$/u;
const gridRuler = /^\s*\+(?:[-=:]{2,}\+)+\s*$/u;

function simpleTable(lines: readonly SourceLine[], from: number): Table | null {
  if (!ruler.test(lines[from]!.text)) return null;
  let end = -1;
  for (let i = from + 1; i < lines.length && i < from + 400; i++) {
    if (ruler.test(lines[i]!.text) || /^\s*-{10,}\s*$/u.test(lines[i]!.text)) {
      end = i;
      // A ruler right under a heading row opens the rows; the table goes on to the next one.
      if (lines.slice(from + 1, i).some(({ text }) => text.trim() !== '')) break;
    }
  }
  if (end < 0) return null;
  const columns = [...lines[from]!.text.matchAll(/-+/gu)].map((match) => match.index);
  const cut = (text: string) =>
    columns.map((start, i) => text.slice(i === 0 ? 0 : start, columns[i + 1] ?? text.length).trim());
  const rows: string[][][] = [];
  let row: string[][] | null = null;
  for (const { text } of lines.slice(from + 1, end)) {
    if (text.trim() === '' || ruler.test(text)) {
      row = null;
      continue;
    }
    if (!row) {
      row = columns.map(() => []);
      rows.push(row);
    }
    for (const [i, cell] of cut(text).entries()) if (cell) row[i]!.push(cell);
  }
  return rows.length ? { rows, line: lines[from]!.line, end: end + 1 } : null;
}

function gridTable(lines: readonly SourceLine[], from: number): Table | null {
  if (!gridRuler.test(lines[from]!.text)) return null;
  const rows: string[][][] = [];
  let row: string[][] | null = null;
  let i = from + 1;
  for (; i < lines.length; i++) {
    const text = lines[i]!.text.trim();
    if (gridRuler.test(text)) row = null;
    else if (text.startsWith('|') && text.endsWith('|')) {
      const cells = text.slice(1, -1).split(/(?<!\\)\|/u);
      if (!row) {
        row = cells.map(() => []);
        rows.push(row);
      }
      for (const [column, cell] of cells.entries()) {
        if (!cell.trim()) continue;
        const above = row[column];
        if (above) above.push(cell.trim());
        else row[column] = [cell.trim()];
      }
    } else break;
  }
  return rows.length ? { rows, line: lines[from]!.line, end: i } : null;
}

function pipeTable(lines: readonly SourceLine[], from: number): Table | null {
  const isRow = (line: SourceLine | undefined) => /^\s*\|.*\|\s*$/u.test(line?.text ?? '');
  if (!isRow(lines[from])) return null;
  let end = from;
  while (isRow(lines[end])) end++;
  const rows = lines
    .slice(from, end)
    .map(({ text }) => text.trim().slice(1, -1))
    .filter((row) => !/^[\s|:-]*-{2,}[\s|:-]*$/u.test(row))
    .map((row) => row.split(/(?<!\\)\|/u).map((cell) => [cell.trim().replaceAll('\\|', '|')]));
  return rows.length ? { rows, line: lines[from]!.line, end } : null;
}
