import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { shiftedLine } from './shifted-line.ts';
import { findTraps } from './yaml-traps.ts';

export interface Position {
  line: number;
  column: number;
}

/** Keys and indexes from the top of a YAML text to a value. */
export type YamlPath = readonly PropertyKey[];

/** Where a value stands; if it is not there, where its nearest parent stands. */
export interface Found extends Position {
  exists: boolean;
  /** The value as typed, on one line and cut short; empty if there is none or it is a list or a map. */
  written: string;
}

/** A YAML text that keeps the place of every key and value. */
export interface YamlText {
  data: unknown;
  errors: (Position & { message: string })[];
  find(path: YamlPath): Found;
  /** The place of a key itself, not of its value. */
  findKey(path: YamlPath): Found;
}

/** What the commonest mistakes mean for somebody who does not know YAML. */
const hints: Record<string, string> = {
  DUPLICATE_KEY: 'khóa này đã có ở trên; mỗi khóa chỉ viết một lần',
  BLOCK_AS_IMPLICIT_KEY: 'thừa dấu hai chấm; giá trị có dấu ": " phải đặt trong dấu nháy',
  MISSING_CHAR: 'thiếu dấu nháy, dấu ngoặc đóng hoặc dấu hai chấm',
  BAD_INDENT: 'lùi đầu dòng không đúng hoặc thiếu dấu ngoặc đóng',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên khóa',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt giá trị trong dấu nháy',
  UNEXPECTED_TOKEN: 'chỗ này không đúng cú pháp; hãy xem lại dấu nháy, dấu gạch đầu dòng và cách lùi dòng',
};

/**
 * Read YAML with places. Unlike the build's own reader it leaves a day as it is typed: that one would turn 2018-02-30
 * into 2 March without a word.
 * @param firstLine the line of the file on which the text begins
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const found = findErrors(document, text).map(({ offset, message }) => ({ ...place(offset), message }));

  const find = (path: YamlPath, wantsKey: boolean): Found => {
    const { node, key, exists } = walk(document, path);
    // A list or map begins on the line below its key, an empty value nowhere: the key is what the editor looks for.
    const isInline = isScalar(node) && node.value !== null;
    // The file as a whole, and what is missing from it, have no better place than its beginning.
    if (!key) return { line: 1, column: 1, exists, written: '' };
    const offset = (!wantsKey && isInline ? node.range?.[0] : key.range?.[0]) ?? 0;
    const typed = isInline && node.range ? text.slice(node.range[0], node.range[1]).replace(/\s+/gu, ' ').trim() : '';
    const bare = isScalar(node) && typeof node.value === 'string' ? node.value.replace(/\s+/gu, ' ') : typed;
    return { ...place(offset), exists, written: bare.length > 60 ? `${bare.slice(0, 60)}…` : bare };
  };
  return {
    data: found.length ? undefined : document.toJS(),
    errors: found,
    find: (path) => find(path, false),
    findKey: (path) => find(path, true),
  };
}

/** What keeps a text from being read as meant: the cause only, not what follows from it. */
function findErrors(document: Document, text: string): { offset: number; message: string }[] {
  const tab = text.indexOf('\t');
  if (tab !== -1) return [{ offset: tab, message: 'có dấu Tab; hãy thay bằng dấu cách' }];
  const error = document.errors[0];
  if (!error) return findTraps(document, text);
  const offset = error.pos[0];
  const shifted =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' ? shiftedLine(text, text.slice(0, offset).split('\n').length - 1) : null;
  if (shifted !== null) {
    const before = text.split('\n').slice(0, shifted).join('\n').length + (shifted > 0 ? 1 : 0);
    const indent = /^ */u.exec(text.slice(before))![0].length;
    return [
      {
        offset: before + indent,
        message: `phần khai báo viết sai: dòng này lùi ${indent} dấu cách, khác các dòng cùng loại ở trên; hãy lùi bằng các dòng ấy`,
      },
    ];
  }
  const hint = hints[error.code] ?? hints.UNEXPECTED_TOKEN;
  return [{ offset, message: `phần khai báo viết sai: ${hint}` }];
}

/** Follow a path as far as it goes. */
function walk(document: Document, path: YamlPath) {
  let node = document.contents as Node | null;
  let key: Node | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step));
      if (!pair) return { node, key, exists: false };
      key = pair.key as Node;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step] as Node;
      key = node;
    } else {
      return { node, key, exists: false };
    }
  }
  return { node, key, exists: true };
}
