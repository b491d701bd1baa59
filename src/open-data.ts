import { z } from 'zod';
import { type OpenCollection, openCollections, openData } from './queries/index.ts';
import { collections } from './schemas/index.ts';
import { site } from './site.ts';

/** One file of open data, with the words that introduce it. */
export interface DataFile {
  href: string;
  title: string;
  about: string;
  count: number;
  bytes: Uint8Array;
  schema: { href: string; bytes: Uint8Array };
}

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** Every collection as JSON beside the JSON Schema of its entries' `data`, which is made from the schema that checks them. */
export const dataFiles = (): Promise<DataFile[]> =>
  Promise.all(
    (Object.keys(openCollections) as OpenCollection[]).map(async (name) => {
      const { file, title, about } = openCollections[name];
      const entries = await openData(name);
      const schemaHref = `/du-lieu/${file}.schema.json`;
      // A day may be written as a YAML date: the schema describes what stands in the JSON.
      const schema = z.toJSONSchema(collections[name].schema, { io: 'output', unrepresentable: 'any' });
      return {
        href: `/du-lieu/${file}.json`,
        title,
        about,
        count: entries.length,
        bytes: json({
          title,
          publisher: site.name,
          licence: 'CC BY 4.0',
          schema: new URL(schemaHref, import.meta.env.SITE).href,
          entries,
        }),
        schema: { href: schemaHref, bytes: json({ title, ...schema }) },
      };
    }),
  );
