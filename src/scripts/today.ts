import { dayMonth } from '../vietnamese/dates.ts';

/** Mark today's square, by the clock of Việt Nam: the month comes every year, so day and month decide. Without this script the page is whole. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', month: '2-digit', day: '2-digit' })
  .formatToParts(new Date())
  .filter(({ type }) => type === 'month' || type === 'day');
const value = (type: string) => today.find((part) => part.type === type)?.value;
const square = document.querySelector(`[data-day="${value('month')}-${value('day')}"]`);
const note = document.querySelector<HTMLElement>('[data-today]');
const link = square?.matches('a') ? square : square?.querySelector('a');

if (square && link) {
  square.classList.add('today');
  link.setAttribute('aria-current', 'date');
  if (note) {
    note.hidden = false;
    note.textContent = `Hôm nay là ngày ${dayMonth(`-${value('month')}-${value('day')}`)}: ô của hôm nay có viền vàng. Tháng hành động diễn ra hằng năm, các thông điệp này dùng cho mọi năm.`;
  }
  tellToday(square as HTMLElement, (link as HTMLAnchorElement).href);
}

/** On the page for whoever announces: today's words take the place of the first day's. They stand further down already. */
function tellToday(square: HTMLElement, url: string) {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-now-${name}]`);
  const told = document.querySelector<HTMLElement>(`[data-script="${square.dataset.day}"]`);
  const words = told?.querySelector('[data-text]');
  const [when, slogan, picture, script, copied, zalo] = [
    find('when'),
    find('slogan'),
    find('picture'),
    find('script'),
    find('copied'),
    find('zalo'),
  ];
  if (!told || !words || !when || !slogan || !script) return;
  const [, day, title] = /^Ngày ([^:]+): (.+)$/.exec(square.getAttribute('aria-label') ?? '') ?? [];
  when.textContent = `Hôm nay, ${day}`;
  slogan.textContent = title ?? '';
  refill(
    script,
    [...words.children].map((paragraph) => paragraph.cloneNode(true)),
  );
  const shown = square.querySelector('picture, img, .swatch')?.cloneNode(true);
  if (picture && shown) refill(picture, [shown]);
  if (copied && told.dataset.copied) {
    copied.setAttribute('href', told.dataset.copied);
    copied.removeAttribute('data-size');
  }
  const review = find('review');
  if (review) review.hidden = told.dataset.review === undefined;
  zalo?.setAttribute('href', `${url}#zalo`);
}

function refill(box: HTMLElement, nodes: Node[]) {
  box.textContent = '';
  box.append(...nodes);
}

const printButton = document.querySelector<HTMLElement>('[data-print]');
printButton?.classList.add('ready');
printButton?.addEventListener('click', () => window.print());
