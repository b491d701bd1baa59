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
  const writer = new PlainText();
  let offset = 0;
  for (const line of markdown.split('\n')) {
    writer.addLine(line, offset, offset + line.length >= markdown.length);
    offset += line.length + 1;
  }
  return writer.end();
}

/** The plain text while it is being written, line by line. */
class PlainText {
  readonly #plain: string[] = [];
  readonly #at: number[] = [];
  readonly #bold: Span[] = [];
  readonly #tables: SourceText['tables'] = [];
  readonly #layout: LayoutMark[] = [];
  #boldFrom = -1;
  /** What parts the next line from the one before. */
  #gap: '' | '\n' | '\n\n' = '';
  #table: { start: number; rows: Span[][] } | null = null;

  addLine(line: string, offset: number, isLast: boolean): void {
    const text = line.trim();
    if (text === '') {
      this.#closeTable();
      this.#mark(offset, line.length + (isLast ? 0 : 1), 'blank-line');
      if (this.#plain.length) this.#gap = '\n\n';
      return;
    }
    if (this.#table && isRule(line)) {
      this.#mark(offset, line.length + (isLast ? 0 : 1), 'table');
      return;
    }
    const row = isRow(line);
    if (!row) this.#closeTable();
    // A table is a paragraph of its own.
    if (this.#plain.length && row !== (this.#table !== null)) this.#gap = '\n\n';
    for (const character of this.#gap) this.#put(character, offset);
    if (row) this.#putRow(line, offset);
    else {
      const indent = line.length - line.trimStart().length;
      this.#mark(offset, indent, 'edge-space');
      this.#putText(text, offset + indent, false);
      this.#mark(offset + indent + text.length, line.length - indent - text.length, 'edge-space');
    }
    if (!isLast) this.#mark(offset + line.length, 1, 'line-break');
    this.#gap = '\n';
  }

  end(): SourceText {
    this.#closeTable();
    const [plain, at, bold, tables, layout] = [this.#plain, this.#at, this.#bold, this.#tables, this.#layout];
    return { plain: plain.join(''), at, bold, tables, layout };
  }

  #mark(start: number, length: number, reason: LayoutMark['reason']): void {
    if (length > 0) this.#layout.push({ at: start, length, reason });
  }

  #put(character: string, from: number): void {
    this.#plain.push(character);
    this.#at.push(from);
  }

  /** Bold print begins, or ends, here. */
  #turnBold(): void {
    if (this.#boldFrom >= 0) this.#bold.push([this.#boldFrom, this.#plain.length]);
    this.#boldFrom = this.#boldFrom < 0 ? this.#plain.length : -1;
  }

  /** The characters of a stretch of one line without bold marks, escapes and the signs of notes. */
  #putText(text: string, from: number, inTable: boolean): void {
    for (let i = 0; i < text.length; i++) {
      if (text.startsWith('**', i)) {
        this.#turnBold();
        this.#mark(from + i, 2, 'bold');
        i++;
      } else if (text[i] === '\\' && i + 1 < text.length) {
        this.#mark(from + i, 1, 'escape');
        i++;
        this.#put(text[i]!, from + i);
      } else if (inTable && text.startsWith('<br>', i)) {
        this.#mark(from + i, 4, 'table');
        if (this.#plain.at(-1) !== '\n' && this.#plain.at(-1) !== '\t') this.#put('\n', from + i);
        i += 3;
      } else if (text[i] === '^' && text[i - 1] === '[' && /^\^[\p{L}\p{N}*]{1,5}\]/u.test(text.slice(i, i + 8))) {
        // A mark of a note, [^3], is printed [3]; so is the beginning of the note, "[^3]: …".
        this.#mark(from + i, 1, 'note');
      } else if (i < 9 && text[i] === ':' && /^\[\^[\p{L}\p{N}*]{1,5}\]$/u.test(text.slice(0, i))) {
        this.#mark(from + i, 1, 'note');
      } else this.#put(text[i]!, from + i);
    }
  }

  /** One row: bars and the spaces around words are layout. */
  #putRow(line: string, from: number): void {
    this.#table ??= { start: this.#plain.length, rows: [] };
    const first = line.indexOf('|');
    const last = line.lastIndexOf('|');
    this.#mark(from, first + 1, 'table');
    const cells: Span[] = [];
    let start = first + 1;
    for (let i = start; i <= last; i++) {
      if (line[i] === '\\') {
        i++;
        continue;
      }
      if (line[i] !== '|') continue;
      cells.push(this.#putCell(line.slice(start, i), from + start));
      this.#mark(from + i, 1, 'table');
      if (i < last) this.#put('\t', from + i);
      start = i + 1;
    }
    this.#mark(from + last + 1, line.length - last - 1, 'edge-space');
    this.#table.rows.push(cells);
  }

  #putCell(cell: string, from: number): Span {
    const lead = cell.length - cell.trimStart().length;
    const words = cell.trim();
    this.#mark(from, lead, 'edge-space');
    const start = this.#plain.length;
    this.#putText(words, from + lead, true);
    // An unpaired bold mark ends with its cell.
    if (this.#boldFrom >= 0) this.#turnBold();
    while (this.#plain.length > start && this.#plain.at(-1) === '\n') {
      this.#plain.pop();
      this.#at.pop();
    }
    this.#mark(from + lead + words.length, cell.length - lead - words.length, 'edge-space');
    return [start, this.#plain.length];
  }

  #closeTable(): void {
    if (this.#table) this.#tables.push({ span: [this.#table.start, this.#plain.length], rows: this.#table.rows });
    this.#table = null;
  }
}

/** The offset in the Markdown of a position in `plain` (its end maps to one past the last character). */
export function markdownOffset(source: SourceText, position: number): number {
  return source.at[position] ?? (source.at.at(-1) ?? -1) + 1;
}
