import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build as bundle } from 'esbuild';
import { parse } from 'yaml';
import type { Glossary } from '../schemas/glossary.ts';
import { modulesForFloor } from '../scripts/floor.ts';
import { buildIndex } from '../search/build-index.ts';
import { wordingsOf } from '../search/glossary.ts';
import type { SearchRecord } from '../search/record.ts';

/** Turn the records that the build wrote to search-records.json into the search index below /pagefind/. */
export function search(): AstroIntegration {
  let root: URL;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const list = new URL('search-records.json', dir);
        const records = JSON.parse(await readFile(list, 'utf8')) as SearchRecord[];
        // The content check has already held the glossary to its schema.
        const glossary = parse(await readFile(new URL('content/glossary.yaml', root), 'utf8')) as Record<
          string,
          Glossary
        >;
        const files = await buildIndex(records, wordingsOf(Object.values(glossary)));
        await rm(new URL('pagefind/', dir), { recursive: true, force: true });
        for (const [path, content] of files) {
          const target = fileURLToPath(new URL(`pagefind/${path}`, dir));
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        // Parts that are loaded only when a reader begins to type.
        await bundle({
          entryPoints: ['suggest-box', 'find-in-text'].map((name) =>
            fileURLToPath(new URL(`../search/${name}.ts`, import.meta.url)),
          ),
          outdir: fileURLToPath(new URL('pagefind/', dir)),
          bundle: true,
          minify: true,
          charset: 'utf8',
          format: 'esm',
          ...modulesForFloor,
        });
        await rm(list);
        logger.info(`${records.length} mục trong chỉ mục tìm kiếm`);
      },
    },
  };
}
