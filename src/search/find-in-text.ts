import type { Found, inPage } from './in-page.ts';

/** The bar above a legal text: search within it, and walk through its provisions, by buttons or keys. Hidden without this script. */

const bar = document.querySelector<HTMLFormElement>('[data-find]')!;
const sheet = document.querySelector<HTMLElement>('.sheet')!;
const field = bar.querySelector('input')!;
const status = bar.querySelector<HTMLElement>('[role="status"]')!;
const units = [...sheet.querySelectorAll<HTMLElement>('.unit[id]')];
const wordsOf = (unit: HTMLElement): HTMLElement => unit.querySelector('.words')!;

/** Loaded when a reader begins to type. */
const script = bar.dataset.find!;
let find: ReturnType<typeof inPage> | undefined;
let found: Found[] = [];
let at = -1;

let tries = 0;

async function load(): Promise<NonNullable<typeof find>> {
  // Some browsers remember a module that did not come: another address asks anew.
  const address = tries === 0 ? script : `${script}?${tries}`;
  tries += 1;
  const part: typeof import('./reader.ts') = await import(/* @vite-ignore */ address);
  tries = 0;
  return part.inPage(units.map((unit) => ({ id: unit.id, text: wordsOf(unit).textContent })));
}

async function run(): Promise<void> {
  const typed = field.value.trim();
  try {
    find ??= await load();
  } catch {
    status.textContent = 'Chưa tải được phần tìm. Gõ lại để thử lần nữa, hoặc dùng lệnh tìm của trình duyệt.';
    return;
  }
  if (typed !== field.value.trim()) return;
  found = find(typed);
  at = -1;
  paint();
  status.textContent =
    typed === '' ? '' : found.length > 0 ? `${found.length} đoạn có chữ này` : 'Không đoạn nào có chữ này';
}

/** Marks lie over the text; the text itself is not touched. */
function paint(): void {
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

field.addEventListener('input', () => void run());
bar.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (found.length === 0) await run();
  stepHit(1);
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.shiftKey) return;
  event.preventDefault();
  stepHit(-1);
});

const steps: Record<string, () => void> = {
  n: () => stepHit(1),
  p: () => stepHit(-1),
  j: () => stepUnit(1),
  k: () => stepUnit(-1),
};
for (const button of bar.querySelectorAll<HTMLElement>('[data-step]'))
  button.addEventListener('click', () => steps[button.dataset.step!]!());

// Single letters count only while the reader is in the text or on the bar's buttons, never while typing.
sheet.tabIndex = -1;
document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (!(target instanceof HTMLElement) || ctrlKey || altKey || metaKey || event.isComposing) return;
  if (target.closest('input, textarea, select') || !target.closest('.sheet, [data-find]')) return;
  steps[key]?.();
});

bar.hidden = false;
