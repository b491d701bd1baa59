import type { Act } from './find-in-text.ts';

/**
 * The bar above a legal text: search within it, and walk through its provisions, by buttons or keys. Hidden without this
 * script. What does the work (find-in-text.ts) is loaded when a reader comes to the bar.
 */

function start(bar: HTMLFormElement, sheet: HTMLElement): void {
  const field = bar.querySelector('input')!;
  const status = bar.querySelector<HTMLElement>('[role="status"]')!;
  let acts: Promise<Record<Act, () => void>> | undefined;
  let tries = 0;

  function load(): NonNullable<typeof acts> {
    // Some browsers remember a module that did not come: another address asks anew.
    const again = tries++ ? `?${tries}` : '';
    acts ??= Promise.all([
      import(/* @vite-ignore */ bar.dataset.script! + again) as Promise<typeof import('./reader.ts')>,
      import(/* @vite-ignore */ bar.dataset.find! + again) as Promise<typeof import('./find-in-text.ts')>,
    ]).then(([search, { findInText }]) => findInText(search, field, sheet, status));
    acts.catch(() => {
      acts = undefined;
    });
    return acts;
  }

  async function act(name: Act): Promise<void> {
    try {
      (await load())[name]();
    } catch {
      status.textContent = 'Chưa tải được phần tìm. Gõ lại để thử lần nữa, hoặc dùng lệnh tìm của trình duyệt.';
    }
  }

  bar.addEventListener('focusin', () => void load().catch(() => {}));
  field.addEventListener('input', () => void act('find'));
  bar.addEventListener('submit', (event) => {
    event.preventDefault();
    void act('enter');
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    void act('p');
  });
  bar.addEventListener('click', ({ target }) => {
    const { step } = (target as HTMLElement).dataset;
    if (step) void act(step as Act);
  });

  // Single letters count only while the reader is in the text or on the bar's buttons, never while typing.
  sheet.tabIndex = -1;
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    if (!(target instanceof HTMLElement) || ctrlKey || altKey || metaKey || event.isComposing) return;
    if (!/^[npjk]$/.test(key) || target.closest('input, textarea, select') || !target.closest('.sheet, [data-find]'))
      return;
    void act(key as Act);
  });

  bar.hidden = false;
}

const bar = document.querySelector<HTMLFormElement>('[data-find]');
const sheet = document.querySelector<HTMLElement>('.sheet');
if (bar && sheet) start(bar, sheet);
