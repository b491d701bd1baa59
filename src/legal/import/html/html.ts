import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { formatNumber } from '../docx/numbering.ts';
import type { Cell, Part, Parts, Run, Table } from '../parts/parts.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Parts of a web page that are not its text, and words struck out under tracked changes. */
const notText = new Set(
  'script style noscript template svg nav button input select textarea iframe object video audio canvas head title footer del'.split(
    ' ',
  ),
);
const blockNames = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

/**
 * Read a saved web page or a Word file saved as HTML: a line break in the file is a space, `<br>` is a line; list numbers come out as text;
 * links to notes at the end of the page become notes. What is hidden or belongs to the page (menus, buttons, scripts) is left out.
 */
export function readHtml(html: string): Parts {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const root = mainPart(document);
  const found = notesOf(root);
  const notes: Parts['notes'] = new Map();
  const edits: Parts['edits'] = [];

  /** The parts of an element, paragraphs from the blocks in it, and loose words between blocks as paragraphs. */
  function partsOf(parent: Element, bold: boolean, before: Run[] = []): Part[] {
    const parts: Part[] = [];
    let loose: Run[] = [...before];
    let line = lineOf(parent);
    const flush = () => {
      if (loose.some(({ text, note }) => note !== undefined || text.trim() !== ''))
        parts.push({ kind: 'paragraph', runs: folded(loose), line });
      loose = [];
    };
    const walk = (node: Node, isBold: boolean): void => {
      if ('value' in node && node.nodeName === '#text') {
        if (loose.length === 0 && node.value.trim()) line = node.sourceCodeLocation?.startLine ?? line;
        loose.push({
          text: isPreformatted(node) ? node.value : node.value.replace(/[\t\n\f\r ]+/gu, ' '),
          bold: isBold,
        });
        return;
      }
      if (!isElement(node) || isLeftOut(node) || found.bodies.has(node)) return;
      const name = node.tagName;
      const ownBold = boldness(node) ?? isBold;
      if (name === 'br') loose.push({ text: '\n', bold: isBold });
      else if (found.calls.has(node)) loose.push(callOf(found.calls.get(node)!, isBold));
      else if (name === 'table') {
        flush();
        parts.push(table(node, ownBold));
      } else if (name === 'ol' || name === 'ul') {
        flush();
        parts.push(...list(node, ownBold));
      } else if (blockNames.has(name)) {
        flush();
        parts.push(...partsOf(node, ownBold));
      } else for (const child of node.childNodes) walk(child, ownBold);
    };
    for (const child of parent.childNodes) walk(child, bold);
    flush();
    return parts;
  }

  /** Notes are numbered in the order in which the text calls them. */
  function callOf(body: Element, bold: boolean): Run {
    let number = found.numbers.get(body);
    if (number === undefined) {
      number = found.numbers.size + 1;
      found.numbers.set(body, number);
      found.bodies.delete(body);
      notes.set(number, partsOf(body, false).map(withoutMarker));
      found.bodies.add(body);
    }
    return { text: '', bold, note: number };
  }

  function list(node: Element, bold: boolean): Part[] {
    const items = node.childNodes.filter((child): child is Element => isElement(child) && child.tagName === 'li');
    let number = Number(attribute(node, 'start') ?? 1);
    const format = listFormats[attribute(node, 'type') ?? styleOf(node, 'list-style-type') ?? '1'] ?? 'decimal';
    const isBare = styleOf(node, 'list-style-type') === 'none' || styleOf(node, 'list-style') === 'none';
    return items.flatMap((item) => {
      if (isLeftOut(item)) return [];
      number = Number(attribute(item, 'value') ?? number);
      const label = isBare
        ? ''
        : node.tagName === 'ul'
          ? '- '
          : `${formatNumber(number, format)}${format === 'lowerLetter' ? ')' : '.'} `;
      number++;
      const words = item.childNodes.map(textOf).join('').trim();
      // A label typed by hand in an item of a list stands for its mark.
      const typed = /^(?:[-–+]|\d+[.)]|[a-zđ]\)|Điều\s)/u.test(words);
      if (label === '' || typed || words === '') return partsOf(item, bold);
      edits.push({ line: lineOf(item), kind: 'markup', from: '', to: label });
      const parts = partsOf(item, bold);
      const [first] = parts;
      if (first?.kind === 'paragraph') first.runs.unshift({ text: label, bold: first.runs[0]?.bold ?? false });
      return parts;
    });
  }

  function table(node: Element, bold: boolean): Table {
    const rows: Cell[][] = [];
    const rowElements = rowsOf(node);
    // Columns that a cell from above still reaches down into, and for how many rows.
    const reaching: number[] = [];
    for (const row of rowElements) {
      const cells: Cell[] = [];
      let column = 0;
      const occupied = reaching.map((left) => left > 0);
      for (const [i, left] of reaching.entries()) reaching[i] = Math.max(0, (left ?? 0) - 1);
      for (const cell of row.childNodes) {
        if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isLeftOut(cell)) continue;
        while (occupied[column]) column++;
        const span = spanOf(cell, 'colspan');
        const down = spanOf(cell, 'rowspan');
        for (let i = column; i < column + span; i++) reaching[i] = Math.max(reaching[i] ?? 0, down - 1);
        cells.push({ parts: partsOf(cell, boldness(cell) ?? bold), column, span });
        column += span;
      }
      if (cells.length) rows.push(cells);
    }
    const ruled =
      Number(attribute(node, 'border') ?? 0) > 0 ||
      /border/iu.test(attribute(node, 'class') ?? '') ||
      rowElements.some((row) =>
        row.childNodes.some(
          (cell) => isElement(cell) && /border[^;]*(?:solid|\d(?:px|pt))/iu.test(attribute(cell, 'style') ?? ''),
        ),
      );
    return { kind: 'table', rows, ruled, line: lineOf(node) };
  }

  const body = partsOf(root, false);
  return { body, notes, edits };
}

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

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;
const lineOf = (node: Element): number => node.sourceCodeLocation?.startLine ?? 1;
const spanOf = (node: Element, name: string): number =>
  Math.min(100, Math.max(1, Number.parseInt(attribute(node, name) ?? '1', 10) || 1));

/** The value of one property of an inline style. */
function styleOf(node: Element, property: string): string | undefined {
  const style = attribute(node, 'style');
  return style && new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'iu').exec(style)?.[1]?.trim().toLowerCase();
}

const isLeftOut = (node: Element): boolean =>
  notText.has(node.tagName) ||
  attribute(node, 'hidden') !== undefined ||
  attribute(node, 'aria-hidden') === 'true' ||
  styleOf(node, 'display') === 'none' ||
  styleOf(node, 'mso-hide') === 'all';

/** Whether an element says that its words are bold, or not bold; undefined where it says nothing. */
function boldness(node: Element): boolean | undefined {
  const weight = styleOf(node, 'font-weight');
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return /^(?:b|strong|th|h[1-6])$/.test(node.tagName) ? true : undefined;
}

function isPreformatted(node: DefaultTreeAdapterMap['textNode']): boolean {
  let at: Node | null = node.parentNode;
  while (at && isElement(at)) {
    const space = styleOf(at, 'white-space') ?? '';
    if (at.tagName === 'pre' || /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(space)) return true;
    at = at.parentNode;
  }
  return false;
}

const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text'
    ? node.value
    : isElement(node) && !isLeftOut(node)
      ? node.childNodes.map(textOf).join('')
      : '';

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

function elementsIn(node: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (isElement(at)) found.push(at);
    if ('childNodes' in at) open.push(...at.childNodes.toReversed());
  }
  return found;
}

/** The text of a page: its one `<main>` or `<article>`, otherwise its body. */
function mainPart(document: DefaultTreeAdapterMap['document']): Element {
  const all = elementsIn(document);
  for (const name of ['main', 'article']) {
    const [one, other] = all.filter(({ tagName }) => tagName === name);
    if (one && !other) return one;
  }
  return all.find(({ tagName }) => tagName === 'body') ?? all[0]!;
}

const rowsOf = (table: Element): Element[] =>
  table.childNodes.flatMap((node) => {
    if (!isElement(node) || isLeftOut(node)) return [];
    if (node.tagName === 'tr') return [node];
    return /^(?:thead|tbody|tfoot)$/.test(node.tagName) ? rowsOf(node) : [];
  });

const marker = /^\s*[[(]?(?:\d{1,3}|\*{1,3}|[a-z])[\])]?\s*$/u;

/** Links from a mark in the text to a note below it. */
function notesOf(root: Element) {
  const all = elementsIn(root);
  const targets = new Map<string, Element>();
  for (const node of all)
    for (const key of ['id', 'name']) {
      const name = attribute(node, key);
      if (name && !targets.has(name)) targets.set(name, node);
    }
  const order = new Map(all.map((node, i) => [node, i]));
  const calls = new Map<Element, Element>();
  for (const node of all) {
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
    if (!href?.startsWith('#') || !marker.test(textOf(node))) continue;
    const target = targets.get(href.slice(1));
    const body = target && noteBody(target);
    if (body && body !== root && order.get(body)! > order.get(node)! && !elementsIn(body).includes(node))
      calls.set(node, body);
  }
  return { calls, bodies: new Set(calls.values()), numbers: new Map<Element, number>() };
}

/** The block in which the words of a note stand. Word puts the name on the mark inside of it. */
function noteBody(target: Element): Element | undefined {
  for (let at: Element = target; ; ) {
    if (blockNames.has(at.tagName)) return at.tagName === 'body' ? undefined : at;
    const parent = at.parentNode;
    if (!parent || !isElement(parent)) return undefined;
    at = parent;
  }
}

/** The number before the words of a note is printed by its mark. */
function withoutMarker(part: Part, index: number): Part {
  if (index > 0 || part.kind !== 'paragraph') return part;
  const runs = part.runs.map((run) => ({ ...run }));
  while (runs[0] && (runs[0].note !== undefined || runs[0].text.trim() === '')) runs.shift();
  const [first] = runs;
  if (first) first.text = first.text.replace(/^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.?(?=\s|$)|\*+)\s*/u, '');
  return { ...part, runs };
}
