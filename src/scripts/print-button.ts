/** Buttons that print the page; without this script they are not shown. */
for (const button of Array.from(document.querySelectorAll<HTMLElement>('[data-print]'))) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
