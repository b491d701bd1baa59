import { suggestionsFor } from './suggestions.ts';

/** Offer suggestions below a search field: a combobox as ARIA describes it. Nothing that is typed leaves the page. */

let lines: Promise<string[]> | undefined;

/** Written by the build beside the index (src/integrations/search.ts). Without it there are no suggestions, and no fault to report. */
const load = (): Promise<string[]> =>
  fetch('/pagefind/suggestions.json')
    .then((response) => (response.ok ? response.json() : []))
    .catch(() => []);

/** Give one field its suggestions; at once, where something was typed while this was on its way. */
export function attach(field: HTMLInputElement, typing: boolean): void {
  lines ??= load();
  const form = field.form!;
  const list = document.createElement('ul');
  list.id = `${field.id}-goi-y`;
  list.className = 'suggestions';
  list.hidden = true;
  list.role = 'listbox';
  list.ariaLabel = 'Gợi ý';
  form.append(list);
  const set = (name: string, value: string) => field.setAttribute(name, value);
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  set('aria-controls', list.id);
  field.ariaExpanded = 'false';
  let chosen = -1;

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    list.hidden = true;
    field.ariaExpanded = 'false';
    choose(-1);
  };
  const choose = (to: number) => {
    chosen = to;
    for (const [i, option] of options().entries()) option.ariaSelected = String(i === to);
    set('aria-activedescendant', options()[to]?.id ?? '');
  };
  const take = (text: string) => {
    field.value = text;
    close();
    form.requestSubmit();
  };
  const show = async () => {
    const typed = field.value;
    const found = suggestionsFor(typed, await lines!);
    // What came too late is not shown.
    if (typed !== field.value || document.activeElement !== field) return;
    list.replaceChildren(
      ...found.map((text, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.role = 'option';
        option.textContent = text;
        return option;
      }),
    );
    if (found.length === 0) return close();
    list.hidden = false;
    field.ariaExpanded = 'true';
    choose(-1);
  };

  // Before the field loses the focus and the list closes.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => take((target as Element).textContent!));
  field.addEventListener('input', show);
  field.addEventListener('blur', close);
  form.addEventListener('submit', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') choose((chosen + 2) % (count + 1) === 0 ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) take(options()[chosen]!.textContent!);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    // The page's own arrow keys begin where the list ends.
    event.stopImmediatePropagation();
  });
  if (typing) void show();
}
