import { fold } from '../vietnamese/fold.ts';
import { search } from './client.ts';
import type { Segment } from './marks.ts';
import { type RecordType, recordTypes } from './record.ts';
import type { Answer, Card, Result } from './search.ts';

/** The results page: runs the search named in the address, and shows the results in rank order in one list. */

const STEP = 10;

const find = <Kind extends Element = HTMLElement>(name: string): Kind =>
  document.querySelector<Kind>(`[data-${name}]`)!;
const list = find<HTMLOListElement>('results');
const count = find('count');
const card = find('card');
const meant = find('meant');
const filters = find('filters');
const more = find<HTMLButtonElement>('more');
const none = find('none');
const empty = find('empty');
const form = document.querySelector<HTMLFormElement>('main form[role="search"]')!;
const field = form.querySelector<HTMLInputElement>('input[name="q"]')!;

const { title } = document;
const types = Object.keys(recordTypes) as RecordType[];
/** "Điều khoản" as the address says it: dieu-khoan. */
const slugOf = (type: RecordType): string => fold(recordTypes[type]).replace(/ /g, '-');

interface Asked {
  typed: string;
  type: RecordType | undefined;
}
const askedHere = (): Asked => {
  const asked = new URLSearchParams(location.search);
  return { typed: (asked.get('q') ?? '').trim(), type: types.find((type) => slugOf(type) === asked.get('loai')) };
};
const addressOf = ({ typed, type }: Asked): string =>
  `?${new URLSearchParams({ q: typed, ...(type && { loai: slugOf(type) }) })}`;

let latest = 0;

/** Show what the address asks for. */
async function run(limit = STEP): Promise<void> {
  const mine = ++latest;
  const asked = askedHere();
  field.value = asked.typed;
  for (const part of [card, meant, filters, none, more]) part.hidden = true;
  empty.hidden = asked.typed !== '';
  document.title = asked.typed ? `${shortened(asked.typed)}: ${title}` : title;
  if (!asked.typed) {
    list.replaceChildren();
    count.textContent = '';
    return;
  }
  count.textContent = 'Đang tìm…';
  list.setAttribute('aria-busy', 'true');
  try {
    const answer = await search(asked.typed, { limit, ...(asked.type && { types: [asked.type] }) });
    // A later search has taken over the page.
    if (mine === latest) show(answer, asked);
  } catch {
    if (mine !== latest) return;
    list.replaceChildren();
    count.replaceChildren(
      'Chưa mở được phần tìm kiếm: thiếu tệp chỉ mục hoặc mất mạng. Hãy tải lại trang, hoặc xem ',
      link('/so-do-trang/', 'sơ đồ trang'),
      '.',
    );
    empty.hidden = false;
  } finally {
    if (mine === latest) list.removeAttribute('aria-busy');
  }
}

function show(answer: Answer, asked: Asked): void {
  const { total, counts, results } = answer;
  const here = asked.type ? (counts.find(([type]) => type === asked.type)?.[1] ?? 0) : total;
  const words = `“${shortened(asked.typed)}”`;
  const within = asked.type ? ` trong mục ${recordTypes[asked.type]}` : '';
  count.textContent =
    here > 0 ? `${here} kết quả${within} cho ${words}` : `Không có kết quả nào${within} cho ${words}.`;
  list.replaceChildren(...results.map(itemOf));
  none.hidden = here > 0;
  more.hidden = here <= results.length;
  showMeant(answer.meant, asked);
  showCard(answer.card);
  showFilters(counts, total, asked);
}

function showMeant(words: string | null, asked: Asked): void {
  meant.hidden = words === null;
  if (words !== null)
    meant.replaceChildren('Có phải ý bạn là ', link(addressOf({ ...asked, typed: words }), words), '?');
}

/** Told at once: the thing itself, whose name or number was typed. */
function showCard(found: Card | null): void {
  card.hidden = found === null;
  if (!found) return;
  const open = link(found.url, found.title);
  const parts = [element('p', 'card-title', open), element('p', '', found.text)];
  if (found.call) {
    const call = link(`tel:${found.call}`, `Gọi ${found.call}`);
    call.className = 'button';
    parts.push(element('p', '', call));
  }
  card.replaceChildren(...parts);
}

function showFilters(counts: Answer['counts'], total: number, { typed, type: chosen }: Asked): void {
  filters.hidden = counts.length < 2 && !chosen;
  const row = (label: string, number: number, type?: RecordType) => {
    const anchor = link(addressOf({ typed, type }), `${label} `, element('span', '', String(number)));
    if (type === chosen) anchor.setAttribute('aria-current', 'true');
    return element('li', '', anchor);
  };
  const all = [row('Tất cả', total), ...counts.map(([type, number]) => row(recordTypes[type], number, type))];
  filters.querySelector('ul')!.replaceChildren(...all);
}

function itemOf(result: Result, i: number): HTMLLIElement {
  const item = element('li');
  item.dataset.rank = String(i + 1);
  item.dataset.type = result.type;
  item.append(
    element('p', 'path', element('b', '', recordTypes[result.type]), ` ${result.path}`),
    link(result.url, ...marked(result.title)),
  );
  if (result.excerpt.length > 0) item.append(element('p', 'excerpt', ...marked(result.excerpt)));
  if (result.note) item.append(element('p', 'small', result.note));
  return item;
}

function marked(segments: readonly Segment[]): (string | HTMLElement)[] {
  return segments.map(({ text, mark }) => (mark ? element('mark', '', text) : text));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function link(href: string, ...content: (string | HTMLElement)[]): HTMLAnchorElement {
  const anchor = element('a', '', ...content);
  anchor.href = href;
  return anchor;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...content: (string | HTMLElement)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Go to another search without leaving the page, so that the engine stays in memory. */
function go(address: string): void {
  history.pushState(null, '', address);
  void run();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(addressOf({ typed: field.value.trim(), type: undefined }));
});
document.addEventListener('click', (event) => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('[data-filters] a, [data-meant] a');
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(anchor.search);
  field.focus();
});
more.addEventListener('click', async () => {
  const shown = list.children.length;
  await run(shown + STEP);
  list.children[shown]?.querySelector('a')?.focus();
});
addEventListener('popstate', () => void run());

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

void run();
