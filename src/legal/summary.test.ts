import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Summary, summarise } from './import/contents.ts';
import { readSource } from './import/read-source.ts';
import { readLegal } from './read/parse.ts';

/**
 * Invented texts as bad conversions leave them, each with an outline written down by reading it. A new case is two files,
 * no code. Recipients stand there by name, so that a reader can check them; here they are counted.
 */
const folder = new URL('./outline-cases/', import.meta.url);
const cases = readdirSync(folder).filter((name) => !name.endsWith('.json'));
const outlineOf = (name: string) => {
  const { noiNhan, ...rest } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  return { ...rest, noiNhan: noiNhan.length } as Summary;
};
/** Two who sign side by side stand in no order; numbers are a set. */
const sorted = ({ signatures, citedNumbers, ...rest }: Summary) => ({
  ...rest,
  signatures: signatures.toSorted(),
  citedNumbers: citedNumbers.toSorted(),
});

describe('outlines of invented texts', () => {
  test.each(cases)('%s', async (name) => {
    const { markdown } = await readSource(name, readFileSync(new URL(name, folder)));
    expect(sorted(summarise(readLegal('x', markdown).document))).toEqual(sorted(outlineOf(name)));
  });
});

test('npm run legal:outline prints the outline as JSON and nothing else', () => {
  const [name] = cases;
  const script = fileURLToPath(new URL('../../scripts/legal-outline.ts', import.meta.url));
  const printed = execFileSync(process.execPath, [script, fileURLToPath(new URL(name!, folder))], { encoding: 'utf8' });
  expect(sorted(JSON.parse(printed))).toEqual(sorted(outlineOf(name!)));
});
