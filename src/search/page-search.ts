import type { ask } from './ask.ts';
import type { excerptOf, Segment } from './marks.ts';
import type { readQuery } from './query.ts';
import type { SearchRecord } from './record.ts';
import type { Store } from './search.ts';
import { withoutStrokes, withStrokes } from './stroke.ts';
import type { wholeStore } from './whole-store.ts';
import type { wordsOf } from './words.ts';

/**
 * The words of whole pages, for what the records leave out: found by Pagefind, through its public API alone, and weighed by
 * the scorer of the records, as Pagefind's own order knows neither nearness nor accents.
 */

/** What the script of every search has, so that it need not come twice. */
export interface Engine {
  /** Stands behind addresses after a failure: what could not be loaded is asked for anew. */
  again: string;
  ask: typeof ask;
  excerptOf: typeof excerptOf;
  readQuery: typeof readQuery;
  wholeStore: typeof wholeStore;
  wordsOf: typeof wordsOf;
}

/** A page, and the part of it that has the words. */
export interface PageHit {
  url: string;
  title: string;
  /** Its heading; empty where the words stand before the first. */
  section: string;
  excerpt: Segment[];
  /** Whether the words stand there as typed, side by side. */
  isExact: boolean;
}

interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(term: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}
interface Page {
  url: string;
  content: string;
  meta: { title?: string };
  sub_results: { url: string; title: string }[];
}

/** More words than these make Pagefind's answers worse, and its files more. */
const MOST_WORDS = 6;
const MOST_EXACT = 3;
const MOST_PAGES = 8;
/** Words that say less than this are not looked for where others say more. */
const MATTER = 0.5;

async function found(terms: readonly [term: string, most: number][], again: string): Promise<Page[]> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `/pagefind/pagefind.js${again}`);
  // A worker of its own would bring the same code a second time, 11 kB.
  await pagefind.options({ noWorker: true });
  const pages = terms.map(async ([term, most]) => {
    const { results } = await pagefind.search(withStrokes(term));
    return Promise.all(results.slice(0, most).map((result) => result.data()));
  });
  return (await Promise.all(pages)).flat();
}

/**
 * The pages that have what was typed, best first: those that have it word for word before all others.
 * @param store the records, for their words and abbreviations
 * @throws when Pagefind cannot be loaded
 */
export async function searchPages(typed: string, { lexicon }: Store, engine: Engine): Promise<PageHit[]> {
  const text = typed.normalize('NFC').replace(/["“”„«»]/g, ' ');
  const words = engine.wordsOf(text);
  const rarity = (word: (typeof words)[number]) => lexicon.keys.get(word.key) ?? 0;
  const matter = words
    .filter((word) => lexicon.matterOf(word) >= MATTER)
    .sort((a, b) => rarity(a) - rarity(b))
    .slice(0, MOST_WORDS)
    .sort((a, b) => a.start - b.start);
  const loosely = matter.length > 0 ? matter.map(({ start, end }) => text.slice(start, end)).join(' ') : text;
  const pages = new Map<string, Page>();
  const exactly: [string, number][] = words.length > 1 ? [[`"${text}"`, MOST_EXACT]] : [];
  // What has the words side by side comes first, and knows in which part.
  for (const page of await found([...exactly, [loosely, MOST_PAGES]], engine.again))
    if (!pages.has(page.url)) pages.set(page.url, page);

  const records = [...pages.values()].map(
    ({ url, content, meta }): SearchRecord => ({
      url,
      id: url,
      type: 'page',
      title: withoutStrokes(meta.title ?? ''),
      text: withoutStrokes(content),
      path: '',
    }),
  );
  const own = engine.wholeStore(records, { short: {}, said: {} });
  const { results } = engine.ask(typed, {
    ...own,
    lexicon: Object.create(lexicon, { records: { value: records.length } }),
  });
  const query = engine.readQuery(typed, lexicon);
  const ranked = new Map(results.map(({ url }, place) => [url, place]));
  return records
    .map((record) => ({
      ...record,
      isExact: holds(engine.wordsOf(record.text), words),
      place: ranked.get(record.url) ?? -1,
    }))
    .filter(({ isExact, place }) => isExact || place >= 0)
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || a.place - b.place)
    .map(({ url, title, text, isExact }): PageHit => {
      // Loosely found words may stand in many parts: the page is meant.
      const section = isExact && pages.get(url)!.sub_results.find((part) => part.url.includes('#'));
      return {
        url: section ? section.url : url,
        title,
        section: section ? withoutStrokes(section.title) : '',
        excerpt: engine.excerptOf(text, query),
        isExact,
      };
    });
}

type Words = ReturnType<typeof wordsOf>;

/** Whether words stand side by side in others; who types accents means them. */
function holds(all: Words, words: Words): boolean {
  const isAccented = words.some(({ key, accent }) => key !== accent);
  return all.some((_, at) =>
    words.every(({ key, accent }, i) => {
      const mine = all[at + i];
      return mine?.key === key && (!isAccented || mine.accent === accent);
    }),
  );
}
