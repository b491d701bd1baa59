import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse, valid } from 'node-html-parser';
import { below } from '../../site/below.ts';
import type { Problem } from '../problem.ts';

export interface SiteFile {
  /** In bytes. */
  size: number;
  /** The file as UTF-8 text. */
  text: () => string;
}

export interface Page {
  /** Its address below the site's origin: "/van-ban/", "/404.html". */
  path: string;
  /** Its file below dist: "/van-ban/index.html". */
  file: string;
  html: string;
  root: HTMLElement;
  /** Kept out of search engines by its own word (meta robots noindex). */
  isHidden: boolean;
  /** It only leads on to another address. */
  isRedirect: boolean;
  /** Whether every tag is closed; if not, what the checks see is not all that stands there. */
  isWhole: boolean;
}

/** The built site as data, so that checks need neither a disk nor a browser. */
export interface Site {
  /** The public origin without a slash at its end. */
  url: string;
  /** Every file by its path below dist, "/" first. */
  files: Map<string, SiteFile>;
  pages: Page[];
}

/** One small question asked of the whole site; the answer is what is wrong. */
export type SiteCheck = (site: Site) => Problem[];

/** Read the built site in `dir`; `url` is the origin that it was built for. */
export function readSite(dir: string, url: string): Site {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // Compressed twins say what the file beside them says.
    .filter((path) => !/\.(?:br|gz)$/.test(path))
    .sort();
  const files = paths.map((path): [string, SiteFile] => [
    `/${below(dir, path)}`,
    { size: statSync(path).size, text: () => readFileSync(path, 'utf8') },
  ]);
  return siteOf(url, new Map(files));
}

/** A site from its files. */
export function siteOf(url: string, files: Map<string, SiteFile>): Site {
  const pages = [...files].filter(([file]) => file.endsWith('.html')).map(([file, { text }]) => readPage(file, text()));
  return { url, files, pages };
}

function readPage(file: string, html: string): Page {
  // Without these options the parser takes <pre> and <noscript> for plain text.
  const options = { blockTextElements: { script: true, style: true } };
  const root = parse(html, options);
  const robots = root.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  const path = file.replace(/\/index\.html$/, '/');
  const isRedirect = root.querySelector('meta[http-equiv="refresh"], html[data-gone]') !== null;
  return { path, file, html, root, isRedirect, isHidden: robots.includes('noindex'), isWhole: valid(html, options) };
}

/** The error page answers for addresses that do not exist; it has none of its own. */
export const isErrorPage = (page: Page): boolean => page.path === '/404.html';

/** A problem on a page, at an element or at the page's first line. */
export function onPage(page: Page, element: HTMLElement | null, message: string, level: Problem['level'] = 'error') {
  const line = element ? page.html.slice(0, element.range[0]).split('\n').length : 1;
  return { file: `dist${page.file}`, line, level, message } satisfies Problem;
}

/** A problem of a file as a whole. */
export const inFile = (file: string, message: string): Problem => ({
  file: `dist${file}`,
  line: 1,
  level: 'error',
  message,
});
