import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dataSets, memo, version } from '../queries/index.ts';
import { type DataIndex, dataIndex } from '../schemas/data-index.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { absolute, siteUrl } from '../site/url.ts';
import { fileName, type PublishedFile, published } from './published-file.ts';

/** One set of open data: its file beside the schema of its entries, and the words that introduce it. */
export interface OpenDataSet {
  title: string;
  about: string;
  /** What a reader counts: the tasks of all years, not the files that hold them. */
  things: number;
  count: number;
  json: PublishedFile;
  schema: PublishedFile;
  /** Words of official texts, which are under no licence of ours. */
  isOfficial: boolean;
}

const write = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const jsonFile = (name: string, title: string, make: () => unknown) =>
  published({ href: `/du-lieu/${name}.json`, label: 'JSON', name: title }, async () => write(await make()));

// A day may be written as a YAML date: the schema describes what stands in the JSON.
const schemaFile = (name: string, title: string, schema: z.ZodType, called: string) =>
  published({ href: `/du-lieu/${name}.schema.json`, label: 'Schema', name: called }, () =>
    write({ title, ...z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) }),
  );

/** Every set as JSON beside the JSON Schema of its entries' `data`, which is made from the schema that checks them. */
export const openDataSets = memo(
  async (): Promise<OpenDataSet[]> =>
    Promise.all(
      dataSets.map(async ({ file, title, about, schema: shape, entries: read, things, isOfficial = false }) => {
        const entries = await read();
        const schema = schemaFile(file, title, shape, `mô tả dữ liệu ${title}`);
        return {
          title,
          about,
          count: entries.length,
          things: (await things?.()) ?? entries.length,
          json: jsonFile(file, `dữ liệu ${title}`, async () => ({
            title,
            publisher: site.name,
            version: await version(),
            ...(isOfficial ? { rights: licence.note } : { licence: licence.name }),
            schema: absolute(schema.href),
            entries,
          })),
          schema,
          isOfficial,
        };
      }),
    ),
);

const indexTitle = `Dữ liệu mở: ${site.name}`;

/** The schema of the index. */
export const dataIndexSchema = schemaFile('index', indexTitle, dataIndex, 'mô tả danh mục dữ liệu');

/** The index of all sets: what there is, where, how large, and the hash by which a copy is known. */
export const dataIndexFile = jsonFile(
  'index',
  'danh mục dữ liệu',
  async (): Promise<DataIndex> => ({
    title: indexTitle,
    publisher: site.name,
    url: absolute('/du-lieu/'),
    version: await version(),
    licence: licence.name,
    licenceUrl: licence.url,
    licenceNote: licence.note,
    changes: absolute('/thay-doi/atom.xml'),
    schema: absolute(dataIndexSchema.href),
    datasets: await Promise.all(
      (await openDataSets()).map(async ({ title, about, count, json, schema }) => ({
        id: fileName(json).replace(/\.json$/, ''),
        title,
        about,
        url: absolute(json.href),
        schema: absolute(schema.href),
        count,
        bytes: await json.size(),
        sha256: createHash('sha256')
          .update(await json.bytes())
          .digest('hex'),
      })),
    ),
  }),
);

/** The address that examples carry in their source; the site puts its own in. */
const exampleOrigin = 'https://trang.vi-du';
const sources = import.meta.glob('./open-data-examples/*.mjs', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

/** Small programs that read the data, ready to run with Node; a test runs each. */
export const examples = Object.entries(sources).map(([path, source]) => {
  const code = source.replaceAll(exampleOrigin, siteUrl());
  const title = /^\/\/ (.+)$/m.exec(code)![1]!;
  // The number is the order in which they are shown.
  const name = /\/\d-([^/]+)$/.exec(path)![1]!;
  return {
    title,
    code,
    file: published({ href: `/du-lieu/${name}`, label: name, name: `ví dụ: ${title}` }, () => code),
  };
});

/** The index, every set with its schema, and the examples. */
export const openDataFiles = async (): Promise<PublishedFile[]> => [
  dataIndexFile,
  dataIndexSchema,
  ...(await openDataSets()).flatMap(({ json, schema }) => [json, schema]),
  ...examples.map(({ file }) => file),
];
