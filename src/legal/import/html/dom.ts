/** Reading parse5's tree: attributes, inline styles, words. */
import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export const blockNames = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;
export const lineOf = (node: Element): number => node.sourceCodeLocation?.startLine ?? 1;
export const spanOf = (node: Element, name: string): number =>
  Math.min(100, Math.max(1, Number.parseInt(attribute(node, name) ?? '1', 10) || 1));

/** The value of one property of an inline style. */
export function styleOf(node: Element, property: string): string | undefined {
  const style = attribute(node, 'style');
  if (!style) return undefined;
  const pattern = patterns.get(property) ?? new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'iu');
  patterns.set(property, pattern);
  return pattern.exec(style)?.[1]?.trim().toLowerCase();
}

const patterns = new Map<string, RegExp>();

/** Whether an element sets its words above or below the line. */
export function heightOf(node: Element): 'above' | 'below' | undefined {
  const align = styleOf(node, 'vertical-align');
  if (node.tagName === 'sup' || align === 'super') return 'above';
  return node.tagName === 'sub' || align === 'sub' ? 'below' : undefined;
}

/** Whether words are struck through in print. */
export const isStruck = (node: Element): boolean =>
  /^(?:s|strike)$/u.test(node.tagName) || /line-through/u.test(styleOf(node, 'text-decoration') ?? '');

/** Whether a page says that an element is not shown. */
export const isHidden = (node: Element): boolean =>
  attribute(node, 'hidden') !== undefined ||
  attribute(node, 'aria-hidden') === 'true' ||
  styleOf(node, 'display') === 'none' ||
  styleOf(node, 'mso-hide') === 'all';

/** Whether an element says that its words are bold, or not bold; undefined where it says nothing. */
export function boldness(node: Element): boolean | undefined {
  const weight = styleOf(node, 'font-weight');
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return /^(?:b|strong|th|h[1-6])$/.test(node.tagName) ? true : undefined;
}

/** Whether an element, or one around it, keeps the line breaks of the file. */
const preformatted = new WeakMap<Element, boolean>();

export const isPreformatted = (node: DefaultTreeAdapterMap['textNode']): boolean => keepsLines(node.parentNode);

function keepsLines(node: Node | null): boolean {
  if (!node || !isElement(node)) return false;
  let keeps = preformatted.get(node);
  if (keeps === undefined) {
    const space = styleOf(node, 'white-space') ?? '';
    keeps =
      node.tagName === 'pre' || /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(space) || keepsLines(node.parentNode);
    preformatted.set(node, keeps);
  }
  return keeps;
}

/** All words in a node that a page could show, also where it hides them. */
export const wordsIn = (node: Node): string => {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!isElement(node) || neverShown.has(node.tagName)) return '';
  return labelOf(node) + node.childNodes.map(wordsIn).join(blockNames.has(node.tagName) ? ' ' : '');
};

/** The first words in a node, to see how it begins; of a long one not all are read. */
export function startOf(node: Node): string {
  let start = '';
  const read = (at: Node): void => {
    if (start.length > 40) return;
    if ('value' in at && at.nodeName === '#text') start += start ? at.value : at.value.trimStart();
    else if (isElement(at) && !neverShown.has(at.tagName)) {
      start += labelOf(at);
      for (const child of at.childNodes) {
        if (start.length > 40) break;
        read(child);
      }
      if (start && blockNames.has(at.tagName)) start += ' ';
    }
  };
  read(node);
  return start.trim();
}

/** Whether an element of this kind stands around a node. */
export function isWithin(node: Element, test: (around: Element) => boolean): boolean {
  for (let at: Node | null = node.parentNode; at && isElement(at); at = at.parentNode) if (test(at)) return true;
  return false;
}

/** Words that an element shows by an attribute. */
function labelOf(node: Element): string {
  const { tagName } = node;
  if (tagName === 'img' || tagName === 'iframe') return attribute(node, tagName === 'img' ? 'alt' : 'title') ?? '';
  const isShown = tagName === 'input' && !/^(?:hidden|password|checkbox|radio)$/iu.test(attribute(node, 'type') ?? '');
  return isShown ? (attribute(node, 'value') ?? '') : '';
}

/** Elements of which no word is ever shown. */
export const neverShown = new Set(
  'script style template head title link meta base param source track col colgroup rp'.split(' '),
);

/** All elements of a tree, in order. */
export function elementsIn(node: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (isElement(at)) found.push(at);
    if ('childNodes' in at) for (let i = at.childNodes.length - 1; i >= 0; i--) open.push(at.childNodes[i]!);
  }
  return found;
}
