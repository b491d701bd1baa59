import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { engineContent } from '#tests/kit/engine-content.ts';
import { writeNew } from '../../scaffold/write-new.ts';
import { collections, type Place } from '../../schemas/index.ts';
import { redirects } from '../../schemas/redirects.ts';
import { siteWords } from '../../schemas/site-words.ts';

const guide = readFileSync('content/README.md', 'utf8');
const parts = guide.split(/^## /m).slice(1);

interface Kind {
  /** Where its files are, as src/schemas/index.ts says it. */
  path: string;
  schema: z.ZodType;
  /** One file holds many entries by id. */
  isMany: boolean;
}
const kinds: Kind[] = [
  ...(Object.values(collections) as (Place & { schema: z.ZodType })[]).map(({ pattern, file, schema }) => ({
    path: pattern ?? file,
    schema,
    isMany: Boolean(file),
  })),
  { path: 'site.yaml', schema: siteWords, isMany: false },
  { path: 'redirects.yaml', schema: redirects, isMany: false },
];

/** The part whose heading names the place, its varying parts in angle brackets. */
const partOf = (path: string): string | undefined => {
  const place = new RegExp(`^[^\\n]*\`${path.replaceAll('.', '\\.').replaceAll('*', '<[^>]+>(-<[^>]+>)?')}\``, 'u');
  return parts.find((part) => place.test(part));
};
const blocks = (part: string, language: string) =>
  [...part.matchAll(/^([ ]*)```(\w*)\n([\s\S]*?)^\1```$/gm)]
    .filter(([, , own]) => own === language)
    .map(([, indent = '', , code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));

/** The names of all keys that a schema takes at its first level. */
function keysOf(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return [json, ...((json.oneOf ?? json.anyOf ?? []) as (typeof json)[])].flatMap(
    ({ properties, additionalProperties }) =>
      Object.keys(properties ?? (additionalProperties as typeof json | undefined)?.properties ?? {}),
  );
}

describe.each(kinds)('$path', ({ path, schema, isMany }) => {
  const part = partOf(path) ?? '';

  test('has a part of its own that names every key', () => {
    expect(part, `content/README.md thiếu phần nói về ${path}`).not.toBe('');
    expect(keysOf(schema).filter((key) => !new RegExp(`\\b${key}\\b`).test(part))).toEqual([]);
  });

  test('its example is good', () => {
    const examples = blocks(part, 'yaml');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const data = parse(path.endsWith('.mdx') ? example.split(/^---$/m)[1]! : example);
      for (const one of isMany ? Object.values(data) : [data])
        expect(schema.safeParse(one).error?.issues, example).toBeUndefined();
    }
  });
});

describe('commands', () => {
  let root: string;
  beforeAll(() => {
    root = join(mkdtempSync(join(tmpdir(), 'guide-')), 'content');
    cpSync(engineContent, root, { recursive: true });
  });
  afterAll(() => rmSync(join(root, '..'), { recursive: true }));

  const commands = blocks(guide, '')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npm '));

  test('every new file of the guide is made, in the guide’s order', () => {
    const made = commands.flatMap((line) => /^npm run new -- (.+)$/.exec(line)?.[1] ?? []);
    expect(made.length).toBeGreaterThan(4);
    // A day must be free before it gets its message.
    rmSync(join(root, 'messages/thay-som.mdx'));
    for (const words of made) {
      const given = words.replace('ma-van-ban', '415-qd-ubnd-bac-kan-2018').split(' ');
      expect(writeNew(root, given, '2026-11-23').length, words).toBeGreaterThan(0);
    }
  });

  test('every other command is a script of the project', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('every message of the table is one that a check says', () => {
  const folders = ['src/checks/content', 'src/ledger', 'src/schemas', 'src/legal/read'];
  const sources = folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    )
    .join('\n');
  const rows = [...guide.matchAll(/^\| `([^`]+)` \|/gm)]
    .map(([, message]) => message!)
    .filter((message) => /\s/.test(message));
  expect(rows.length).toBeGreaterThan(20);
  for (const message of rows) {
    // What stands in quotation marks or dots differs from case to case.
    const fixed = message.split(/"[^"]*"|…|; /u).map((piece) => piece.trim().replace(/^[;:]\s*|[;:?]$/gu, ''));
    for (const piece of fixed.filter(({ length }) => length > 5))
      expect(sources.includes(piece), `${message}: “${piece}”`).toBe(true);
  }
});
