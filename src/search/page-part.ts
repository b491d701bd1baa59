import type { itemOf, point, shortened } from './page.ts';
import { type Engine, searchPages } from './page-search.ts';
import type { Store } from './search.ts';

/** Loaded when the words of whole pages are asked for: shows them below the records, and above them where they stand word for word. */

/** What the results page knows already. */
export interface Known {
  typed: string;
  store: Store;
  /** The first record says it all: no line above is needed. */
  isSure: boolean;
  /** The reader has not asked for something else since. */
  isWanted(): boolean;
  engine: Engine;
  draw: { itemOf: typeof itemOf; point: typeof point; shortened: typeof shortened };
}

const MOST_SHOWN = 5;

/** @throws when they cannot be had */
export async function showPages({ typed, store, isSure, isWanted, engine, draw }: Known): Promise<void> {
  const found = await searchPages(typed, store, engine);
  if (!isWanted()) return;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const part = find('[data-pages]');
  const line = find('[data-exact]');
  const exact = isSure ? undefined : found.find(({ isExact }) => isExact);
  if (exact) {
    const { url, title, section } = exact;
    line.textContent = `Có nguyên chữ “${draw.shortened(typed)}” ở: `;
    const link = document.createElement('a');
    draw.point(link, url, section ? `${title} › ${section}` : title);
    line.append(link);
    // What was found as typed is no slip.
    find('[data-meant]').hidden = true;
  } else if (!line.hidden) line.textContent = `Không trang nào có nguyên chữ “${draw.shortened(typed)}”.`;
  line.hidden = line.hidden && !exact;
  const above = new Set(
    [...document.querySelectorAll<HTMLAnchorElement>('[data-results] a')].map(({ pathname }) => pathname),
  );
  const rest = found
    .filter(({ url, isExact }) => isExact || !above.has(url.replace(/#.*/, '')))
    .filter((hit) => hit !== exact)
    .slice(0, MOST_SHOWN);
  part
    .querySelector('ol')!
    .append(
      ...rest.map(({ url, title, section, excerpt }, i) =>
        draw.itemOf({ type: 'page', path: section, url, id: url, title: [{ text: title, mark: false }], excerpt }, i),
      ),
    );
  part.querySelector('p')!.textContent = rest.length > 0 ? '' : 'Không trang nào khác có các chữ này.';
}
