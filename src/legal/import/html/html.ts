import { defaultTreeAdapter, parse } from 'parse5';
import type { Thing } from '../../model.ts';
import { formatNumber } from '../docx/numbering.ts';
import type { Cell, Part, Parts, Run, Table } from '../parts/parts.ts';
import { UnreadableSource } from '../unreadable-source.ts';
import { type Control, controlOf } from './controls.ts';
import {
  attribute,
  blockNames,
  boldness,
  type Element,
  elementsIn,
  heightOf,
  isElement,
  isHidden,
  isPreformatted,
  isStruck,
  isWithin,
  lineOf,
  type Node,
  neverShown,
  spanOf,
  startOf,
  styleOf,
  wordsIn,
} from './dom.ts';
import { linearMath } from './math.ts';
import { notesOf, withoutMarker } from './notes.ts';

/** What belongs to the page, not to its text. */
const ofPage = new Set(['nav', 'footer', 'button', 'noscript']);
const embedded = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'applet']);

/**
 * Read a saved web page or a Word file saved as HTML: a line break in the file is a space, `<br>` is a line; list numbers come out as text;
 * links to notes at the end of the page become notes. What is hidden or belongs to the page (menus, buttons) is left out, and is in
 * `edits` with its words; so is whatever the page shows that is no plain word.
 */
export function readHtml(html: string): Parts {
  const document = parse(html, { sourceCodeLocationInfo: true, treeAdapter: counting() });
  refuseDeep(document);
  return new PageReader(mainPart(document)).read(elementsIn(document).find(({ tagName }) => tagName === 'body'));
}

const mostElements = 500_000;
const deepest = 400;

/** A page of open marks becomes many times as many elements: they are counted while it is read. */
function counting(): typeof defaultTreeAdapter {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++count > mostElements)
        throw new UnreadableSource(
          `Trang có hơn ${mostElements.toLocaleString('vi')} phần tử, nhiều hơn mọi văn bản. ${openAndCopy}`,
        );
      return defaultTreeAdapter.createElement(...element);
    },
  };
}

/** The readers below go into each element from the one around it. */
function refuseDeep(root: Node): void {
  const open: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.depth > deepest) throw new UnreadableSource(`Các phần tử của trang lồng quá sâu. ${openAndCopy}`);
    if ('childNodes' in at.node) for (const node of at.node.childNodes) open.push({ node, depth: at.depth + 1 });
  }
}

const openAndCopy = 'Hãy mở trang, chép riêng lời văn sang tệp Word mới, lưu thành .docx rồi nhập tệp ấy.';

interface Print {
  bold: boolean;
  height?: 'above' | 'below' | undefined;
}

/** Words between two blocks, while they are gathered. */
interface Loose {
  runs: Run[];
  line: number;
  parts: Part[];
}

class PageReader {
  readonly #root: Element;
  readonly #found: ReturnType<typeof notesOf>;
  readonly #notes: Parts['notes'] = new Map();
  readonly #edits: Parts['edits'] = [];

  constructor(root: Element) {
    this.#root = root;
    this.#found = notesOf(root);
  }

  read(page: Element | undefined): Parts {
    const body = this.#partsOf(this.#root, { bold: false });
    // A note that nothing shown calls is still on the page.
    for (const note of [...this.#found.bodies])
      if (!this.#found.numbers.has(note)) {
        this.#found.bodies.delete(note);
        for (const part of this.#partsOf(note, { bold: false })) body.push(part);
      }
    if (page && page !== this.#root) this.#noteAround(page);
    return { body, notes: this.#notes, edits: this.#edits };
  }

  #note(thing: Thing, node: Element, from: string, to = ''): void {
    const words = from.replace(/\s+/gu, ' ').trim();
    if (words || to || thing === 'shape')
      this.#edits.push({ line: lineOf(node), kind: 'thing', thing, from: words, to });
  }

  /** What the page shows beside its one text. */
  #noteAround(node: Element): void {
    for (const child of node.childNodes) {
      if (!isElement(child) || child === this.#root) continue;
      if (elementsIn(child).includes(this.#root)) this.#noteAround(child);
      else this.#note('page', child, wordsIn(child));
    }
    const own = node.childNodes.map((child) => ('value' in child && child.nodeName === '#text' ? child.value : ''));
    this.#note('page', node, own.join(' '));
  }

  /** The parts of an element, paragraphs from the blocks in it, and loose words between blocks as paragraphs. */
  #partsOf(parent: Element, print: Print): Part[] {
    const loose: Loose = { runs: [], line: lineOf(parent), parts: [] };
    for (const child of parent.childNodes) this.#walk(child, print, loose);
    this.#flush(loose);
    return loose.parts;
  }

  #flush(loose: Loose): void {
    if (loose.runs.some(({ text, note }) => note !== undefined || text.trim() !== ''))
      loose.parts.push({ kind: 'paragraph', runs: folded(loose.runs), line: loose.line });
    loose.runs = [];
  }

  #put(text: string, { bold, height }: Print, loose: Loose): void {
    loose.runs.push({ text, bold, ...(height && { height }) });
  }

  #walk(node: Node, print: Print, loose: Loose): void {
    if ('value' in node && node.nodeName === '#text') {
      if (loose.runs.length === 0 && node.value.trim()) loose.line = node.sourceCodeLocation?.startLine ?? loose.line;
      const text = isPreformatted(node) ? node.value : node.value.replace(/[\t\n\f\r ]+/gu, ' ');
      this.#put(text, print, loose);
      return;
    }
    if (!isElement(node) || this.#isLeftOut(node) || this.#found.bodies.has(node)) return;
    const own = { bold: boldness(node) ?? print.bold, height: heightOf(node) ?? print.height };
    const call = this.#found.calls.get(node);
    if (node.tagName === 'br') this.#put('\n', print, loose);
    else if (call) loose.runs.push(this.#call(call, print.bold));
    else if (this.#sign(node, own, loose)) return;
    else if (blockNames.has(node.tagName)) {
      this.#flush(loose);
      for (const part of this.#block(node, own)) loose.parts.push(part);
    } else {
      if (isStruck(node) && !isWithin(node, isStruck)) this.#note('struck', node, wordsIn(node), wordsIn(node).trim());
      for (const child of node.childNodes) this.#walk(child, own, loose);
    }
  }

  /** Whether an element is left out; its words are named. */
  #isLeftOut(node: Element): boolean {
    if (neverShown.has(node.tagName)) return true;
    if (node.tagName === 'del') this.#note('deleted', node, wordsIn(node));
    else if (ofPage.has(node.tagName)) this.#note('page', node, wordsIn(node));
    else if (isHidden(node)) this.#note('hidden', node, wordsIn(node));
    else {
      if (node.tagName === 'ins' && !isWithin(node, ({ tagName }) => tagName === 'ins'))
        this.#note('inserted', node, '', wordsIn(node).trim());
      return false;
    }
    return true;
  }

  /** Elements that show something else than their words. @returns whether this was one */
  #sign(node: Element, print: Print, loose: Loose): boolean {
    const { tagName } = node;
    const control = controlOf(node);
    if (control) this.#control(node, control, print, loose);
    else if (tagName === 'img') {
      const alt = (attribute(node, 'alt') ?? attribute(node, 'title') ?? '').replace(/\s+/gu, ' ').trim();
      const shown = alt ? `[Hình: ${alt}]` : '[Hình]';
      this.#put(shown, print, loose);
      this.#note('picture', node, alt, shown);
    } else if (tagName === 'svg') {
      const texts = elementsIn(node).filter(({ tagName: name }) => /^(?:text|title|desc|foreignObject)$/u.test(name));
      const words = (texts.length ? texts : [node])
        .map((part) => wordsOfSvg(part).replace(/\s+/gu, ' ').trim())
        .filter(Boolean);
      this.#note(words.length ? 'diagram' : 'shape', node, words.join('; '), words[0] ?? '');
      this.#put(words.join('\n'), print, loose);
    } else if (tagName === 'math') {
      const text = linearMath(node);
      this.#note('formula', node, text, text);
      this.#put(text, print, loose);
    } else if (embedded.has(tagName)) {
      const shown = '[Đối tượng nhúng]';
      const source = attribute(node, 'title') ?? attribute(node, 'src') ?? attribute(node, 'data') ?? tagName;
      this.#note('object', node, `${source} ${wordsIn(node)}`, shown);
      this.#put(shown, print, loose);
    } else if (tagName === 'rt') {
      this.#put('(', print, loose);
      for (const child of node.childNodes) this.#walk(child, print, loose);
      this.#put(')', print, loose);
    } else return false;
    return true;
  }

  #control(node: Element, { shown, notShown }: Control, print: Print, loose: Loose): void {
    this.#put(shown, print, loose);
    this.#note('hidden', node, notShown);
  }

  #block(node: Element, print: Print): Part[] {
    if (node.tagName === 'table') return this.#table(node, print.bold);
    if (node.tagName === 'ol' || node.tagName === 'ul') return this.#list(node, print);
    return this.#partsOf(node, print);
  }

  /** Notes are numbered in the order in which the text calls them. */
  #call(body: Element, bold: boolean): Run {
    const { numbers, bodies } = this.#found;
    let number = numbers.get(body);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(body, number);
      bodies.delete(body);
      this.#notes.set(number, this.#partsOf(body, { bold: false }).map(withoutMarker));
      bodies.add(body);
    }
    return { text: '', bold, note: number };
  }

  #list(node: Element, print: Print): Part[] {
    let number = Number(attribute(node, 'start') ?? 1);
    const format = listFormats[attribute(node, 'type') ?? styleOf(node, 'list-style-type') ?? '1'] ?? 'decimal';
    const isBare = styleOf(node, 'list-style-type') === 'none' || styleOf(node, 'list-style') === 'none';
    const loose: Loose = { runs: [], line: lineOf(node), parts: [] };
    for (const child of node.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#walk(child, print, loose);
        continue;
      }
      this.#flush(loose);
      if (this.#isLeftOut(child)) continue;
      number = Number(attribute(child, 'value') ?? number);
      const ordered = `${formatNumber(number, format)}${format === 'lowerLetter' ? ')' : '.'} `;
      const label = isBare ? '' : node.tagName === 'ul' ? '- ' : ordered;
      number++;
      for (const part of this.#item(child, label, print)) loose.parts.push(part);
    }
    this.#flush(loose);
    return loose.parts;
  }

  #item(item: Element, label: string, print: Print): Part[] {
    const words = startOf(item);
    // A label typed by hand in an item of a list stands for its mark.
    const typed = /^(?:[-–+]|\d+[.)]|[a-zđ]\)|Điều\s)/u.test(words);
    const parts = this.#partsOf(item, { ...print, bold: boldness(item) ?? print.bold });
    if (label === '' || typed || words === '') return parts;
    this.#edits.push({ line: lineOf(item), kind: 'markup', from: '', to: label });
    const [first] = parts;
    if (first?.kind === 'paragraph') first.runs.unshift({ text: label, bold: first.runs[0]?.bold ?? false });
    return parts;
  }

  /** A table, with its caption before it, and after it what stands in no row or cell. */
  #table(node: Element, bold: boolean): Part[] {
    const rows: Cell[][] = [];
    const { rowElements, captions, others } = piecesOf(node);
    // Columns that a cell from above still reaches down into, and for how many rows.
    const reaching: number[] = [];
    for (const row of rowElements) {
      if (this.#isLeftOut(row)) continue;
      const cells = this.#row(row, reaching, bold);
      if (cells.length) rows.push(cells);
    }
    const table: Table = { kind: 'table', rows, ruled: isRuled(node, rowElements), line: lineOf(node) };
    const read = (elements: Element[]) =>
      elements.flatMap((one) => (this.#isLeftOut(one) ? [] : this.#partsOf(one, { bold })));
    return [...read(captions), table, ...read(others)];
  }

  #row(row: Element, reaching: number[], bold: boolean): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    const occupied = reaching.map((left) => left > 0);
    for (const [i, left] of reaching.entries()) reaching[i] = Math.max(0, (left ?? 0) - 1);
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/u.test(cell.tagName) || this.#isLeftOut(cell)) continue;
      while (occupied[column]) column++;
      // Beyond what any sheet could print a cell takes its own place only.
      const isFar = column > widest;
      const span = isFar ? 1 : spanOf(cell, 'colspan');
      const down = isFar ? 1 : spanOf(cell, 'rowspan');
      if (!isFar) for (let i = column; i < column + span; i++) reaching[i] = Math.max(reaching[i] ?? 0, down - 1);
      cells.push({ parts: this.#partsOf(cell, { bold: boldness(cell) ?? bold }), column, span });
      column += span;
    }
    return cells;
  }
}

const widest = 200;

const wordsOfSvg = (node: Element): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : isElement(child) ? wordsOfSvg(child) : '')).join('');

interface TablePieces {
  rowElements: Element[];
  captions: Element[];
  others: Element[];
}

function piecesOf(table: Element, pieces: TablePieces = { rowElements: [], captions: [], others: [] }): TablePieces {
  for (const node of table.childNodes) {
    if (!isElement(node) || neverShown.has(node.tagName)) continue;
    if (node.tagName === 'tr') pieces.rowElements.push(node);
    else if (node.tagName === 'caption') pieces.captions.push(node);
    else if (/^(?:thead|tbody|tfoot)$/.test(node.tagName) && !isHidden(node)) piecesOf(node, pieces);
    else pieces.others.push(node);
  }
  return pieces;
}

const isRuled = (table: Element, rows: readonly Element[]): boolean =>
  Number(attribute(table, 'border') ?? 0) > 0 ||
  /border/iu.test(attribute(table, 'class') ?? '') ||
  rows.some((row) =>
    row.childNodes.some(
      (cell) => isElement(cell) && /border[^;]*(?:solid|\d(?:px|pt))/iu.test(attribute(cell, 'style') ?? ''),
    ),
  );

const listFormats: Record<string, string> = {
  a: 'lowerLetter',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  A: 'upperLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  i: 'lowerRoman',
  'lower-roman': 'lowerRoman',
  I: 'upperRoman',
  'upper-roman': 'upperRoman',
};

/** White space between runs as a browser shows it: one space, none at a line's edge. */
function folded(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    const text = afterSpace ? run.text.replace(/^ +/u, '') : run.text;
    if (text === '' && run.note === undefined) continue;
    if (text) afterSpace = /[ \n]$/u.test(text);
    else afterSpace = false;
    result.push({ ...run, text });
  }
  return result;
}

/** The text of a page: its one `<main>` or `<article>`, otherwise its body. */
function mainPart(document: Node): Element {
  const all = elementsIn(document);
  for (const name of ['main', 'article']) {
    const [one, other] = all.filter(({ tagName }) => tagName === name);
    if (one && !other) return one;
  }
  return all.find(({ tagName }) => tagName === 'body') ?? all[0]!;
}
