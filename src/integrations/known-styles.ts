import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { knownRules } from '../styles/known-rules.ts';
import { shortTokens } from '../styles/short-tokens.ts';

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

/**
 * Rewrite the pages of a built site. A word in a script that a page may load counts as a class or an element that the script
 * may make there.
 */
export async function keepKnownStyles(dir: string): Promise<void> {
  const names = await readdir(dir, { recursive: true });
  const read = (ending: string) =>
    Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .map(async (name) => ({ name, text: await readFile(join(dir, name), 'utf8') })),
    );
  const [pages, scripts] = [await read('.html'), await read('.js')];
  const wordsBehind = wordsOfScripts(pages, scripts);

  const said = new Map<string, Set<string>>();
  const known = new Map<string, Set<string>>();
  for (const { text } of pages) {
    const words = wordsBehind(text);
    const given = [...text.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/));
    const elements = [...text.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name!);
    const own = [...given.map((name) => `.${name}`), ...elements, ...words.flatMap((word) => [word, `.${word}`])];
    for (const [, , css] of text.matchAll(block)) {
      addAll(said, css!, words);
      addAll(known, css!, own);
    }
  }
  const kept = new Map(
    [...known].map(([css, all]) => {
      const rules = knownRules(css, (name) => all.has(name));
      return [css, shortTokens(rules, (name) => said.get(css)!.has(name))];
    }),
  );
  for (const { name, text } of pages) {
    const next = text.replace(block, (_, open, css, close) => `${open}${kept.get(css)}${close}`);
    if (next !== text) await writeFile(join(dir, name), next);
  }
}

function addAll(sets: Map<string, Set<string>>, key: string, items: readonly string[]): void {
  const set = sets.get(key) ?? new Set();
  for (const item of items) set.add(item);
  sets.set(key, set);
}

/**
 * What the scripts of a page may say: those within it, those that it or they name by file, and, to be sure, those that
 * nobody names.
 */
function wordsOfScripts(
  pages: readonly { text: string }[],
  scripts: readonly { name: string; text: string }[],
): (page: string) => string[] {
  const byFile = new Map(scripts.map(({ name, text }) => [name.split(/[\\/]/).pop()!, text]));
  const wordsIn = new Map([...byFile].map(([file, text]) => [file, [...new Set(text.match(/[\w-]+/g))]]));
  const reach = (text: string, reached = new Set<string>()): Set<string> => {
    for (const [file] of text.matchAll(/[\w.-]+\.js\b/g)) {
      if (reached.has(file) || !byFile.has(file)) continue;
      reached.add(file);
      reach(byFile.get(file)!, reached);
    }
    return reached;
  };
  const named = new Set(pages.flatMap(({ text }) => [...reach(text)]));
  const unnamed = [...byFile.keys()].filter((file) => !named.has(file));
  return (page) => {
    const within = (page.match(/<script>[\s\S]*?<\/script>/g) ?? []).flatMap((script) => script.match(/[\w-]+/g) ?? []);
    return [...within, ...[...reach(page), ...unnamed].flatMap((file) => wordsIn.get(file)!)];
  };
}
