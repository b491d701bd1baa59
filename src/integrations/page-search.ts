import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtRecords } from '../search/built.ts';
import { pageIndex } from '../search/page-index.ts';
import type { SearchRecord } from '../search/record.ts';
import { sitePages } from '../site/pages.ts';

/** Index the words of the built pages below /pagefind/, for what the records of search leave out. */
export function pageSearch(): AstroIntegration {
  return {
    name: 'page-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = globSync('**/index.html', { cwd: dist })
          .sort()
          .map((file) => ({
            url: `/${file.slice(0, -'index.html'.length)}`,
            html: readFileSync(join(dist, file), 'utf8'),
          }))
          // Pages that only lead on are not for search.
          .filter(({ html }) => html.includes('<main') && !/name="robots" content="noindex/.test(html))
          .filter(hasOwnWords(builtRecords(dist)));
        await rm(join(dist, 'pagefind'), { recursive: true, force: true });
        const files = await pageIndex(pages);
        for (const [path, content] of files) {
          const target = join(dist, 'pagefind', path);
          if (!existsSync(dirname(target))) await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
        logger.info(`chữ của ${pages.length} trang tìm được, ${Math.round(size / 1000)} kB`);
      },
    },
  };
}

/** Whether a page has words of its own: lists, and sections of a text shown alone, have those of other pages. */
function hasOwnWords(records: readonly SearchRecord[]): (page: { url: string }) => boolean {
  const lists = new Set(records.filter(({ type }) => type === 'list').map(({ url }) => url));
  const places = new Set(records.map(({ url }) => url));
  // Scripts to read aloud say the messages once more.
  const helpers = new Set(['/tim-kiem/', '/so-do-trang/', sitePages['loi-doc'].href]);
  return ({ url }) => !lists.has(url) && !places.has(url.replace(/([^/]+)\/$/, '#$1')) && !helpers.has(url);
}
