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
  // The page's own sentence gives way to today's message.
  const message = document.querySelector('[data-today-message]');
  if (message) {
    const words = document.createElement('a');
    words.dataset.withScript = '';
    words.href = (link as HTMLAnchorElement).href;
    words.textContent = (link.getAttribute('aria-label') ?? '').replace(/^Ngày/, 'Hôm nay,');
    message.textContent = '';
    message.append(words);
  }
  if (note) {
    note.hidden = false;
    note.textContent = `Hôm nay là ngày ${dayMonth(`-${value('month')}-${value('day')}`)}: ô của hôm nay có viền vàng. Tháng hành động diễn ra hằng năm, các thông điệp này dùng cho mọi năm.`;
  }
}

const printButton = document.querySelector<HTMLElement>('[data-print]');
printButton?.classList.add('ready');
printButton?.addEventListener('click', () => window.print());
