import { search } from './client.ts';
import type { Segment } from './marks.ts';
import type { Result } from './search.ts';

/** The results page: runs the search named in the address, and shows the results in rank order. */

const STEP = 10;

const list = document.querySelector<HTMLOListElement>('[data-results]');
const count = document.querySelector<HTMLElement>('[data-count]');
const help = document.querySelector<HTMLElement>('[data-empty]');
const typed = (new URLSearchParams(location.search).get('q') ?? '').trim();

if (list && count && typed) {
  for (const field of document.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]'))
    field.value = typed;
  void show(list, count);
}

async function show(list: HTMLOListElement, count: HTMLElement): Promise<void> {
  const short = typed.length > 80 ? `${typed.slice(0, 80)}…` : typed;
  count.textContent = 'Đang tìm…';
  list.setAttribute('aria-busy', 'true');
  try {
    const { total, results } = await search(typed, STEP);
    list.replaceChildren(...results.map(itemOf));
    count.textContent = total > 0 ? `${total} kết quả cho “${short}”` : `Không có kết quả nào cho “${short}”.`;
    if (help) help.hidden = total > 0;
    if (total > results.length) list.after(moreButton(list, total));
  } catch {
    count.replaceChildren(
      'Chưa mở được phần tìm kiếm. Hãy thử tải lại trang, hoặc xem ',
      link('/so-do-trang/', 'sơ đồ trang'),
      '.',
    );
    if (help) help.hidden = false;
  } finally {
    list.removeAttribute('aria-busy');
  }
}

/** A button that adds the next results below those shown, and leaves the reader at the first new one. */
function moreButton(list: HTMLOListElement, total: number): HTMLButtonElement {
  const button = element('button', 'button', 'Xem thêm kết quả');
  button.type = 'button';
  button.addEventListener('click', async () => {
    const shown = list.children.length;
    const { results } = await search(typed, shown + STEP);
    list.replaceChildren(...results.map(itemOf));
    list.children[shown]?.querySelector('a')?.focus();
    if (results.length >= total || results.length === shown) button.remove();
  });
  return button;
}

function itemOf(result: Result, i: number): HTMLLIElement {
  const item = element('li');
  const anchor = link(result.url, ...marked(result.title));
  item.dataset.rank = String(i + 1);
  item.append(element('p', 'path', result.path), anchor, element('p', 'excerpt', ...marked(result.excerpt)));
  return item;
}

function marked(segments: readonly Segment[]): (string | HTMLElement)[] {
  return segments.map(({ text, mark }) => (mark ? element('mark', '', text) : text));
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
