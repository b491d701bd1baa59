import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { UnreadableSource } from '../unreadable-source.ts';

/** The parts of a Word file that hold text or say how it is numbered. */
export interface WordPackage {
  document: Element;
  numbering: Element | null;
  styles: Element | null;
  footnotes: Element | null;
  endnotes: Element | null;
}

/** The end of a part's content type: names of parts differ between programs, types do not. */
const contentTypes = {
  document: /\.(?:document|template)(?:\.macroEnabled)?\.main\+xml$|macroEnabled\.main\+xml$/i,
  numbering: /\.numbering\+xml$/i,
  styles: /\.styles\+xml$/i,
  footnotes: /\.footnotes\+xml$/i,
  endnotes: /\.endnotes\+xml$/i,
};

/** No part of an honest text is larger; a file that claims more would fill the memory. */
const largestPart = 200_000_000;

/**
 * Open a .docx file.
 * @throws UnreadableSource, in Vietnamese, if it is not one
 */
export function openWord(bytes: Uint8Array): WordPackage {
  const broken = (why: string) =>
    new UnreadableSource(
      `${why}. Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại dạng .docx (Word Document) rồi nhập tệp mới.`,
    );
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.xml$/i.test(name) && originalSize < largestPart,
    });
  } catch {
    throw broken('Tệp .docx không mở được, có thể bị hỏng hoặc tải thiếu');
  }
  const types = files['[Content_Types].xml'];
  const parse = (data: Uint8Array | undefined): Element | null => {
    if (!data) return null;
    try {
      return new DOMParser({ onError: () => {} }).parseFromString(strFromU8(data), 'text/xml').documentElement;
    } catch {
      return null;
    }
  };
  const overrides = children(parse(types) ?? undefined, 'Override');
  const part = (kind: keyof typeof contentTypes) => {
    const named = overrides.find((item) => contentTypes[kind].test(attribute(item, 'ContentType') ?? ''));
    return parse(files[(attribute(named, 'PartName') ?? `/word/${kind}.xml`).slice(1)]);
  };
  const document = part('document');
  if (!document) throw broken('Tệp .docx không có phần chữ');
  return {
    document,
    numbering: part('numbering'),
    styles: part('styles'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
  };
}

const elementNode = 1;

/** The child elements of a node, all or those of one name. Prefixes differ between programs and are not looked at. */
export function children(node: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = node?.firstChild ?? null; child; child = child.nextSibling)
    if (child.nodeType === elementNode && (name === undefined || (child as Element).localName === name))
      found.push(child as Element);
  return found;
}

export const child = (node: Element | undefined, name: string): Element | undefined => children(node, name)[0];

/** An attribute by its local name. */
export function attribute(node: Element | undefined, name: string): string | undefined {
  if (!node) return undefined;
  for (const { localName, value } of node.attributes) if (localName === name) return value;
  return undefined;
}

/** The value of `<w:name w:val="…"/>` below a node. */
export const valIn = (node: Element | undefined, name: string): string | undefined =>
  attribute(child(node, name), 'val');

/** A switch such as `<w:b/>`: on, off, or not set here. */
export function toggle(node: Element | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '1');
}
