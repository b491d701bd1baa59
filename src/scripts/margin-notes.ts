/**
 * Notes and links in the margin of a legal text: each beside the words it belongs to, or below the one before where that
 * is longer. They follow their words in the source; Notes.css takes them out of the text where there is a margin.
 */
const inMargin = matchMedia('(min-width: 1180px) and (scripting: enabled)');
/** Between two notes; links are as high as a finger already. */
const apart = 16;
/** Links are higher than their words, which stand in line with the first line of the text. */
const rise = 9;

function stack(sheet: HTMLElement): void {
  const notes = [...sheet.querySelectorAll<HTMLElement>('.notes, .related')];
  if (!inMargin.matches) {
    for (const note of [sheet, ...notes]) note.removeAttribute('style');
    return;
  }
  // Everything is read before anything is written: a law has thousands of provisions.
  const places = notes.map((note) => ({
    isLinks: note.classList.contains('related'),
    words: note.parentElement!.getBoundingClientRect().top,
    origin: note.offsetParent!.getBoundingClientRect().top,
    height: note.offsetHeight,
  }));
  const end = sheet.getBoundingClientRect().bottom;
  let free = Number.NEGATIVE_INFINITY;
  places.forEach(({ isLinks, words, origin, height }, i) => {
    const top = Math.max(words, free) - (isLinks ? rise : 0);
    notes[i]!.style.top = `${top - origin}px`;
    free = top + height + (isLinks ? 0 : apart);
  });
  // What hangs below the sheet keeps the next section away.
  sheet.style.marginBottom = free > end ? `${free - end}px` : '';
}

if ('ResizeObserver' in window) {
  // Letters that grow, a provision in use, a narrower window: each changes the size of the sheet.
  for (const sheet of document.querySelectorAll<HTMLElement>('.with-notes .sheet'))
    new ResizeObserver(() => stack(sheet)).observe(sheet);
}
