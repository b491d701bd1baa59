import { dangerIn, privateIn } from './danger.ts';
import type { DangerWords } from './danger-words.ts';

/**
 * What the search page does at once, from the words typed alone: this stands in the page itself and waits for no index,
 * engine or other file. It holds what is asked, keeps it in the part of the address that no host sees, or out of it
 * where somebody may be in danger or asks what others should not read, and shows the numbers to call. Nothing that comes later can take them away.
 */
export interface AtOnce {
  /** What is asked now: "q", and what it is narrowed by. */
  asked: URLSearchParams;
  /** It is kept out of the address, so no link may hold it. */
  isSecret: boolean;
  ask(params: URLSearchParams): void;
  /** The engine is there, and is called for whatever is asked from now on. */
  ready(run: () => void): void;
  /** Whether the words are those of somebody who may be in danger. */
  isDanger(typed: string): boolean;
  /**
   * Show the numbers, as the answer says that it is about help.
   * @param isDanger it says that somebody may be in danger: what is asked leaves the address too
   */
  beware(isDanger: boolean): void;
  /** What is asked has been answered. */
  done(): void;
  fail(): void;
}
declare global {
  interface Window {
    atOnce: AtOnce;
  }
}

const find = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const form = find<HTMLFormElement>('main form[role="search"]');
const field = form.querySelector('input')!;
const card = find('[data-danger-card]');
const fallback = find('[data-fallback]');
const root = document.documentElement;
const count = find('[data-count]');
const page = location.pathname;

let isLoud: ((typed: string) => boolean) | undefined;
let isPrivate: ((typed: string) => boolean) | undefined;
let run: (() => void) | undefined;
let isBusy = false;
let hasFailed = false;
let hasCard = false;

const typedNow = () => (at.asked.get('q') || '').trim();
/** What is known, and no more: the cause is not. */
const noAnswer = () => (typedNow() ? 'Hiện chưa tìm được.' : 'Hiện chưa dùng được ô tìm.');

/** Until an answer comes, the page says what can be done without one: after a moment, or at once where it failed. */
function show(): void {
  const waits = isBusy || hasFailed;
  // The answer is read out, not the waiting for it.
  count.setAttribute('aria-busy', String(isBusy));
  fallback.hidden = !waits;
  card.hidden = !waits && !hasCard;
  fallback.classList.toggle('waits', !hasFailed);
  card.classList.toggle('waits', !hasFailed && !hasCard);
  // What stands above makes room for the numbers (src/styles/pages/search.css).
  root.classList.toggle('has-numbers', hasCard);
}

function begin(asked: URLSearchParams): void {
  at.asked = asked;
  hasCard = at.isDanger(typedNow());
  // A detector that failed has found everything dangerous.
  at.isSecret = hasCard || Boolean(isPrivate?.(typedNow()));
  if (run) hasFailed = false;
  isBusy = typedNow() !== '' && !hasFailed;
  field.value = typedNow();
  count.textContent = hasFailed ? noAnswer() : isBusy ? 'Đang tìm…' : '';
  show();
  if (run) run();
}

/** Take what the address asks, and leave in it no more than may stand there. */
function arrive(): void {
  // Other pages hand over in the window's name (src/search/hand-over.ts): whether it may stand in an address is judged here.
  const handed = /^tim-kiem:(.*)/s.exec(window.name);
  if (handed) window.name = '';
  const { hash, search } = location;
  // A place on this page, not a question.
  if (!handed && hash.length > 1 && !/[#&]q=/.test(hash)) return;
  begin(new URLSearchParams(handed ? { q: handed[1]! } : hash.length > 1 ? hash.slice(1) : search));
  const address = addressNow();
  if (page + search + hash !== address) history.replaceState(null, '', address);
}

/** The engine did not come: once more from the beginning, but only where the host answers. This page has the numbers; an error page has none. */
function startAgain(): void {
  fetch(page, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => (ok ? location.reload() : at.fail()),
    () => at.fail(),
  );
}

const addressNow = () => (typedNow() && !at.isSecret ? `${page}#${at.asked}` : page);

const at: AtOnce = {
  asked: new URLSearchParams(),
  isSecret: false,
  ask(asked) {
    begin(asked);
    const address = addressNow();
    if (address !== page + location.hash) history.pushState(null, '', address);
    if (hasFailed && !run && !at.isSecret) startAgain();
    // What stood above has given up its room.
    if (hasCard) scrollTo(0, 0);
  },
  ready(engine) {
    run = engine;
    hasFailed = false;
    isBusy = typedNow() !== '';
    if (isBusy) count.textContent = 'Đang tìm…';
    show();
    run();
  },
  isDanger(typed) {
    try {
      if (!isLoud) {
        const words: DangerWords = JSON.parse(find('script[data-danger]').textContent!);
        isPrivate = privateIn(words);
        isLoud = dangerIn(words);
      }
      return typed !== '' && isLoud(typed);
    } catch {
      // A card too many costs a glance.
      return true;
    }
  },
  beware(isDanger) {
    hasCard = true;
    if (isDanger && !at.isSecret) {
      at.isSecret = true;
      history.replaceState(null, '', page);
    }
    show();
  },
  done() {
    isBusy = hasFailed = false;
    show();
  },
  fail() {
    hasFailed = true;
    isBusy = false;
    count.textContent = noAnswer();
    show();
  },
};
window.atOnce = at;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = field.value.trim().slice(0, 2000);
  if (typed === '') return field.focus();
  at.ask(new URLSearchParams({ q: typed }));
  // The keys of a phone would lie over the numbers.
  if (hasCard && matchMedia('(pointer: coarse)').matches) field.blur();
});

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const place = /^#(.+)/.exec(link.getAttribute('href') || '');
  if (link.dataset.ask !== undefined || (link.pathname === page && link.search)) {
    event.preventDefault();
    at.ask(new URLSearchParams(link.dataset.ask ?? link.search));
    field.focus();
  } else if (place) {
    // The address stays that of the search.
    event.preventDefault();
    const target = document.getElementById(place[1]!)!;
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  }
});

addEventListener('popstate', arrive);
// The page may be kept in memory and shown again, to whoever presses Back.
addEventListener('pagehide', () => {
  if (!at.isSecret) return;
  // Nothing tells whoever comes next that something was asked: not the numbers either, but for those in the row above.
  begin(new URLSearchParams());
  scrollTo(0, 0);
});

// Whatever goes wrong before an answer, here or in what is loaded, leaves the reader with the numbers and the site map.
const failed = () => {
  if (isBusy || !run) at.fail();
};
addEventListener(
  'error',
  // An error of a script, or of a script that did not come; a picture's is none of ours.
  ({ target }: Event) => {
    if (target === window || target instanceof HTMLScriptElement) failed();
  },
  true,
);
addEventListener('unhandledrejection', failed);

// It is for those without this script.
find('[data-without-script]').hidden = true;
arrive();
if (!('noModule' in document.createElement('script'))) failed();
