/**
 * Stands in each page with a search field, so that it is there before any other script. What is typed goes to the results page
 * without being told to any host, or to the browser's history before it is known to be harmless. There at-once.ts takes it.
 */
const handed = 'tim-kiem:';

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  // The results page itself has taken it.
  if (event.defaultPrevented || !form.matches('[data-records]')) return;
  event.preventDefault();
  const field = form.querySelector('input')!;
  const typed = field.value.trim();
  if (typed === '') {
    field.focus();
    return;
  }
  // Words of somebody in danger never stand in an address, not even for the moment of opening it. Here nobody may know
  // yet whether they are (a weak network): the results page judges, and takes into its address what may stand there.
  window.name = handed + typed;
  // Nor does this page keep them, if it is shown again.
  addEventListener('pagehide', () => form.reset(), { once: true });
  location.assign(form.action);
});

// A page that is shown again has the name of its window again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && window.name.startsWith(handed)) window.name = '';
});
