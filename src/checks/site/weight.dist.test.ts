import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { site } from '../../site/site.ts';
import { siteUrl } from '../../site/url.ts';
import { readSite } from './read-site.ts';

const { pages, files } = readSite('dist', siteUrl());
const { instrument, year } = site.lead;
/** kB as a host sends it: Brotli 11. */
const weigh = (text: string): number => brotliCompressSync(text).length / 1000;

/** What the HTML of a page may weigh, styles in it included. A text held in full weighs what its words weigh. */
function limitOf(path: string): number {
  if (path === `/van-ban/${instrument}/`) return 21;
  if (path === `/ke-hoach/${year}/nhiem-vu/`) return 16;
  if (path === '/tro-giup/') return 5;
  // The words of danger and what knows them stand in the page: numbers to call wait for no request.
  if (path === '/tim-kiem/') return 20;
  return files.has(`${path.slice(0, -1)}.txt`) ? 12 + weigh(files.get(`${path.slice(0, -1)}.txt`)!.text()) * 2 : 14;
}

test('no page is heavier than a phone on a weak network should fetch', () =>
  expect(
    pages.flatMap(({ path, html }) => {
      const limit = limitOf(path);
      const weight = weigh(html);
      return weight > limit ? [`${path}: ${weight.toFixed(1)} kB, ${limit.toFixed(1)} at most`] : [];
    }),
  ).toEqual([]));

test('own scripts of a page stay below 5 kB before anything is touched', () =>
  expect(
    pages.flatMap(({ path, root }) => {
      if (path === '/tim-kiem/') return [];
      const seen = new Set<string>();
      const take = (address: string): string => {
        if (seen.has(address)) return '';
        seen.add(address);
        const text = files.get(address)?.text() ?? '';
        const below = [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name]) =>
          take(`${address.slice(0, address.lastIndexOf('/') + 1)}${name}`),
        );
        return [text, ...below].join('');
      };
      const scripts = root
        .querySelectorAll('script:not([type="application/ld+json"])')
        .map((script) => (script.getAttribute('src') ? take(script.getAttribute('src')!) : script.text));
      const weight = scripts.length > 0 ? weigh(scripts.join('')) : 0;
      return weight > 5 ? [`${path}: ${weight.toFixed(1)} kB`] : [];
    }),
  ).toEqual([]));
