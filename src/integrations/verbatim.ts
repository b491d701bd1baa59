import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { partFrontMatter } from '../schemas/front-matter.ts';

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
  const parted = partFrontMatter(file);
  return parted && /^text:/mu.test(parted.record) ? file.slice(0, file.length - parted.body.length) : null;
}
