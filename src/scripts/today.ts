import { dayMonth } from '../vietnamese/dates.ts';
import { vietnamDay } from './vietnam-day.ts';

/** Mark today's square, by the clock of Việt Nam: the month comes every year, so day and month decide. Without this script the page is whole. */
const today = vietnamDay();
const square = document.querySelector(`[data-day="${today}"]`);
const note = document.querySelector<HTMLElement>('[data-today]');
const link = square?.matches('a') ? square : square?.querySelector('a');

if (square && link) {
  square.classList.add('today');
  link.setAttribute('aria-current', 'date');
  if (note) {
    note.hidden = false;
    note.textContent = `Hôm nay là ngày ${dayMonth(today)}: ô của hôm nay có viền vàng. Tháng hành động diễn ra hằng năm, các thông điệp này dùng cho mọi năm.`;
  }
  // A line that fails leaves the page as it was.
  tellToday(square as HTMLElement, (link as HTMLAnchorElement).href).catch(() => {});
}

/** On the page for whoever announces: today's words take the place of the first day's, once they are here. Without them the box is that of the first day, and says so. */
async function tellToday(square: HTMLElement, url: string) {
  const box = document.querySelector<HTMLElement>('[data-now]');
  const find = (name: string) => box?.querySelector<HTMLElement>(`[data-now-${name}]`);
  const [when, slogan, script] = [find('when'), find('slogan'), find('script')];
  if (!box || !when || !slogan || !script) return;
  const answer = await fetch(url + box.dataset.now);
  if (!answer.ok) return;
  // A heading, when to read it, what to do before, the words, and in brackets what to do after them (src/campaign/script.ts).
  const [, , ...parts] = (await answer.text()).split(/\r?\n\r?\n/);
  const review = find('review');
  const isWarned = parts[0] === review?.textContent;
  const words = parts.slice(
    isWarned ? 1 : 0,
    parts.findIndex((part) => part[0] === '('),
  );
  const [, day, title] = /^Ngày ([^:]+): (.+)$/.exec(square.getAttribute('aria-label') ?? '') ?? [];
  when.textContent = `Hôm nay, ${day}`;
  slogan.textContent = title ?? '';
  refill(
    script,
    words.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  const picture = find('picture');
  const shown = square.querySelector('picture, img, .swatch')?.cloneNode(true);
  if (picture && shown) refill(picture, [shown]);
  const copied = find('copied');
  if (copied && square.dataset.copied) {
    copied.setAttribute('href', square.dataset.copied);
    copied.removeAttribute('data-size');
  }
  if (review) review.hidden = !isWarned;
  script.dataset.before = box.dataset[isWarned ? 'waits' : 'plain'];
  find('zalo')?.setAttribute('href', `${url}#zalo`);
}

function refill(box: HTMLElement, nodes: Node[]) {
  box.textContent = '';
  box.append(...nodes);
}
