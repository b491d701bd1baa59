/**
 * Every search field: “/” leads to it, its suggestions come with the first focus, not before, and with them all that search
 * needs. What becomes of what is typed is the matter of hand-over.ts, which stands in the page.
 */
const fields = [...document.querySelectorAll<HTMLInputElement>('[data-records] input')];

for (const field of fields) {
  const form = field.form!;
  const wake = () => {
    const before = field.value;
    // The script will ask for the records: they come beside it, not after it. The results page has them already.
    if (!document.querySelector('link[rel="preload"][as="fetch"]')) {
      const early = document.createElement('link');
      early.rel = 'preload';
      early.as = 'fetch';
      early.crossOrigin = '';
      early.href = form.dataset.records!;
      document.head.append(early);
    }
    return import(/* @vite-ignore */ form.dataset.script!).then(
      ({ attach }: typeof import('./reader.ts')) => attach(field, field.value !== before),
      // Nothing here can judge what is typed: the numbers stand below whatever it is.
      () => {
        const panel = form.querySelector<HTMLElement>('[data-suggestions]')!;
        const calls = panel.querySelector<HTMLElement>('[data-calls]')!;
        const warn = () => {
          panel.hidden = calls.hidden = field.value.trim() === '';
        };
        field.addEventListener('input', warn);
        form.addEventListener('submit', () => {
          panel.hidden = true;
        });
        if (document.activeElement === field) warn();
      },
    );
  };
  if (document.activeElement === field) void wake();
  else field.addEventListener('focus', wake, { once: true });
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
