import type { HTMLElement } from 'node-html-parser';
import type { Page, Site } from './read-site.ts';

/** One address written on a page. */
export interface Address {
  page: Page;
  element: HTMLElement;
  /** As written. */
  written: string;
  /** Resolved against the page; null if it cannot be read as an address. */
  url: URL | null;
  /** Whether a browser fetches it by itself or sends to it, unlike a link that a reader chooses to follow. */
  isLoaded: boolean;
}

const attributes = ['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset'] as const;
const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)|@import\s+["']([^"']+)["']/g;

/** Every address on a page: in attributes, in styles, in the picture for link previews and in an immediate redirect. */
export function addressesOn(page: Page, site: Site): Address[] {
  const found: Address[] = [];
  const add = (element: HTMLElement, written: string, isLoaded: boolean) => {
    const url = URL.parse(written.trim(), site.url + page.path);
    found.push({ page, element, written, url, isLoaded });
  };
  for (const element of page.root.querySelectorAll('*')) {
    const tag = element.rawTagName.toLowerCase();
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value === undefined) continue;
      const isLoaded = tag !== 'a' && tag !== 'area';
      for (const written of name === 'srcset' ? candidates(value) : [value]) add(element, written, isLoaded);
    }
    const css = `${element.getAttribute('style') ?? ''}${tag === 'style' ? element.rawText : ''}`;
    for (const written of cssAddresses(css)) add(element, written, true);
  }
  for (const meta of page.root.querySelectorAll('meta[property="og:image"], meta[property="og:url"]'))
    add(meta, meta.getAttribute('content') ?? '', false);
  for (const meta of page.root.querySelectorAll('meta[http-equiv="refresh"]'))
    add(meta, /url=(.*)$/i.exec(meta.getAttribute('content') ?? '')?.[1] ?? '', true);
  return found;
}

/** The addresses that a style sheet fetches. */
export const cssAddresses = (css: string): string[] =>
  [...css.matchAll(cssUrl)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');

const candidates = (srcset: string): string[] =>
  srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]!);
