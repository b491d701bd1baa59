import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isThisContent } from '#tests/kit/of-this-content.ts';
import { site } from '../../site/site.ts';
import { parseLegal } from '../read/parse.ts';
import { objections } from './akn/schemas.ts';
import { formats } from './index.ts';
import { legalSchemaPath } from './json-schema.ts';
import { withoutClosingNote } from './notice.ts';

const dist = (path: string) => readFileSync(`dist/${path}`);
const text = (path: string) => dist(path).toString();
const ids = readdirSync('dist/van-ban')
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -4));

test('there are texts to download', () => {
  expect(ids).toContain(site.lead.instrument);
});

describe.each(ids)('%s', (id) => {
  test('the JSON is what its published schema says', () => {
    const json = JSON.parse(text(`van-ban/${id}.json`));
    expect(new URL(json.$schema).pathname).toBe(legalSchemaPath);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.validate(JSON.parse(text(legalSchemaPath)), json);
    expect(ajv.errors ?? []).toEqual([]);
  });

  test('the XML is valid, and its references to the library are addresses', () => {
    expect(objections(text(`van-ban/${id}.xml`))).toEqual([]);
    if (isThisContent) expect(text(`van-ban/${id}.xml`)).toMatch(/<ref [^>]*href="\/akn\/vn/);
  });

  test('the Markdown can be read again', () => {
    const [markdown, plain] = ['md', 'txt'].map((format) => withoutClosingNote(text(`van-ban/${id}.${format}`)));
    expect(parseLegal(id, markdown!).source.plain).toBe(plain!.trim());
  });

  test('the ZIP holds the other files, byte for byte', () => {
    const files = unzipSync(dist(`van-ban/${id}.zip`));
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(formats.length - 2);
    for (const [name, bytes] of Object.entries(files))
      expect(Buffer.from(bytes).equals(dist(`van-ban/${name.split('/')[1]}`)), name).toBe(true);
  });
});
