import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { knownRules } from '../styles/known-rules.ts';

/**
 * Take out of each block of style what none of the pages that have it needs (src/styles/known-rules.ts): a block serves
 * many kinds of pages, and its rules are the largest part of most first visits. Stands before what names the blocks in a policy.
 */
export function knownStyles(): AstroIntegration {
  return {
    name: 'known-styles',
    hooks: { 'astro:build:done': ({ dir }) => keepKnownStyles(fileURLToPath(dir)) },
  };
}

const block = /(<style>)([\s\S]*?)(<\/style>)/g;

/** Rewrite the pages of a built site. A word in any script counts as a class or an element that the script may make. */
export async function keepKnownStyles(dir: string): Promise<void> {
  const names = await readdir(dir, { recursive: true });
  const read = (ending: string) =>
    Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .map(async (name) => ({ name, text: await readFile(join(dir, name), 'utf8') })),
    );
  const [pages, scripts] = [await read('.html'), await read('.js')];
  const inPages = pages.flatMap(({ text }) => text.match(/<script>[\s\S]*?<\/script>/g) ?? []);
  const words = [...scripts.map(({ text }) => text), ...new Set(inPages)].flatMap(
    (text) => text.match(/[\w-]+/g) ?? [],
  );
  const said = new Set(words.flatMap((word) => [word, `.${word}`]));

  const known = new Map<string, Set<string>>();
  for (const { text } of pages) {
    const given = [...text.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/));
    const elements = [...text.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name!);
    const own = new Set([...given.map((name) => `.${name}`), ...elements]);
    for (const [, , css] of text.matchAll(block)) {
      const all = known.get(css!) ?? new Set(said);
      for (const name of own) all.add(name);
      known.set(css!, all);
    }
  }
  const kept = new Map([...known].map(([css, all]) => [css, knownRules(css, (name) => all.has(name))]));
  for (const { name, text } of pages) {
    const next = text.replace(block, (_, open, css, close) => `${open}${kept.get(css)}${close}`);
    if (next !== text) await writeFile(join(dir, name), next);
  }
}
