import { type Cell, type Part, paragraphOf, type Run, type Table, wordsOf } from '../parts/parts.ts';
import { notesFrom, readChunk } from './chunk.ts';
import { type FieldRole, fieldRoles } from './fields.ts';
import { linear } from './formula.ts';
import { chosen } from './graphics.ts';
import type { Reading } from './reading.ts';
import { RunReader, textIn } from './runs.ts';
import { hasLines } from './styles.ts';
import { attribute, child, children, valIn, type XmlNode } from './xml.ts';

/** Bullets that an official could have typed; every other one, often a letter of a symbol font, reads as a dash. */
const typedBullets = new Set(['-', '–', '—', '+', '*', '☐', '☑', '☒']);

/** Columns that a cell, or what is left free before the first, may take: Word makes tables of 63 at most. */
const widestSpan = 100;

/** What may stand around paragraphs, rows and cells without being one. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Elements between paragraphs, rows and cells that are known to print nothing. */
const printsNothing =
  /(?:Pr|PrEx|RangeStart|RangeEnd|Grid)$|^(?:footnotePr|annotationRef|separator|continuationSeparator)$/u;

/** Reads one body of text of a Word file: that of the document, of a note, of a text box, of a header. */
export class Story {
  readonly #reading: Reading;
  readonly #partName: string;
  #roles: ReadonlyMap<XmlNode, FieldRole> = new Map();

  constructor(reading: Reading, partName: string) {
    this.#reading = reading;
    this.#partName = partName;
  }

  /** All that the body holds, in order. A field that is open around it takes no part. */
  read(body: XmlNode): Part[] {
    const reading = this.#reading;
    const outer = { fields: reading.fields, roles: this.#roles };
    reading.fields = [];
    this.#roles = fieldRoles(fieldMarks(body));
    for (const role of this.#roles.values()) if (role === 'unclosed') reading.note('field', '(trường không được đóng)');
    const parts = this.#partsOf(body);
    reading.fields = outer.fields;
    this.#roles = outer.roles;
    return parts;
  }

  #partsOf(container: XmlNode): Part[] {
    const parts: Part[] = [];
    for (const node of children(container)) for (const part of this.#block(node)) parts.push(part);
    return parts;
  }

  #block(node: XmlNode): Part[] {
    const { name } = node;
    if (name === 'p') return this.#paragraph(node);
    if (name === 'tbl') return [this.#table(node), ...this.#loose(node)];
    if (name === 'AlternateContent') return this.#partsOf(chosen(node));
    if (name === 'altChunk') return this.#chunk(node);
    if (wrappers.has(name)) return this.#partsOf(node);
    if (printsNothing.test(name)) return [];
    if (name === 'del' || name === 'moveFrom') {
      if (textIn(node).trim()) this.#reading.note('deleted', textIn(node));
      return [];
    }
    if (name === 'oMath' || name === 'oMathPara') {
      this.#reading.note('formula', linear(node), linear(node));
      return [paragraphOf(linear(node), this.#reading.line)];
    }
    // Words that stand where only paragraphs may stand make a paragraph of their own.
    return this.#paragraph({ name: 'p', attributes: {}, nodes: [node] });
  }

  #paragraph(node: XmlNode): Part[] {
    const reading = this.#reading;
    const own = ++reading.line;
    const properties = child(node, 'pPr');
    const style = valIn(properties, 'pStyle') ?? reading.styles.defaultParagraph;
    const reader = new RunReader({
      reading,
      partName: this.#partName,
      roles: this.#roles,
      style,
      call: (reference) => this.#call(reference),
    });
    reader.read(node);
    const runs = this.#withoutTypedMarks(reader.runs);
    if (child(child(properties, 'rPr'), 'del')) {
      for (const run of runs) reading.carried.push(run);
      return this.#boxes(reader);
    }
    const number = this.#label(properties, style);
    const all = reading.carried.length ? reading.carried.concat(runs) : runs;
    if (number) {
      reading.edits.push({ line: own, kind: 'markup', from: '', to: number });
      all.unshift({ text: number, bold: all[0]?.bold ?? false });
    }
    reading.carried = [];
    return [{ kind: 'paragraph', runs: all, line: own }, ...this.#boxes(reader)];
  }

  #boxes({ boxes }: RunReader): Part[] {
    return boxes.flatMap((box) => (Array.isArray(box) ? box : new Story(this.#reading, this.#partName).read(box)));
  }

  #label(properties: XmlNode | undefined, style: string | undefined): string {
    const { styles, numbering } = this.#reading;
    const own = child(properties, 'numPr');
    const inherited = styles.list(style);
    const numId = valIn(own, 'numId') ?? inherited.numId;
    if (numId === undefined || numId === '0') return '';
    const ofStyle = style === undefined ? undefined : numbering.levelOf(numId, style);
    const level = Number(valIn(own, 'ilvl') ?? inherited.level ?? ofStyle ?? 0);
    const { text, isBullet } = numbering.next(numId, level);
    if (!isBullet || typedBullets.has(text.trim())) return text;
    return text.trim() === '' ? '' : '- ';
  }

  /** Where the number of a note is typed beside a mark that was made invisible, it is printed once. */
  #withoutTypedMarks(runs: Run[]): Run[] {
    for (const [i, { note }] of runs.entries())
      for (const beside of note === undefined ? [] : [runs[i - 1], runs[i + 1]])
        if (beside?.height === 'above' && beside.text.trim() === String(note)) this.#leaveOut(beside);
    return runs;
  }

  #leaveOut(run: Run): void {
    this.#reading.edits.push({ line: this.#reading.line, kind: 'markup', from: run.text, to: '' });
    run.text = '';
  }

  /** Notes are numbered in the order in which the text calls them. */
  #call(reference: XmlNode): Run[] {
    const { word, notes, openNotes } = this.#reading;
    const kind = reference.name === 'footnoteReference' ? 'footnote' : 'endnote';
    const id = attribute(reference, 'id');
    const key = `${kind} ${id}`;
    const open = openNotes.get(key);
    if (open !== undefined) return [{ text: '', bold: false, note: open }];
    const note = word.notes.get(key);
    if (!note) return [];
    const number = notes.size + 1;
    notes.set(number, []);
    openNotes.set(key, number);
    const parts = new Story(this.#reading, `word/${kind}s.xml`).read(note);
    openNotes.delete(key);
    notes.set(number, parts);
    const first = parts.find((part) => part.kind === 'paragraph');
    const typed = first?.runs.find(({ text }) => text.trim() !== '');
    if (typed?.height === 'above' && typed.text.trim() === String(number)) this.#leaveOut(typed);
    return [{ text: '', bold: false, note: number }];
  }

  #table(node: XmlNode): Table {
    const { styles, line } = this.#reading;
    const properties = child(node, 'tblPr');
    const all = blocksIn(node, 'tr');
    const isDeleted = (row: XmlNode) => child(child(row, 'trPr'), 'del') !== undefined;
    const rows = all.filter((row) => !isDeleted(row));
    for (const row of all) if (isDeleted(row) && textIn(row).trim()) this.#reading.note('deleted', textIn(row));
    const cells = rows.map((row) => {
      let column = Math.min(widestSpan, Number(valIn(child(row, 'trPr'), 'gridBefore') ?? 0) || 0);
      return blocksIn(row, 'tc').map((cell): Cell => {
        const span = Math.min(widestSpan, Number(valIn(child(cell, 'tcPr'), 'gridSpan') ?? 1) || 1);
        column += span;
        return { parts: this.#partsOf(cell), column: column - span, span };
      });
    });
    const ruled =
      hasLines(properties, 'tblBorders') ||
      styles.isRuled(valIn(properties, 'tblStyle')) ||
      rows.some((row) => blocksIn(row, 'tc').some((cell) => hasLines(child(cell, 'tcPr'), 'tcBorders')));
    return { kind: 'table', rows: cells, ruled, line: line + 1 };
  }

  /** What stands between the rows or cells of a table belongs to none of them: it follows the table. */
  #loose(table: XmlNode): Part[] {
    return looseIn(table).flatMap((node) => {
      const parts = this.#paragraph({ name: 'p', attributes: {}, nodes: [node] });
      const words = wordsOf(parts).trim();
      if (words) this.#reading.note('unknown', words, words);
      return parts;
    });
  }

  /** Another file that Word shows in this place: a page, a text or a Word file is read, any other is named. */
  #chunk(node: XmlNode): Part[] {
    const part = this.#reading.word.related(this.#partName, attribute(node, 'id'));
    const { line, notes, edits } = this.#reading;
    const read = part && readChunk(part.name, part.bytes, this.#reading);
    if (!read) {
      this.#reading.note('chunk', part?.name ?? '');
      return [];
    }
    for (const edit of read.edits) edits.push({ ...edit, line });
    const before = notes.size;
    for (const [number, words] of read.notes) notes.set(number + before, notesFrom(before, words));
    return notesFrom(before, read.body);
  }
}

/** The marks of fields in a body, of what is shown of it; text boxes are bodies of their own. */
const fieldMarks = (node: XmlNode): XmlNode[] =>
  children(node).flatMap((item) => {
    if (item.name === 'fldChar') return [item];
    if (/^(?:del|moveFrom|txbxContent)$/u.test(item.name)) return [];
    return fieldMarks(item.name === 'AlternateContent' ? chosen(item) : item);
  });

/** Rows of a table or cells of a row, also where a content control stands around them. */
const blocksIn = (node: XmlNode, name: 'tr' | 'tc'): XmlNode[] =>
  children(node).flatMap((item) => {
    if (item.name === name) return [item];
    return wrappers.has(item.name) ? blocksIn(item, name) : [];
  });

/** Elements of a table that stand in no row, and of a row that stand in no cell. */
const looseIn = (table: XmlNode): XmlNode[] =>
  children(table).flatMap((item) => {
    if (item.name === 'tc' || printsNothing.test(item.name)) return [];
    return item.name === 'tr' || wrappers.has(item.name) ? looseIn(item) : [item];
  });
