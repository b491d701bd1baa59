import { strFromU8, unzipSync } from 'fflate';
import { UnreadableSource } from '../unreadable-source.ts';
import { attribute, children, parseXml, type XmlNode } from './xml.ts';

/** A Word file: its parts by what they are, and what a part refers to. A part is inflated when it is asked for. */
export interface WordPackage {
  document: XmlNode;
  /** Name of the part that holds the document, for `related`. */
  documentName: string;
  numbering: XmlNode | null;
  styles: XmlNode | null;
  /** Notes by their kind and id, "footnote 3". */
  notes: ReadonlyMap<string, XmlNode>;
  comments: XmlNode | null;
  /** The part that a part refers to by the id of a relationship: its name, its bytes and its content as XML. */
  related(from: string, id: string | undefined): RelatedPart | undefined;
}

export interface RelatedPart {
  name: string;
  bytes: Uint8Array;
  xml(): XmlNode | null;
}

/** The end of a part's content type: names of parts differ between programs, types do not. */
const contentTypes = {
  document: /\.(?:document|template)(?:\.macroEnabled)?\.main\+xml$|macroEnabled\.main\+xml$/i,
  numbering: /\.numbering\+xml$/i,
  styles: /\.styles\+xml$/i,
  footnotes: /\.footnotes\+xml$/i,
  endnotes: /\.endnotes\+xml$/i,
  comments: /\.comments\+xml$/i,
};
type Kind = keyof typeof contentTypes;

/** The parts of the longest law take a tenth of it; a file that claims more would fill the memory. */
const largestSum = 80_000_000;
/** Each part is looked for among all: charts, headers and files put in are counted by tens. */
const mostParts = 400;

/**
 * Open a .docx file.
 * @throws UnreadableSource, in Vietnamese, if it is not one, or if what is to be read of it is larger than any text
 */
export function openWord(bytes: Uint8Array): WordPackage {
  const inflate = inflater(bytes);
  const parse = (name: string): XmlNode | null => {
    const data = inflate(name);
    return data ? parseXml(strFromU8(data)) : null;
  };
  const overrides = children(parse('[Content_Types].xml'), 'Override');
  const nameOf = (kind: Kind): string => {
    const named = overrides.find((item) => contentTypes[kind].test(attribute(item, 'ContentType') ?? ''));
    return (attribute(named, 'PartName') ?? `/word/${kind}.xml`).slice(1);
  };
  const part = (kind: Kind) => parse(nameOf(kind));
  const document = part('document');
  if (!document) throw broken('Tệp .docx không có phần chữ');
  const relations = new Map<string, Map<string | undefined, XmlNode>>();
  const relationsOf = (from: string): Map<string | undefined, XmlNode> => {
    const name = from.replace(/([^/]*)$/u, '_rels/$1.rels');
    const known = relations.get(name);
    if (known) return known;
    const items = children(parse(name), 'Relationship').toReversed();
    const found = new Map(items.map((item) => [attribute(item, 'Id'), item]));
    relations.set(name, found);
    return found;
  };
  return {
    document,
    documentName: nameOf('document'),
    numbering: part('numbering'),
    styles: part('styles'),
    notes: new Map([...notesIn(part('footnotes'), 'footnote'), ...notesIn(part('endnotes'), 'endnote')]),
    comments: part('comments'),
    related(from, id) {
      const relation = id === undefined ? undefined : relationsOf(from).get(id);
      const target = attribute(relation, 'Target');
      if (target === undefined || attribute(relation, 'TargetMode') === 'External') return undefined;
      const name = new URL(target, `part:///${from}`).pathname.slice(1);
      const data = inflate(name);
      return data && { name, bytes: data, xml: () => parseXml(strFromU8(data)) };
    },
  };
}

/** The first of two with the same id is meant. */
const notesIn = (root: XmlNode | null, kind: 'footnote' | 'endnote') =>
  children(root, kind)
    .toReversed()
    .map((note): [string, XmlNode] => [`${kind} ${attribute(note, 'id')}`, note]);

const broken = (why: string) =>
  new UnreadableSource(
    `${why}. Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại dạng .docx (Word Document) rồi nhập tệp mới.`,
  );

/** Parts of the zip by name, each inflated once, all of them together no larger than `largestSum`. */
function inflater(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const sizes = new Map<string, number>();
  const parts = new Map<string, Uint8Array | undefined>();
  let sum = 0;
  const unzip = (wanted: (name: string, size: number) => boolean) => {
    try {
      return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
    } catch {
      throw broken('Tệp .docx không mở được, có thể bị hỏng hoặc tải thiếu');
    }
  };
  unzip((name, size) => {
    sizes.set(name, size);
    return false;
  });
  return (name) => {
    if (parts.has(name)) return parts.get(name);
    sum += sizes.get(name) ?? 0;
    if (sum > largestSum)
      throw new UnreadableSource(
        `Phần chữ của tệp .docx khi giải nén nặng hơn ${largestSum / 1_000_000} MB (đang đọc ${name}), quá lớn cho một văn bản. Hãy mở tệp bằng Word, chép riêng lời văn sang tệp mới, lưu thành .docx rồi nhập tệp ấy; phụ lục dài thì tách thành tệp riêng.`,
      );
    if (parts.size === mostParts)
      throw new UnreadableSource(
        `Tệp .docx gồm hơn ${mostParts} phần (biểu đồ, đầu trang, tệp chèn), nhiều hơn mọi văn bản. Hãy mở tệp bằng Word, chép riêng lời văn sang tệp mới, lưu thành .docx rồi nhập tệp ấy.`,
      );
    const data = sizes.has(name) ? unzip((other) => other === name)[name] : undefined;
    parts.set(name, data);
    return data;
  };
}
