import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * The body of a record with a `text:` is an official text, read by src/legal and by nothing else. Compiled as MDX its braces and
 * angle brackets would be code, so the compiler is given the record alone.
 */
export function verbatim(): AstroIntegration {
  return {
    name: 'verbatim',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'verbatim', enforce: 'pre', load }] } });
      },
    },
  };
}

async function load(id: string): Promise<string | null> {
  if (!/\/content\/legal\/[^/?]+\.mdx$/u.test(id)) return null;
  return recordOnly(await readFile(id, 'utf8'));
}

/** The record of a file whose body is an official text; null for any other file. */
export function recordOnly(file: string): string | null {
  const record = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/u.exec(file)?.[0];
  return record && /^text:/mu.test(record) ? record : null;
}
