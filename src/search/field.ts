/** Every search field: “/” leads to it, and its suggestions come with the first focus, not before. */
const box = '/pagefind/suggest-box.js';
const fields = [...document.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]')];

for (const field of fields) {
  const wake = () => {
    const before = field.value;
    // Written by the build (src/integrations/search.ts); the development server has none.
    return import(/* @vite-ignore */ box).then(
      ({ attach }: typeof import('./suggest-box.ts')) => attach(field, field.value !== before),
      () => {},
    );
  };
  if (document.activeElement === field) void wake();
  else field.addEventListener('focus', wake, { once: true });
}

document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, altKey, metaKey, isComposing } = event;
  const types =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const first = fields.find((field) => field.checkVisibility());
  if (key !== '/' || types || ctrlKey || altKey || metaKey || isComposing || !first) return;
  event.preventDefault();
  first.focus();
  first.select();
});
