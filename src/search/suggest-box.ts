import { openStore } from './client.ts';
import { suggestionsIn } from './suggestions.ts';

/**
 * Offer suggestions below a search field: a combobox as ARIA describes it, and before them, where the words are those of
 * somebody who may be in danger, the numbers to call. Nothing that is typed leaves the page.
 */

let suggest: Promise<(typed: string) => string[]> | undefined;
let isLoud: Promise<(typed: string) => boolean> | undefined;

/** Without records there are no suggestions, and no fault to report. */
const load = (): Promise<(typed: string) => string[]> => openStore().then(suggestionsIn, () => () => []);

/** The detector: in the page where it stands there, else two files. Without it all words are loud. */
const loadDetector = ({ danger }: DOMStringMap): Promise<(typed: string) => boolean> =>
  window.atOnce
    ? Promise.resolve(window.atOnce.isDanger)
    : Promise.all([
        import(/* @vite-ignore */ danger!) as Promise<typeof import('./danger.ts')>,
        fetch('/nguy-hiem.json').then((response) => response.json()),
      ])
        .then(([{ dangerIn }, words]) => dangerIn(words))
        .catch(() => () => true);

/** Give one field its suggestions; at once, where something was typed while this was on its way. */
export function attach(field: HTMLInputElement, typing: boolean): void {
  suggest ??= load();
  const form = field.form!;
  isLoud ??= loadDetector(form.dataset);
  let detect = (_: string) => false;
  const panel = form.querySelector<HTMLElement>('[data-suggestions]')!;
  const calls = panel.querySelector<HTMLElement>('[data-calls]')!;
  const list = document.createElement('ul');
  list.id = `${field.id}-goi-y`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  panel.append(list);
  const set = (name: string, value: string) => field.setAttribute(name, value);
  set('role', 'combobox');
  set('aria-autocomplete', 'list');
  set('aria-controls', list.id);
  set('aria-expanded', 'false');
  let chosen = -1;

  const options = () => [...list.children] as HTMLElement[];
  const open = () => {
    panel.hidden = list.hidden && calls.hidden;
    set('aria-expanded', String(!list.hidden));
  };
  const close = () => {
    list.hidden = panel.hidden = true;
    set('aria-expanded', 'false');
    choose(-1);
  };
  const choose = (to: number) => {
    chosen = to;
    for (const [i, option] of options().entries()) option.setAttribute('aria-selected', String(i === to));
    if (to < 0) field.removeAttribute('aria-activedescendant');
    else set('aria-activedescendant', options()[to]!.id);
  };
  const take = (text: string) => {
    field.value = text;
    calls.hidden = !detect(text);
    close();
    form.querySelector('button')!.click();
  };
  // What comes too late is not shown.
  const isLate = (typed: string) => typed !== field.value || document.activeElement !== field;
  const warn = () => {
    const wasHidden = calls.hidden;
    calls.hidden = field.value.trim() === '' || !detect(field.value);
    if (document.activeElement !== field) return;
    open();
    // The keys of a phone take half of the window: the numbers stand in what is left.
    const { height } = window.visualViewport ?? { height: innerHeight };
    if (wasHidden && calls.getBoundingClientRect().bottom > height) form.scrollIntoView();
  };
  void isLoud.then((found) => {
    detect = found;
    warn();
  });
  const show = async () => {
    const typed = field.value;
    const found = (await suggest!)(typed);
    if (isLate(typed)) return;
    list.textContent = '';
    list.append(
      ...found.map((text, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.textContent = text;
        return option;
      }),
    );
    list.hidden = found.length === 0;
    choose(-1);
    open();
  };
  const update = () => {
    warn();
    void show();
  };

  // Before the field loses the focus and all closes: some browsers give none to the link that is pressed.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => take((target as Element).textContent!));
  field.addEventListener('input', update);
  // Tab leads on to the button and the numbers; leaving the form closes them.
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close();
  });
  form.addEventListener('submit', close);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.contains(event.target as Node)) {
      field.focus();
      close();
    }
  });
  field.addEventListener('keydown', (event) => {
    if (panel.hidden || event.isComposing) return;
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape') close();
    else if (count === 0) return;
    else if (event.key === 'ArrowDown') choose((chosen + 2) % (count + 1) === 0 ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) take(options()[chosen]!.textContent!);
    else return;
    event.preventDefault();
    // The page's own arrow keys begin where the list ends.
    event.stopImmediatePropagation();
  });
  if (typing) update();
}
