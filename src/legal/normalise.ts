import type { LayoutMark, SourceText, Span } from './model.ts';

/**
 * First layer: canonical Markdown in, text without layout marks out.
 * Guarantees: every character of the Markdown is either one character of `plain` (see `at`) or lies in one layout mark;
 * no wording, accent or punctuation changes; paragraphs are parted by "\n\n", lines by "\n".
 */
export function normalise(markdown: string): SourceText {
  let plain = '';
  const at: number[] = [];
  const bold: Span[] = [];
  const layout: LayoutMark[] = [];
  let boldFrom = -1;
  let offset = 0;
  let gap: '' | '\n' | '\n\n' = '';
  const tables: SourceText['tables'] = [];
  const lines = markdown.split('\n');
  const inTable = tableLines(lines);

  const mark = (start: number, length: number, reason: LayoutMark['reason']) => {
    if (length > 0) layout.push({ at: start, length, reason });
  };
  const put = (character: string, from: number) => {
    plain += character;
    at.push(from);
  };

  for (const [index, line] of lines.entries()) {
    const isLast = offset + line.length >= markdown.length;
    const text = line.trim();
    if (text === '') {
      mark(offset, line.length + (isLast ? 0 : 1), 'blank-line');
      if (plain) gap = '\n\n';
    } else if (inTable[index] && (ruler.test(text) || emptyRow.test(text))) {
      mark(offset, line.length + (isLast ? 0 : 1), 'table');
    } else if (inTable[index]) {
      if (gap !== '\n' || !plain.endsWith('\n')) for (const character of gap) put(character, offset);
      const start = plain.length;
      const cells = readRow(line);
      const open = tables.at(-1);
      const isNew = gap !== '\n' || !open || open.span[1] !== start - 1;
      if (!isLast) mark(offset + line.length, 1, 'line-break');
      const table = isNew ? { span: [start, start] as Span, rows: [] as Span[][] } : open;
      if (isNew) tables.push(table);
      table.rows.push(cells);
      table.span = [table.span[0], plain.length];
      gap = '\n';
    } else {
      for (const character of gap) put(character, offset);
      const indent = line.length - line.trimStart().length;
      mark(offset, indent, 'edge-space');
      for (let i = indent; i < indent + text.length; i++) {
        const from = offset + i;
        if (line.startsWith('**', i)) {
          if (boldFrom < 0) boldFrom = plain.length;
          else {
            bold.push([boldFrom, plain.length]);
            boldFrom = -1;
          }
          mark(from, 2, 'bold');
          i++;
        } else if (line.startsWith('[^', i) && noteMark.test(line.slice(i, i + 8))) {
          put('[', from);
          mark(from + 1, 1, 'note');
          i++;
        } else if (line[i] === '\\' && i + 1 < indent + text.length) {
          mark(from, 1, 'escape');
          i++;
          put(line[i]!, offset + i);
        } else put(line[i]!, from);
      }
      mark(offset + indent + text.length, line.length - indent - text.length, 'edge-space');
      if (!isLast) mark(offset + line.length, 1, 'line-break');
      gap = '\n';
    }
    offset += line.length + 1;
  }
  return { plain, at, bold, layout, tables };

  /** One row of a table: its cells go into the text, parted by tabs that stand for the inner bars. */
  function readRow(line: string): Span[] {
    const cells: Span[] = [];
    const end = line.trimEnd().length - 1;
    const from = line.indexOf('|');
    mark(offset, from + 1, 'table');
    let start = plain.length;
    let spaces = 0;
    for (let i = from + 1; i <= end; i++) {
      const at = offset + i;
      if (line[i] === '|') {
        mark(at - spaces, spaces, 'edge-space');
        cells.push([start, plain.length]);
        if (i < end) put('\t', at);
        else mark(at, line.length - end, 'table');
        start = plain.length;
        spaces = 0;
      } else if (/\s/.test(line[i]!)) spaces++;
      else {
        // Spaces at the edges of a cell are layout; within it they are text.
        if (plain.length === start) mark(at - spaces, spaces, 'edge-space');
        else for (let n = spaces; n > 0; n--) put(line[i - n]!, at - n);
        spaces = 0;
        if (line.startsWith('**', i)) {
          mark(at, 2, 'bold');
          i++;
        } else if (line.startsWith('<br>', i)) {
          if (plain.length > start && !plain.endsWith('\n')) put('\n', at);
          mark(at, 4, 'table');
          i += 3;
        } else if (line[i] === '\\' && i + 1 < end) {
          mark(at, 1, 'escape');
          put(line[++i]!, at + 1);
        } else put(line[i]!, at);
      }
    }
    return cells;
  }
}

/** The mark of a note, `[^3]`: printed as [3]. */
const noteMark = /^\[\^\d{1,4}\]/;
const ruler = /^\|[\s:|-]*-{2,}[\s:|-]*\|$/;

const emptyRow = /^\|\s*\|$/;

/** For each line whether it belongs to a table: a block of lines that all begin and end with a bar. */
function tableLines(lines: readonly string[]): boolean[] {
  const isRow = lines.map((line) => /^\|.*(?<!\\)\|$/.test(line.trim()) && line.trim().length > 1);
  const result = new Array<boolean>(lines.length).fill(false);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]!.trim() !== '') to++;
    if (to > from && isRow.slice(from, to).every(Boolean)) result.fill(true, from, to);
    from = to + 1;
  }
  return result;
}

/** The offset in the Markdown of a position in `plain` (its end maps to one past the last character). */
export function markdownOffset(source: SourceText, position: number): number {
  return source.at[position] ?? (source.at.at(-1) ?? -1) + 1;
}
