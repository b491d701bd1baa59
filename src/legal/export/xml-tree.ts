/** A small XML tree and its text form, for the formats that are XML: Akoma Ntoso and the pages of an e-book. */

import { heights } from '../name/heights.ts';

export type XmlNode = string | XmlElement;

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

type Child = XmlNode | null | undefined | false | readonly Child[];

/** An element; attributes and children that are null, undefined or false are left out. */
export function el(
  name: string,
  attributes: Record<string, string | null | undefined | false> = {},
  ...children: Child[]
): XmlElement {
  const given = Object.entries(attributes).filter(([, value]) => typeof value === 'string');
  return {
    name,
    attributes: Object.fromEntries(given) as Record<string, string>,
    children: (children.flat(20) as (XmlNode | null | undefined | false)[]).filter(
      (child): child is XmlNode => child !== null && child !== undefined && child !== false && child !== '',
    ),
  };
}

/** Words with their line breaks as elements ("a\nb" as a, <br/>, b); an empty line is layout of the source. */
export function lines(text: string): XmlNode[] {
  return text.split(/\n+/).flatMap((line, i) => (i === 0 ? [line] : [el('br'), line]));
}

/** The same with raised and lowered words as elements. */
export const raisedLines = (text: string): XmlNode[] =>
  heights(text).flatMap(({ text: words, height }) => (height ? [el(height, {}, words)] : lines(words)));

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no way to write these, not even as numbers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[&<>"]/g, (c) => escapes[c]!);

/**
 * The tree as an XML file, UTF-8. Elements that hold words (`mixed`) are written in one line, because white space counts
 * there; all others start a line of their own.
 */
export function writeXml(root: XmlElement, mixed: ReadonlySet<string>, before = ''): string {
  const write = ({ name, attributes, children }: XmlElement, indent: string): string => {
    const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
    if (children.length === 0) return `<${open}/>`;
    const flat = indent === '' || mixed.has(name) || children.some((child) => typeof child === 'string');
    const deeper = flat ? '' : `${indent}  `;
    const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : write(child, deeper)));
    return flat ? `<${open}>${inner.join('')}</${name}>` : `<${open}>${deeper}${inner.join(deeper)}${indent}</${name}>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before}${write(root, '\n')}\n`;
}
