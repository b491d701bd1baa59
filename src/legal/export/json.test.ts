import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { inputs } from '../cases/export-inputs.ts';
import type { Provision } from '../model.ts';
import { toJson } from './json.ts';
import { type LegalJson, legalJsonSchema, legalSchemaPath } from './json-schema.ts';

// Formats (addresses, days) are Zod's to check; the schema names them for other programs.
const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(legalJsonSchema()));

describe.each(inputs)('%s as JSON', (_, input) => {
  const json = JSON.parse(toJson(input)) as LegalJson;

  test('is what its published schema describes', () => {
    accepts(json);
    expect(accepts.errors ?? []).toEqual([]);
    expect(json.$schema).toBe(`https://example.org${legalSchemaPath}`);
  });

  test('has the units of the tree: ids, types, numbers, words, rows', () => {
    const outline = ({ id, type, num, heading, content, rows, quotes, children }: Provision): object => ({
      id,
      type,
      num: num?.text,
      value: num?.value,
      heading: heading?.text,
      content: content?.text,
      rows: rows?.map((row) => row.map((cell) => cell.text)),
      quotes: quotes && { start: quotes.start?.text, end: quotes.end?.text },
      children: children.length ? children.map(outline) : undefined,
    });
    expect(json.components.map(({ body }) => body)).toEqual(
      JSON.parse(JSON.stringify(input.document.components.map(({ body }) => body.map(outline)))),
    );
    expect(json.footnotes.map(({ content }) => content)).toEqual(
      input.document.footnotes.map(({ content }) => content.text),
    );
  });
});

test('the schema refuses a unit of an unknown kind and a field that it does not name', () => {
  const [, input] = inputs[0]!;
  const broken = (change: (json: LegalJson) => void) => {
    const json = JSON.parse(toJson(input)) as LegalJson;
    change(json);
    return accepts(json);
  };
  expect(broken(() => {})).toBe(true);
  expect(broken(({ components }) => Object.assign(components[0]!.body[0]!, { type: 'điều' }))).toBe(false);
  expect(broken((json) => Object.assign(json, { extra: 1 }))).toBe(false);
});
