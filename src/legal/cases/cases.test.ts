import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Contents, contentsOf } from '../import/contents.ts';
import { readSource } from '../import/read-source.ts';
import type { LegalDocument, Provision } from '../model.ts';
import { allIds } from '../read/ids.ts';
import { parseLegal, readLegal } from '../read/parse.ts';
import { findReferences } from '../refer/references.ts';
import { type Case, cases } from './cases.ts';

interface Unit {
  id: string;
  type: string;
  num: string | null;
  children?: Unit[];
}

const unit = ({ id, type, num, children }: Provision): Unit => ({
  id,
  type,
  num: num?.text ?? null,
  ...(children.length > 0 && { children: children.map(unit) }),
});

/** Recipients stand there by name, so that a reader can check them; here they are counted. */
function expected({ contents }: Case): Contents {
  const { noiNhan, ...rest } = contents as { noiNhan: unknown[] };
  return { ...rest, noiNhan: noiNhan.length } as Contents;
}

/** Two who sign side by side stand in no order; numbers are a set. */
const sorted = ({ signatures, citedNumbers, ...rest }: Contents) => ({
  ...rest,
  signatures: signatures.toSorted(),
  citedNumbers: citedNumbers.toSorted(),
});

const read = async ({ file, bytes }: Case) => (await readSource(file, bytes)).markdown;
const rows = (key: 'tree' | 'contents' | 'places' | 'citations') =>
  cases.filter((one) => one[key] !== null).map((one) => [one.name, one] as const);

describe('the tree of invented texts', () => {
  test.each(rows('tree'))('%s', (name, one) => {
    const { components } = parseLegal(name, one.bytes.toString('utf8'));
    expect(components.map(({ id, docType, body }) => ({ id, docType, body: body.map(unit) }))).toEqual(one.tree);
  });
});

describe('the contents of invented texts as bad conversions leave them', () => {
  test.each(rows('contents'))('%s', async (_, one) => {
    expect(sorted(contentsOf(readLegal('x', await read(one))))).toEqual(sorted(expected(one)));
  });
});

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The words at each address of a text; of a provision its own, without those of the units in it. */
function wordsAt(document: LegalDocument): Map<string, string> {
  const signed = document.components.flatMap(({ conclusions }) =>
    conclusions.signatures.flatMap(({ role, name }) => [role, name].filter((field) => field !== null)),
  );
  return new Map(
    [...allIds(document).values(), ...signed].map((item) => {
      const fields = 'type' in item ? [item.num, item.heading, item.content] : [item];
      return [item.id, oneLine(fields.map((field) => field?.text ?? '').join(' '))];
    }),
  );
}

describe('what stands at an address of invented office texts', () => {
  test.each(rows('places'))('%s', async (_, one) => {
    const words = wordsAt(readLegal('x', await read(one)));
    const found = Object.keys(one.places!).map((id) => [id, words.get(id)]);
    expect(Object.fromEntries(found)).toEqual(one.places);
  });
});

describe('what invented office texts cite', () => {
  test.each(rows('citations'))('%s', async (_, one) => {
    const references = findReferences(readLegal('x', await read(one)), []).filter(({ status }) => status === 'named');
    expect(references.map(({ text }) => oneLine(text))).toEqual(one.citations);
  });
});

test('npm run legal:contents prints the contents as JSON and nothing else', () => {
  const [, one] = rows('contents')[0]!;
  const script = fileURLToPath(new URL('../../../scripts/legal-contents.ts', import.meta.url));
  const file = fileURLToPath(new URL(`${one.name}/${one.file}`, import.meta.url));
  const printed = execFileSync(process.execPath, [script, file], { encoding: 'utf8' });
  expect(sorted(JSON.parse(printed))).toEqual(sorted(expected(one)));
});
