/** Narrows the full list of tasks in place; without this script the same links lead to static pages. One choice a facet, all chosen facets together; the address keeps them, so that a narrowed list can be passed on. */
const table = document.querySelector<HTMLTableElement>('[data-tasks]');
const filters = document.querySelector<HTMLElement>('[data-filters]');

if (table && filters) {
  const rows = [...table.tBodies[0]!.rows];
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
        ? `Đang hiện ${[`${left} trên ${rows.length} việc`, ...names].join('; ')}.`
        : 'Không có việc nào hợp mọi cách lọc đang chọn; hãy bỏ bớt một cách.';
  };

  filters.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
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
  if (chosen.size > 0) show();
}
