import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Provision } from './model.ts';
import { parseLegal } from './read/parse.ts';

/** A fixture is a folder with an invented text and the outline it must have; a new case needs no new code. */
const folder = new URL('./fixtures/', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Outline {
  id: string;
  type: string;
  num: string | null;
  children?: Outline[];
}

const outline = ({ id, type, num, children }: Provision): Outline => ({
  id,
  type,
  num: num?.text ?? null,
  ...(children.length > 0 && { children: children.map(outline) }),
});

test.each(cases)('%s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
  const { components } = parseLegal(name, read('source.md'));
  expect(components.map(({ id, docType, body }) => ({ id, docType, body: body.map(outline) }))).toEqual(
    JSON.parse(read('tree.json')),
  );
});
