import type { Element } from '@xmldom/xmldom';
import type { Edit } from '../../model.ts';
import type { Cell, Part, Parts, Run, Table } from '../parts/parts.ts';
import { readNumbering } from './numbering.ts';
import { attribute, child, children, openWord, valIn } from './package.ts';
import { hasLines, readStyles } from './styles.ts';

/** Inside a paragraph: what holds no words, or words that were struck out while changes were tracked. */
const withoutWords = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'ruby']);

/** Bullets that an official could have typed; every other one, often a letter of a symbol font, reads as a dash. */
const typedBullets = new Set(['-', '–', '—', '+', '*']);

/**
 * Read a Word file (.docx): words, line breaks, bold, tables, notes, text boxes, and the numbers that Word makes itself.
 * Words inserted under tracked changes count, deleted ones do not; hidden text does not. Words set in capitals by format are in capitals.
 * @throws UnreadableSource if the file is no .docx
 */
export function readDocx(bytes: Uint8Array): Parts {
  const word = openWord(bytes);
  const styles = readStyles(word.styles);
  const numbering = readNumbering(word.numbering, (style) => styles.list(style).numId);
  const notes: Parts['notes'] = new Map();
  const edits: Edit[] = [];
  // Paragraphs read so far: the place of the one being read.
  let line = 0;
  // A field holds its instruction, then its result; only the result is printed.
  const fields: ('instruction' | 'result')[] = [];
  // Words of a paragraph whose end was deleted under tracked changes: they run on into the next.
  let carried: Run[] = [];

  function label(properties: Element | undefined, style: string | undefined): string {
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

  function paragraph(node: Element): Part[] {
    const own = ++line;
    const properties = child(node, 'pPr');
    const style = valIn(properties, 'pStyle') ?? styles.defaultParagraph;
    const boxes: Element[] = [];
    const runs = withoutTypedMarks(runsOf(node, style, boxes));
    if (child(child(properties, 'rPr'), 'del')) {
      carried.push(...runs);
      return [];
    }
    const number = label(properties, style);
    const all = [...carried, ...runs];
    if (number) {
      edits.push({ line: own, kind: 'markup', from: '', to: number });
      all.unshift({ text: number, bold: all[0]?.bold ?? false });
    }
    carried = [];
    return [{ kind: 'paragraph', runs: all, line: own }, ...boxes.flatMap(partsOf)];
  }

  function runsOf(node: Element, style: string | undefined, boxes: Element[], properties?: Element): Run[] {
    const runs: Run[] = [];
    const put = (text: string) => {
      if (fields.at(-1) === 'instruction' || styles.isOn('vanish', properties, style)) return;
      const shown = styles.isOn('caps', properties, style) ? text.toLocaleUpperCase('vi') : text;
      const raised = valIn(properties, 'vertAlign') === 'superscript';
      runs.push({ text: shown, bold: styles.isOn('b', properties, style), ...(raised && { raised }) });
    };
    for (const item of children(node)) {
      const name = item.localName ?? '';
      if (withoutWords.has(name)) {
        const gone = name === 'del' || name === 'moveFrom' ? wordsIn(item) : '';
        if (gone) edits.push({ line, kind: 'markup', from: gone, to: '' });
        continue;
      }
      if (name === 't') put(item.textContent ?? '');
      else if (name === 'tab' || name === 'ptab') put('\t');
      else if (name === 'br' || name === 'cr') put('\n');
      else if (name === 'noBreakHyphen') put('-');
      else if (name === 'sym') put(symbol(item));
      else if (name === 'fldChar') field(attribute(item, 'fldCharType'));
      else if (name === 'footnoteReference' || name === 'endnoteReference') runs.push(...call(item, name));
      else if (name === 'txbxContent') boxes.push(item);
      else if (name === 'AlternateContent') runs.push(...runsOf(chosen(item), style, boxes, properties));
      else if (name === 'r') runs.push(...runsOf(item, style, boxes, child(item, 'rPr')));
      else runs.push(...runsOf(item, style, boxes, properties));
    }
    return runs;
  }

  /** Where the number of a note is typed beside a mark that was made invisible, it is printed once. */
  function withoutTypedMarks(runs: Run[]): Run[] {
    for (const [i, { note }] of runs.entries())
      for (const beside of note === undefined ? [] : [runs[i - 1], runs[i + 1]])
        if (beside?.raised && beside.text.trim() === String(note)) leaveOut(beside);
    return runs;
  }

  function leaveOut(run: Run): void {
    edits.push({ line, kind: 'markup', from: run.text, to: '' });
    run.text = '';
  }

  function field(type: string | undefined): void {
    if (type === 'begin') fields.push('instruction');
    else if (type === 'separate' && fields.length) fields[fields.length - 1] = 'result';
    else if (type === 'end') fields.pop();
  }

  /** Notes are numbered in the order in which the text calls them. */
  function call(reference: Element, name: 'footnoteReference' | 'endnoteReference'): Run[] {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
    const id = attribute(reference, 'id');
    const root = kind === 'footnote' ? word.footnotes : word.endnotes;
    const note = children(root ?? undefined, kind).find((item) => attribute(item, 'id') === id);
    if (!note) return [];
    const number = notes.size + 1;
    notes.set(number, []);
    notes.set(number, partsOf(note));
    const first = notes.get(number)!.find((part) => part.kind === 'paragraph');
    const typed = first?.runs.find(({ text }) => text.trim() !== '');
    if (typed?.raised && typed.text.trim() === String(number)) leaveOut(typed);
    return [{ text: '', bold: false, note: number }];
  }

  function table(node: Element): Table {
    const first = line + 1;
    const properties = child(node, 'tblPr');
    const rows = blocksIn(node, 'tr').filter((row) => !child(child(row, 'trPr'), 'del'));
    const cells = rows.map((row) => {
      let column = Number(valIn(child(row, 'trPr'), 'gridBefore') ?? 0);
      return blocksIn(row, 'tc').map((cell): Cell => {
        const span = Number(valIn(child(cell, 'tcPr'), 'gridSpan') ?? 1) || 1;
        column += span;
        return { parts: partsOf(cell), column: column - span, span };
      });
    });
    const ruled =
      hasLines(properties, 'tblBorders') ||
      styles.isRuled(valIn(properties, 'tblStyle')) ||
      rows.some((row) => blocksIn(row, 'tc').some((cell) => hasLines(child(cell, 'tcPr'), 'tcBorders')));
    return { kind: 'table', rows: cells, ruled, line: first };
  }

  function partsOf(container: Element): Part[] {
    return children(container).flatMap((node): Part[] => {
      if (node.localName === 'p') return paragraph(node);
      if (node.localName === 'tbl') return [table(node)];
      if (node.localName === 'AlternateContent') return partsOf(chosen(node));
      return wrappers.has(node.localName ?? '') ? partsOf(node) : [];
    });
  }

  const body = partsOf(child(word.document, 'body') ?? word.document);
  if (carried.length) body.push({ kind: 'paragraph', runs: carried, line });
  return { body, notes, edits };
}

/** Words struck out while changes were tracked. */
const wordsIn = (node: Element): string =>
  children(node)
    .map((item) => (['t', 'delText'].includes(item.localName ?? '') ? item.textContent : wordsIn(item)))
    .join('');

/** What may stand around paragraphs, rows and cells without being one. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Rows of a table or cells of a row, also where a content control stands around them. */
const blocksIn = (node: Element, name: 'tr' | 'tc'): Element[] =>
  children(node).flatMap((item) => {
    if (item.localName === name) return [item];
    return wrappers.has(item.localName ?? '') ? blocksIn(item, name) : [];
  });

/** Of two forms of the same content only one is shown. */
const chosen = (node: Element): Element => child(node, 'Choice') ?? child(node, 'Fallback') ?? node;

/** A character of a symbol font, as Word stores it. */
function symbol(node: Element): string {
  const code = Number.parseInt(attribute(node, 'char') ?? '', 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}
