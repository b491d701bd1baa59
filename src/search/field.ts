/**
 * Every search field: “/” leads to it, its suggestions come with the first focus, not before, and with them all that search
 * needs; what is typed goes to the results page without being told to any host.
 */
const fields = [...document.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]')];

for (const field of fields) {
  const form = field.form!;
  const wake = () => {
    const before = field.value;
    // The script will ask for the records: they come beside it, not after it.
    const early = document.createElement('link');
    early.rel = 'preload';
    early.as = 'fetch';
    early.crossOrigin = '';
    early.href = form.dataset.records!;
    document.head.append(early);
    return import(/* @vite-ignore */ form.dataset.script!).then(
      ({ attach }: typeof import('./reader.ts')) => attach(field, field.value !== before),
      () => {},
    );
  };
  if (document.activeElement === field) void wake();
  else field.addEventListener('focus', wake, { once: true });

  form.addEventListener('submit', (event) => {
    // The results page itself has taken it (src/search/at-once.ts).
    if (event.defaultPrevented) return;
    event.preventDefault();
    const typed = field.value.trim();
    if (typed === '') return field.focus();
    // Words of somebody in danger never stand in an address, not even for the moment of opening it.
    const isDanger = !form.querySelector<HTMLElement>('[data-calls]')!.hidden;
    if (isDanger) window.name = `tim-kiem:${typed}`;
    // Nor does this page keep them, if it is shown again.
    addEventListener('pagehide', () => form.reset(), { once: true });
    location.assign(isDanger ? form.action : `${form.action}#${new URLSearchParams({ q: typed })}`);
  });
}

document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, altKey, metaKey, isComposing } = event;
  const types =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const first = fields.find((field) => field.offsetParent);
  if (key !== '/' || types || ctrlKey || altKey || metaKey || isComposing || !first) return;
  event.preventDefault();
  first.focus();
  first.select();
});
