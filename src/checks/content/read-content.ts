import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Names } from '../../ledger/addresses.ts';
import { ledgerFile, parseLedger } from '../../ledger/ledger-file.ts';
import { type Redirect, readRedirects, redirectsFile } from '../../ledger/redirects.ts';
import { partFrontMatter } from '../../schemas/front-matter.ts';
import { type CollectionName, collections, entryId, type Place } from '../../schemas/index.ts';
import { soundFile } from '../../schemas/recording.ts';
import { redirects } from '../../schemas/redirects.ts';
import { siteWords } from '../../schemas/site-words.ts';
import { below } from '../../site/below.ts';
import type { Problem } from '../problem.ts';
import { decode } from './decode.ts';
import { checkFileNames } from './file-names.ts';
import { applySchema } from './schema.ts';
import { strangeSign } from './strange-signs.ts';
import { readYaml, type YamlPath, type YamlText } from './yaml.ts';

type Schemas = { [Name in CollectionName]: (typeof collections)[Name]['schema'] };

/** A file, or one entry of a file, that keeps the place of everything in it. */
export interface Located {
  /** Path from the project's root: content/legal/….mdx. */
  file: string;
  yaml: YamlText;
  /** Where the entry's data stand in the YAML: [] unless the file holds many entries. */
  at: YamlPath;
  /** What follows the frontmatter, as stored; empty for YAML files. */
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
}

export interface Entry<Name extends CollectionName = CollectionName> extends Located {
  collection: Name;
  id: string;
  data: z.output<Schemas[Name]>;
}

/** Everything below the content folder, read and held against its schemas. */
export interface Content {
  /** What is wrong with single files and values. */
  problems: Problem[];
  /** The entries that passed their schema. */
  entries: { [Name in CollectionName]: Entry<Name>[] };
  /** Ids of all entries, the broken ones too: a reference to a broken entry is not a second mistake. */
  ids: { [Name in CollectionName]: Set<string> };
  /** Collections whose one file could not be read: nobody knows which entries they hold. */
  unread: Set<CollectionName>;
  /** The originals in content/sources, by file name. */
  sources: Map<string, Uint8Array>;
  /** The names of the sound files in content/recordings. */
  sounds: Set<string>;
  /** Every address ever published. */
  ledger: { text: string; names: Names };
  /** Where those lead that have gone; empty if the table is broken. */
  redirects: Redirect[];
  /** The site's own words; null where they are missing or wrong. */
  site: (Located & { data: z.output<typeof siteWords> }) | null;
}

const siteFile = 'site.yaml';

/**
 * Read the content folder.
 * @param root the folder that holds legal/, campaigns/ … ; problems name it "content" wherever it lies
 */
export function readContent(root: string): Content {
  const names = Object.keys(collections) as CollectionName[];
  const perCollection = <T>(make: () => T) => Object.fromEntries(names.map((name) => [name, make()]));
  const content: Content = {
    problems: [],
    entries: perCollection(() => []) as unknown as Content['entries'],
    ids: perCollection(() => new Set<string>()) as Content['ids'],
    unread: new Set(names.filter((name) => (collections[name] as Place).file)),
    sources: new Map(),
    sounds: new Set(),
    ledger: { text: '', names: new Map() },
    redirects: [],
    site: null,
  };
  const paths = listFiles(root);
  if (!paths.includes(siteFile))
    content.problems.push({ file: `content/${siteFile}`, line: 1, level: 'error', message: 'thiếu tệp này' });
  content.problems.push(...checkFileNames(paths));
  for (const path of paths) readPath(content, path, () => readFileSync(join(root, path)));
  for (const place of Object.values(collections) as Place[]) {
    if (place.file && !paths.includes(place.file)) {
      content.problems.push({ file: `content/${place.file}`, line: 1, level: 'error', message: 'thiếu tệp này' });
    }
  }
  return content;
}

/** Files below the folder, with "/" on every system; hidden ones are the system's, not the editor's. */
function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => below(root, join(entry.parentPath, entry.name)))
    .sort();
}

function readPath(content: Content, path: string, read: () => Uint8Array): void {
  if (path === 'README.md') return;
  if (path.startsWith('sources/')) {
    content.sources.set(path.slice('sources/'.length), read());
    return;
  }
  const sound = /^recordings\/([^/]+)$/.exec(path)?.[1];
  if (sound && soundFile.test(sound)) {
    content.sounds.add(sound);
    return;
  }
  const file = `content/${path}`;
  if (file === ledgerFile) {
    const text = new TextDecoder().decode(read());
    content.ledger = { text, names: parseLedger(text) };
    return;
  }
  const add = (line: number, message: string, column?: number) =>
    content.problems.push({ file, line, column, level: 'error', message });
  const name = collectionOf(path);
  if (!name && file !== redirectsFile && path !== siteFile) return void add(1, misplaced(path));

  const place: Place | null = name && collections[name];
  const id = place?.pattern ? entryId(place.pattern, path) : '';
  if (name && place?.pattern) content.ids[name].add(id);

  const decoded = decode(read());
  if (decoded.text === undefined) return void add(decoded.line, decoded.message);
  const parts = path.endsWith('.mdx') ? splitFrontmatter(decoded.text) : wholeYaml(decoded.text);
  if (typeof parts === 'string') return void add(1, parts);
  const strange = strangeSign(parts.frontmatter);
  if (strange) {
    // Whatever else is wrong with the record may only follow from it.
    const before = parts.frontmatter.slice(0, strange.offset).split('\n');
    return void add(parts.firstLine + before.length - 1, strange.message, before.at(-1)!.length + 1);
  }
  const yaml = readAgain(file, parts.frontmatter, parts.firstLine);
  for (const { line, column, message } of yaml.errors) add(line, message, column);
  if (yaml.errors.length) return;
  if (yaml.data === null && file !== redirectsFile) return void add(1, 'phần khai báo trống; hãy ghi các khóa của mẫu');

  const located = { file, yaml, at: [], body: parts.body, bodyLine: parts.bodyLine };
  const applied = <S extends z.ZodType>(schema: S, data: unknown, at: YamlPath = []) => {
    const result = applySchema(schema, yaml, data, at);
    for (const { line, column, message } of result.findings) add(line, message, column);
    return result.data;
  };

  if (path === siteFile) {
    const data = applied(siteWords, yaml.data);
    if (data) content.site = { ...located, data };
    return;
  }
  if (!name || !place) {
    // A site that has renamed nothing has an empty table.
    if (applied(redirects, yaml.data ?? {})) content.redirects = readRedirects(parts.frontmatter);
    return;
  }
  const schema = collections[name].schema as z.ZodType;
  // The type of `data` follows from `name`; TypeScript cannot see that through the table.
  const entries = content.entries[name] as Entry[];
  if (place.pattern) {
    const data = applied(schema, yaml.data) as Entry['data'] | undefined;
    if (data) entries.push({ ...located, collection: name, id, data });
    return;
  }
  const records = applied(z.record(z.string(), z.unknown()), yaml.data);
  if (!records) return;
  content.unread.delete(name);
  for (const [key, value] of Object.entries(records)) {
    content.ids[name].add(key);
    const data = applied(schema, value, [key]) as Entry['data'] | undefined;
    if (data) entries.push({ ...located, at: [key], collection: name, id: key, data });
  }
}

const lastRead = new Map<string, { text: string; firstLine: number; yaml: YamlText }>();

/** `readYaml`, once for the same words: who checks after each small change waits for that change alone. */
function readAgain(file: string, text: string, firstLine: number): YamlText {
  const last = lastRead.get(file);
  if (last?.text === text && last.firstLine === firstLine) return last.yaml;
  const yaml = readYaml(text, firstLine);
  lastRead.set(file, { text, firstLine, yaml });
  return yaml;
}

interface Parts {
  frontmatter: string;
  firstLine: number;
  body: string;
  bodyLine: number;
}

const wholeYaml = (text: string): Parts => ({ frontmatter: text, firstLine: 1, body: '', bodyLine: 1 });

/** Part an .mdx file at its two lines "---"; a string says what is wrong. */
function splitFrontmatter(text: string): Parts | string {
  const parted = partFrontMatter(text);
  if (!parted)
    return /^---[ \t]*\r?\n/.test(text)
      ? 'phần khai báo chưa kết thúc: sau khóa cuối cùng phải có một dòng "---"'
      : 'thiếu phần khai báo: dòng đầu tiên của tệp phải là "---"';
  const { record, body } = parted;
  return { frontmatter: record, firstLine: 2, body, bodyLine: record.split('\n').length + 2 };
}

const toRegExp = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`, 'u');

function collectionOf(path: string): CollectionName | null {
  const match = (Object.entries(collections) as [CollectionName, Place][]).find(([, { pattern, file }]) =>
    pattern ? toRegExp(pattern).test(path) : file === path,
  );
  return match ? match[0] : null;
}

/** What to do with a file that belongs to no collection. */
function misplaced(path: string): string {
  const places = (Object.values(collections) as Place[]).map(({ pattern, file }) => pattern ?? file);
  const stem = path.replace(/\.[^./]*$/u, '');
  const meant = places.find((place) => toRegExp(place.replace(/\.[a-z]+$/u, '')).test(stem));
  return meant
    ? `tên tệp ở đây phải kết thúc bằng "${/\.[a-z]+$/u.exec(meant)?.[0]}"; tệp này đang bị bỏ qua`
    : `tệp không thuộc loại nội dung nào và đang bị bỏ qua; hãy chuyển vào một trong: ${places.join(', ')}`;
}

/** A problem at a key of an entry. */
export function problemAt(entry: Located, path: YamlPath, message: string, level: Problem['level'] = 'error'): Problem {
  const { line, column } = entry.yaml.find([...entry.at, ...path]);
  return { file: entry.file, line, column, level, message };
}

/** A problem in the body of an entry, at an offset in `body`. */
export function problemInBody(
  entry: Located,
  offset: number,
  message: string,
  level: Problem['level'] = 'error',
): Problem {
  const before = entry.body.slice(0, offset);
  const column = offset - before.lastIndexOf('\n');
  return { file: entry.file, line: entry.bodyLine + before.split('\n').length - 1, column, level, message };
}
