import { type Found, inPage } from './in-page.ts';
import type * as engine from './reader.ts';

/** What a reader can ask of the bar: what is typed, Enter, next and previous hit (n, p), next and previous provision (j, k). */
export type Act = 'find' | 'enter' | 'n' | 'p' | 'j' | 'k';

/**
 * Search within the text of a page, and walk through its provisions.
 * @param search comes with what every search needs (reader.ts)
 * @param status says what was found
 * @returns what the bar (find-bar.ts) calls
 */
export function findInText(
  search: typeof engine,
  field: HTMLInputElement,
  sheet: HTMLElement,
  status: HTMLElement,
): Record<Act, () => void> {
  const units = [...sheet.querySelectorAll<HTMLElement>('.unit[id]')];
  const find = inPage(
    units.map((unit) => ({ id: unit.id, text: wordsOf(unit).textContent })),
    search,
  );
  let found: Found[] = [];
  let at = -1;

  function run(): void {
    const typed = field.value.trim();
    found = find(typed);
    at = -1;
    paint(found);
    status.textContent =
      typed === '' ? '' : found.length > 0 ? `${found.length} đoạn có chữ này` : 'Không đoạn nào có chữ này';
  }

  function stepHit(step: 1 | -1): void {
    if (found.length === 0) return;
    at = (at + step + found.length) % found.length;
    show(document.getElementById(found[at]!.id)!);
    status.textContent = `Đoạn ${at + 1} trong ${found.length}`;
  }

  function stepUnit(step: 1 | -1): void {
    const line = innerHeight / 3;
    const here =
      sheet.querySelector('.found-here') ??
      units.filter((unit) => unit.getBoundingClientRect().top < line).pop() ??
      units[0]!;
    const to = units[units.indexOf(here as HTMLElement) + step];
    if (!to) return;
    show(to);
    to.tabIndex = -1;
    to.focus({ preventScroll: true });
  }

  function show(unit: HTMLElement): void {
    for (const other of sheet.querySelectorAll('.found-here')) other.classList.remove('found-here');
    unit.classList.add('found-here');
    unit.scrollIntoView({ block: 'center' });
  }

  return {
    find: run,
    enter: () => {
      if (found.length === 0) run();
      stepHit(1);
    },
    n: () => stepHit(1),
    p: () => stepHit(-1),
    j: () => stepUnit(1),
    k: () => stepUnit(-1),
  };
}

const wordsOf = (unit: HTMLElement): HTMLElement => unit.querySelector('.words')!;

/** Marks lie over the text; the text itself is not touched. */
function paint(found: readonly Found[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = found.flatMap(({ id, marks }) =>
    marks.map(([from, to]) => rangeIn(wordsOf(document.getElementById(id)!), from, to)),
  );
  CSS.highlights.set('tim', new Highlight(...ranges));
}

function rangeIn(element: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.textContent!.length;
    if (from >= before && from <= before + size) range.setStart(node, from - before);
    if (to <= before + size) {
      range.setEnd(node, to - before);
      break;
    }
    before += size;
  }
  return range;
}
