import { fold } from '../vietnamese/fold.ts';
import { ask as answerTo } from './ask.ts';
import { openStore } from './client.ts';
import { type Facet, facetNames } from './facets.ts';
import { isPoorLine } from './line.ts';
import { excerptOf, type Segment } from './marks.ts';
import { readQuery } from './query.ts';
import { type RecordType, recordTypes } from './record.ts';
import type { Answer, Card, Result, Store } from './search.ts';
import { wholeStore } from './whole-store.ts';
import { wordsOf } from './words.ts';

/**
 * The results page: runs the search that is asked, and shows the results in rank order in one list. What is asked, and the
 * numbers to call, are the matter of src/search/at-once.ts, which stands in the page and came first. All wording that is
 * always the same stands in src/pages/tim-kiem.astro. The page's title never says what was sought: others may read it in a
 * tab or a history.
 */

const STEP = 10;

const { atOnce } = window;
const find = <Kind extends Element = HTMLElement>(selector: string, within: ParentNode = document): Kind =>
  within.querySelector<Kind>(selector)!;
const list = find('[data-results]');
const count = find('[data-count]');
const card = find('[data-card]');
const meant = find('[data-meant]');
const filters = find('[data-filters]');
const narrow = find<HTMLDetailsElement>('[data-narrow]');
const more = find<HTMLButtonElement>('[data-more]');
const none = find('[data-none]');
const empty = find('[data-empty]');
const exact = find('[data-exact]');
const pages = find('[data-pages]');
const template = find<HTMLTemplateElement>('[data-result]').content;
const field = find<HTMLInputElement>('#q');

const types = Object.keys(recordTypes) as RecordType[];
/** "Điều khoản" as the address says it: dieu-khoan. */
const slugOf = (type: RecordType): string => fold(recordTypes[type]).replace(/ /g, '-');

/** What each facet is called in the address. */
const names: Record<Facet, string> = { type: 'loai', audience: 'doi-tuong', format: 'dang', year: 'nam' };

interface Asked {
  typed: string;
  only: Partial<Record<Facet, string>>;
}
function askedNow(): Asked {
  const only: Asked['only'] = {};
  for (const facet of facetNames) {
    const named = atOnce.asked.get(names[facet]);
    const value = facet === 'type' ? types.find((type) => slugOf(type) === named) : named;
    if (value) only[facet] = value;
  }
  return { typed: (atOnce.asked.get('q') ?? '').trim(), only };
}
function paramsOf({ typed, only }: Asked): URLSearchParams {
  const params = new URLSearchParams({ q: typed });
  for (const facet of facetNames) {
    const value = only[facet];
    if (value) params.set(names[facet], facet === 'type' ? slugOf(value as RecordType) : value);
  }
  return params;
}

let latest = 0;

/** Show what is asked. */
async function run(limit = STEP): Promise<void> {
  const mine = ++latest;
  const asked = askedNow();
  for (const part of [card, meant, none, more]) part.hidden = true;
  if (limit === STEP) exact.hidden = pages.hidden = true;
  empty.hidden = asked.typed !== '';
  if (!asked.typed) return clear();
  try {
    const store = await openStore();
    const answer = answerTo(asked.typed, store, { limit, only: asked.only });
    // A later search has taken over the page.
    if (mine !== latest) return;
    show(answer, asked);
    atOnce.done();
    if (limit === STEP) offerPages(answer, asked, store, () => mine === latest);
  } catch {
    if (mine !== latest) return;
    clear();
    atOnce.fail();
  }
}

/** For whoever may be in danger, what helps stands above what an office once planned. */
const place = ({ type }: Result) => ['message', 'answer', 'help'].indexOf(type);

/** No results, but other ways on. */
function clear(): void {
  replace(list);
  filters.hidden = narrow.hidden = true;
  empty.hidden = false;
}

function show({ total, results, ...answer }: Answer, asked: Asked): void {
  const within = Object.entries(asked.only).map(([facet, value]) => labelOf(facet as Facet, value));
  const words = [`cho “${shortened(asked.typed)}”`, ...within].join(', ');
  if (atOnce.isDanger(asked.typed)) results.sort((a, b) => place(b) - place(a));
  replace(list, ...results.map(itemOf));
  const number = /\d+\/(?:\d{4}\/)?\p{L}[\p{L}-]+/u.exec(asked.typed)?.[0];
  const isHere = !number || list.textContent.includes(`${number.split('/')[0]}/`);
  const how = `${total || 'Không có'} kết quả ${words}`;
  const unknown = answer.dropped.length > 0 ? `. Trang không có chữ “${answer.dropped.join('”, “')}”.` : '';
  count.textContent = isHere ? how + unknown : `Trang không có văn bản số ${number}. ${how}`;
  none.hidden = total > 0;
  more.hidden = total <= results.length;
  // A slip may have hidden what the words say; and whoever finds the help page first may need it.
  const isLoud = atOnce.isDanger(answer.meant ?? '');
  if (isLoud || results[0]?.type === 'help') atOnce.beware(isLoud);
  meant.hidden = answer.meant === null;
  if (answer.meant !== null) ask(find('a', meant), { ...asked, typed: answer.meant }, answer.meant);
  card.hidden = answer.card === null;
  if (answer.card) showCard(answer.card);
  showTypes(answer.counts.type, asked);
  showNarrow(answer.counts, asked);
}

let failures = 0;

/** Pagefind's code asks for reference types: a table of them is a module only where they are known. */
const hasEngine =
  typeof WebAssembly === 'object' &&
  WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]));

/**
 * The words of whole pages: looked for at once where that costs little or the records say too little, else when the reader
 * wants it. Never for whoever may be in danger, since a host could tell from the files what was asked.
 */
function offerPages(answer: Answer, { typed, only }: Asked, store: Store, isWanted: () => boolean): void {
  if (!hasEngine || atOnce.isSecret || Object.keys(only).length > 0) return;
  const [say, button] = [find('p', pages), find<HTMLButtonElement>('button', pages)];
  const run = async () => {
    button.hidden = true;
    say.textContent = say.dataset.waits!;
    // Some browsers remember a module that did not come: another address asks anew.
    const again = failures ? `?${failures}` : '';
    try {
      const { showPages }: typeof import('./page-part.ts') = await import(
        /* @vite-ignore */ pages.dataset.pages! + again
      );
      const engine = { again, ask: answerTo, excerptOf, readQuery, wholeStore, wordsOf };
      const draw = { itemOf, point, shortened };
      await showPages({ typed, store, isSure: answer.isSure, isWanted, engine, draw });
    } catch {
      failures += 1;
      if (!isWanted()) return;
      exact.hidden = true;
      say.textContent = say.dataset.fails!;
      button.hidden = false;
    }
  };
  replace(find('ol', pages));
  say.textContent = '';
  button.onclick = run;
  pages.hidden = button.hidden = false;
  const isLittle = answer.total === 0 || answer.dropped.length > 0;
  const { records } = field.form!.dataset;
  if (!isLittle && isPoorLine(new URL(records!, location.href).href)) return;
  // The line above is kept free for what may come.
  exact.hidden = answer.isSure;
  exact.textContent = exact.dataset.waits!;
  void run();
}

/** Told at once: the thing itself, whose name or number was typed. */
function showCard({ url, title, text, call }: Card): void {
  const [open, dial] = card.querySelectorAll('a');
  const [, about, phone] = card.children as HTMLCollectionOf<HTMLElement>;
  point(open!, url, title);
  about!.textContent = text;
  phone!.hidden = !call;
  if (call) point(dial!, `tel:${call.replace(/ /g, '')}`, `Gọi ${call}`);
}

/** The types of the results, as links. */
function showTypes(counts: Answer['counts']['type'], { typed, only }: Asked): void {
  filters.hidden = counts.length < 2 && !only.type;
  const all = counts.reduce((sum, [, number]) => sum + number, 0);
  const rows = [['', all] as const, ...counts].map(([type, number]) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    ask(link, { typed, only: { ...only, type } }, type ? labelOf('type', type) : 'Tất cả', ' ');
    link.append(spanOf('span', String(number)));
    if (type === (only.type ?? '')) link.setAttribute('aria-current', 'true');
    item.append(link);
    return item;
  });
  replace(filters.firstElementChild!, ...rows);
}

/** What else tells the results apart; a choice that would change nothing is not offered. */
function showNarrow(counts: Answer['counts'], { only }: Asked): void {
  narrow.hidden = true;
  for (const choice of narrow.querySelectorAll('select')) {
    const facet = choice.name as Facet;
    const values = counts[facet];
    const chosen = only[facet];
    if (facet === 'year') values.sort().reverse();
    replace(
      choice,
      new Option('Tất cả', ''),
      ...values.map(([value, number]) => new Option(`${value} (${number})`, value, false, value === chosen)),
    );
    const useful = values.length > 1 || chosen !== undefined;
    choice.parentElement!.hidden = !useful;
    if (useful) narrow.hidden = false;
    if (chosen) narrow.open = true;
  }
}

function labelOf(facet: Facet, value: string): string {
  return facet === 'type' ? recordTypes[value as RecordType] : value;
}

export function itemOf({ type, path, url, title, excerpt, note }: Result, i: number): DocumentFragment {
  const item = template.cloneNode(true) as DocumentFragment;
  const { dataset } = item.firstElementChild as HTMLElement;
  dataset.rank = String(i + 1);
  dataset.type = type;
  const fill = (selector: string, ...content: (string | Node)[]) => {
    const part = find(selector, item);
    if (content.join('')) part.append(...content);
    else part.remove();
  };
  fill('b', recordTypes[type]);
  fill('.path', ` ${path}`);
  fill('a', ...marked(title));
  fill('.excerpt', ...marked(excerpt));
  fill('.small', note ?? '');
  find<HTMLAnchorElement>('a', item).href = url;
  return item;
}

function marked(segments: readonly Segment[]): (string | Node)[] {
  return segments.map(({ text, mark }) => (mark ? spanOf('mark', text) : text));
}

function spanOf(name: string, text: string): HTMLElement {
  const span = document.createElement(name);
  span.textContent = text;
  return span;
}

export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

export function point(link: HTMLAnchorElement, href: string, ...content: (string | Node)[]): void {
  link.href = href;
  replace(link, ...content);
}

/** Make a link ask something else. Its address can be sent, unless it may tell of danger. */
function ask(link: HTMLAnchorElement, asked: Asked, ...content: (string | Node)[]): void {
  const params = String(paramsOf(asked));
  link.dataset.ask = params;
  point(link, atOnce.isSecret ? location.pathname : `#${params}`, ...content);
}

/** Node.replaceChildren, which browsers have since 2020. */
function replace(node: Element, ...content: (string | Node)[]): void {
  node.textContent = '';
  node.append(...content);
}

narrow.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLSelectElement;
  const { typed, only } = askedNow();
  atOnce.ask(paramsOf({ typed, only: { ...only, [name]: value } }));
});
more.addEventListener('click', async () => {
  const shown = list.children.length;
  await run(shown + STEP);
  list.children[shown]?.querySelector('a')?.focus();
});

// Arrows lead from the field through the results and back.
document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (!step || links.length === 0 || (at < 0 && document.activeElement !== field)) return;
  const to = at + step;
  if (to < -1 || to >= links.length) return;
  event.preventDefault();
  (links[to] ?? field).focus();
});

atOnce.ready(() => void run());
