import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type FactValues, withFacts } from '../answers/tokens.ts';
import type { Fact } from '../schemas/fact.ts';

/** As the content check has read and held them by then. */
function readFacts(): FactValues {
  const facts = parse(readFileSync(join(process.cwd(), 'content/facts.yaml'), 'utf8')) as Record<string, Fact>;
  return new Map(Object.entries(facts).map(([key, { values }]) => [key, values]));
}

/** The bodies of Markdown files with their numbers: a plugin over the text nodes of the tree. Front matter goes through the same `withFacts`. */
export function factTokens() {
  return {
    name: 'fact-tokens',
    text: <Text extends { value: string }>(node: Text): Text | undefined =>
      // A file read for each text that needs it: few do, and the dev server sees the edit.
      node.value.includes('[[') ? { ...node, value: withFacts(node.value, readFacts()) } : undefined,
  };
}
