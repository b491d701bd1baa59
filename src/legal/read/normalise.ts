import type { LayoutMark, SourceText, Span } from '../model.ts';

/** A row of a table: a line that begins and ends with a bar. */
const isRow = (line: string) => /^\s*\|.*\|\s*$/u.test(line) && line.trim().length > 1;
const isRule = (line: string) => /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(line);

/**
 * First layer: canonical Markdown in, text without layout marks out.
 * Guarantees: every character of the Markdown is either one character of `plain` (see `at`) or lies in one layout mark;
 * no wording, accent or punctuation changes; paragraphs are parted by "\n\n", lines by "\n". A table is one paragraph:
 * its rows are parted by "\n", its cells by "\t", a `<br>` is "\n"; `tables` says where each cell stands.
 */
export function normalise(markdown: string): SourceText {
  const plain: string[] = [];
  const at: number[] = [];
  const bold: Span[] = [];
  const tables: SourceText['tables'] = [];
  const layout: LayoutMark[] = [];
  let boldFrom = -1;
  let offset = 0;
  let gap: '' | '\n' | '\n\n' = '';
  let table: { start: number; rows: Span[][] } | null = null;

  const mark = (start: number, length: number, reason: LayoutMark['reason']) => {
    if (length > 0) layout.push({ at: start, length, reason });
  };
  const put = (character: string, from: number) => {
    plain.push(character);
    at.push(from);
  };

  /** The characters of a stretch of one line without bold marks, escapes and the signs of notes. */
  function putText(text: string, from: number, inTable: boolean): void {
    for (let i = 0; i < text.length; i++) {
      if (text.startsWith('**', i)) {
        if (boldFrom < 0) boldFrom = plain.length;
        else {
          bold.push([boldFrom, plain.length]);
          boldFrom = -1;
        }
        mark(from + i, 2, 'bold');
        i++;
      } else if (text[i] === '\\' && i + 1 < text.length) {
        mark(from + i, 1, 'escape');
        i++;
        put(text[i]!, from + i);
      } else if (inTable && text.startsWith('<br>', i)) {
        mark(from + i, 4, 'table');
        if (plain.at(-1) !== '\n' && plain.at(-1) !== '\t') put('\n', from + i);
        i += 3;
      } else if (text[i] === '^' && text[i - 1] === '[' && /^\^[\p{L}\p{N}*]{1,5}\]/u.test(text.slice(i, i + 8))) {
        // A mark of a note, [^3], is printed [3]; so is the beginning of the note, "[^3]: …".
        mark(from + i, 1, 'note');
      } else if (i < 9 && text[i] === ':' && /^\[\^[\p{L}\p{N}*]{1,5}\]$/u.test(text.slice(0, i))) {
        mark(from + i, 1, 'note');
      } else put(text[i]!, from + i);
    }
  }

  /** One row: bars and the spaces around words are layout. */
  function putRow(line: string, from: number): void {
    table ??= { start: plain.length, rows: [] };
    const { rows } = table;
    const first = line.indexOf('|');
    const last = line.lastIndexOf('|');
    mark(from, first + 1, 'table');
    const cells: Span[] = [];
    let start = first + 1;
    for (let i = start; i <= last; i++) {
      if (line[i] === '\\') {
        i++;
        continue;
      }
      if (line[i] !== '|') continue;
      const cell = line.slice(start, i);
      const lead = cell.length - cell.trimStart().length;
      const words = cell.trim();
      mark(from + start, lead, 'edge-space');
      const at0 = plain.length;
      putText(words, from + start + lead, true);
      // An unpaired bold mark ends with its cell.
      if (boldFrom >= 0) {
        bold.push([boldFrom, plain.length]);
        boldFrom = -1;
      }
      while (plain.length > at0 && plain.at(-1) === '\n') {
        plain.pop();
        at.pop();
      }
      cells.push([at0, plain.length]);
      mark(from + start + lead + words.length, cell.length - lead - words.length, 'edge-space');
      mark(from + i, 1, 'table');
      if (i < last) put('\t', from + i);
      start = i + 1;
    }
    mark(from + last + 1, line.length - last - 1, 'edge-space');
    rows.push(cells);
  }

  const closeTable = () => {
    if (table) tables.push({ span: [table.start, plain.length], rows: table.rows });
    table = null;
  };

  for (const line of markdown.split('\n')) {
    const isLast = offset + line.length >= markdown.length;
    const text = line.trim();
    if (text === '') {
      closeTable();
      mark(offset, line.length + (isLast ? 0 : 1), 'blank-line');
      if (plain.length) gap = '\n\n';
    } else if (table && isRule(line)) {
      mark(offset, line.length + (isLast ? 0 : 1), 'table');
    } else {
      const row = isRow(line);
      if (!row) closeTable();
      // A table is a paragraph of its own.
      if (plain.length && row !== (table !== null)) gap = '\n\n';
      for (const character of gap) put(character, offset);
      if (row) putRow(line, offset);
      else {
        const indent = line.length - line.trimStart().length;
        mark(offset, indent, 'edge-space');
        putText(text, offset + indent, false);
        mark(offset + indent + text.length, line.length - indent - text.length, 'edge-space');
      }
      if (!isLast) mark(offset + line.length, 1, 'line-break');
      gap = '\n';
    }
    offset += line.length + 1;
  }
  closeTable();
  return { plain: plain.join(''), at, bold, tables, layout };
}

/** The offset in the Markdown of a position in `plain` (its end maps to one past the last character). */
export function markdownOffset(source: SourceText, position: number): number {
  return source.at[position] ?? (source.at.at(-1) ?? -1) + 1;
}
