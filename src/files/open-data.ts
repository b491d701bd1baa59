import { z } from 'zod';
import { dataSets, memo, sha256, version } from '../queries/index.ts';
import { type DataIndex, dataIndex } from '../schemas/data-index.ts';
import { site } from '../site.ts';

/** One file of open data, with the words that introduce it. */
export interface DataFile {
  href: string;
  title: string;
  about: string;
  count: number;
  /** What a reader counts: the tasks of all years, not the files that hold them. */
  things: number;
  bytes: Uint8Array;
  schema: { href: string; bytes: Uint8Array };
}

export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  note: 'Giấy phép dành cho phần trang biên soạn; văn bản hành chính không thuộc phạm vi bảo hộ quyền tác giả.',
} as const;

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
const absolute = (path: string) => new URL(path, import.meta.env.SITE).href;
// A day may be written as a YAML date: the schema describes what stands in the JSON.
const jsonSchema = (title: string, schema: z.ZodType) =>
  json({ title, ...z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) });

/** Every set as JSON beside the JSON Schema of its entries' `data`, which is made from the schema that checks them. */
export const dataFiles = memo(async (): Promise<DataFile[]> => {
  const edition = await version();
  return Promise.all(
    dataSets.map(async ({ file, title, about, schema, entries: read, things }) => {
      const entries = await read();
      const schemaHref = `/du-lieu/${file}.schema.json`;
      return {
        href: `/du-lieu/${file}.json`,
        title,
        about,
        count: entries.length,
        things: (await things?.()) ?? entries.length,
        bytes: json({
          title,
          publisher: site.name,
          version: edition,
          licence: licence.name,
          schema: absolute(schemaHref),
          entries,
        }),
        schema: { href: schemaHref, bytes: jsonSchema(title, schema) },
      };
    }),
  );
});

/** The index of all sets: what there is, where, how large, and the hash by which a copy is known. */
export async function dataIndexFile(): Promise<Pick<DataFile, 'href' | 'bytes' | 'schema'>> {
  const title = `Dữ liệu mở: ${site.name}`;
  const schemaHref = '/du-lieu/index.schema.json';
  const index: DataIndex = {
    title,
    publisher: site.name,
    url: absolute('/du-lieu/'),
    version: await version(),
    licence: licence.name,
    licenceUrl: licence.url,
    licenceNote: licence.note,
    changes: absolute('/thay-doi/atom.xml'),
    schema: absolute(schemaHref),
    datasets: (await dataFiles()).map(({ href, title, about, count, bytes, schema }) => ({
      id: /([^/]+)\.json$/.exec(href)![1]!,
      title,
      about,
      url: absolute(href),
      schema: absolute(schema.href),
      count,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
  return {
    href: '/du-lieu/index.json',
    bytes: json(index),
    schema: { href: schemaHref, bytes: jsonSchema(title, dataIndex) },
  };
}

/** The address that examples carry in their source; the site puts its own in. */
const exampleOrigin = 'https://trang.vi-du';
const sources = import.meta.glob('./open-data-examples/*.mjs', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

/** Small programs that read the data, ready to run with Node; a test runs each. */
export const examples = Object.entries(sources).map(([path, source]) => {
  const code = source.replaceAll(exampleOrigin, new URL(import.meta.env.SITE).origin);
  return {
    // The number is the order in which they are shown.
    href: `/du-lieu/${/\/\d-([^/]+)$/.exec(path)![1]}`,
    title: /^\/\/ (.+)$/m.exec(code)![1]!,
    code,
    bytes: new TextEncoder().encode(code),
  };
});
