/** Narrows a list in place (`data-narrowed` says what it lists); without this script the same links lead to static pages. One choice a facet, all chosen facets together; the address keeps them, so that a narrowed list can be passed on. */
const list = document.querySelector<HTMLElement>('[data-narrowed]');
const filters = document.querySelector<HTMLElement>('[data-filters]');

if (list && filters) {
  const rows = [...(list instanceof HTMLTableElement ? list.tBodies[0]!.rows : list.children)] as HTMLElement[];
  const links = [...filters.querySelectorAll<HTMLAnchorElement>('[data-facet]')];
  const all = filters.querySelector<HTMLAnchorElement>('[data-all]')!;
  const status = filters.querySelector('[data-status]')!;
  const facets = [...new Set(links.map((link) => link.dataset.facet!))];
  const chosen = new Map<string, string>();

  const mark = (link: HTMLAnchorElement, isOn: boolean) =>
    isOn ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');

  const show = () => {
    const fits = (row: HTMLElement) =>
      [...chosen].every(([facet, value]) => row.getAttribute(`data-${facet}`)?.split(' ').includes(value));
    for (const row of rows) row.hidden = !fits(row);
    list.classList.toggle('narrowed', chosen.size > 0);
    // What is chosen says which part of the page behind is wanted.
    const part = chosen.get(list.dataset.part ?? '');
    if (list.dataset.part)
      for (const link of list.querySelectorAll('li > a')) {
        const [page] = link.getAttribute('href')!.split('#');
        link.setAttribute('href', part ? `${page}#${part}` : page!);
      }
    const names: string[] = [];
    for (const link of links) {
      const isOn = chosen.get(link.dataset.facet!) === link.dataset.value;
      mark(link, isOn);
      if (isOn) names.push(link.firstChild!.textContent!.trim());
    }
    mark(all, chosen.size === 0);
    const left = rows.filter((row) => !row.hidden).length;
    status.textContent =
      left > 0
        ? `Đang hiện ${[`${left} trên ${rows.length} ${list.dataset.narrowed}`, ...names].join('; ')}.`
        : `Không có ${list.dataset.narrowed} nào hợp mọi cách lọc đang chọn; hãy bỏ bớt một cách.`;
  };

  filters.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet], a[data-all]');
    // A new tab or window is the reader's wish for the page itself.
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { facet, value } = link.dataset;
    if (!facet || !value) chosen.clear();
    else if (chosen.get(facet) === value) chosen.delete(facet);
    else chosen.set(facet, value);
    const query = new URLSearchParams([...chosen]).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    show();
  });

  for (const [facet, value] of new URLSearchParams(location.search))
    if (facets.includes(facet)) chosen.set(facet, value);
  if (chosen.size > 0) {
    filters.closest('details')?.setAttribute('open', '');
    show();
  }
}
