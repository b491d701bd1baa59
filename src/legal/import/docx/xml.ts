import { SaxesParser } from 'saxes';
import { UnreadableSource } from '../unreadable-source.ts';

/** An element without its namespace prefix: prefixes differ between programs and are not looked at. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  nodes: (XmlNode | string)[];
}

/** Marks that hold no words and no format that is asked for; they part runs that belong together. */
const noise = new Set(
  'proofErr lang noProof lastRenderedPageBreak bookmarkStart bookmarkEnd permStart permEnd szCs sz kern spacing color'.split(
    ' ',
  ),
);
const mostElements = 1_000_000;
/** With those that are joined or passed over. */
const mostOpened = 2_000_000;
const deepest = 400;

/**
 * XML as light nodes. Runs of the same print are joined while the file is read: one of 80,000 runs costs as much as its words.
 * Entities beyond those of XML itself are not resolved.
 * @returns null where there is no element at all
 * @throws UnreadableSource for more elements, or deeper ones, than a text can have
 */
export function parseXml(text: string): XmlNode | null {
  const root: XmlNode = { name: '', attributes: {}, nodes: [] };
  const open: XmlNode[] = [root];
  let count = 0;
  let opened = 0;
  const parser = new SaxesParser();
  // A broken file is read as far as it goes.
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name: localName(name), attributes: localAttributes(attributes), nodes: [] };
    const parent = open.at(-1)!;
    open.push(node);
    if (++opened > mostOpened) throw new UnreadableSource(tooMany(mostOpened));
    if (noise.has(node.name)) return;
    if (++count > mostElements) throw new UnreadableSource(tooMany(mostElements));
    if (open.length > deepest) throw new UnreadableSource(tooDeep);
    parent.nodes.push(node);
  });
  parser.on('closetag', () => {
    if (open.length === 1) return;
    const node = open.pop()!;
    if (node.name === 'r' && joinsBefore(open.at(-1)!, node)) count -= 2;
  });
  const words = (found: string) => {
    const parent = open.at(-1)!;
    if (found.trim() !== '' || /^(?:t|delText|instrText)$/u.test(parent.name)) parent.nodes.push(found);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  return (root.nodes[0] as XmlNode | undefined) ?? null;
}

const tooMany = (most: number): string =>
  `Tệp có hơn ${most.toLocaleString('vi')} phần tử định dạng, nhiều hơn mọi văn bản. Hãy mở tệp bằng Word, chép riêng lời văn sang tệp mới (dán chỉ giữ chữ), lưu thành .docx rồi nhập tệp ấy.`;
const tooDeep = 'Cấu trúc tệp lồng quá sâu, không đọc được. Hãy mở tệp bằng Word, lưu thành .docx mới rồi nhập lại.';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (!/^(?:w:rsid|xmlns|xml:)/u.test(name)) local[localName(name)] = value;
  return local;
}

/** Join a run with the one before it where both hold nothing but words of the same print. */
function joinsBefore(parent: XmlNode, run: XmlNode): boolean {
  const last = parent.nodes.at(-2);
  const words = onlyWords(run);
  if (words === undefined || typeof last !== 'object' || last.name !== 'r' || parent.nodes.at(-1) !== run) return false;
  const before = onlyWords(last);
  if (before === undefined || JSON.stringify(child(run, 'rPr')) !== JSON.stringify(child(last, 'rPr'))) return false;
  for (const text of words.nodes) before.nodes.push(text);
  parent.nodes.pop();
  return true;
}

/** The `<w:t>` of a run that holds nothing else. */
function onlyWords(run: XmlNode): XmlNode | undefined {
  const inside = children(run).filter(({ name }) => name !== 'rPr');
  return inside.length === 1 && inside[0]!.name === 't' ? inside[0] : undefined;
}

/** The child elements of a node, all or those of one name. */
export const children = (node: XmlNode | null | undefined, name?: string): XmlNode[] =>
  (node?.nodes ?? []).filter(
    (item): item is XmlNode => typeof item === 'object' && (name === undefined || item.name === name),
  );

export function child(node: XmlNode | null | undefined, name: string): XmlNode | undefined {
  for (const item of node?.nodes ?? []) if (typeof item === 'object' && item.name === name) return item;
  return undefined;
}

/** All elements below a node that have one of these names, in order. */
export const within = (node: XmlNode | null | undefined, ...names: string[]): XmlNode[] =>
  children(node).flatMap((item) => [...(names.includes(item.name) ? [item] : []), ...within(item, ...names)]);

/** All characters below a node. */
export const textOf = (node: XmlNode): string =>
  node.nodes.map((item) => (typeof item === 'string' ? item : textOf(item))).join('');

export const attribute = (node: XmlNode | undefined, name: string): string | undefined =>
  node && Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;

/** The value of `<w:name w:val="…"/>` below a node. */
export const valIn = (node: XmlNode | undefined, name: string): string | undefined =>
  attribute(child(node, name), 'val');

/** A switch such as `<w:b/>`: on, off, or not set here. */
export function toggle(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '1');
}
