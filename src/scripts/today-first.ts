import { vietnamDay } from './vietnam-day.ts';

/** On a wall of sheets today's, in the Month, stands first, where wide screens show it larger. It changes places with the one that stood there: nothing else moves. */
const today = vietnamDay();
const square = document.querySelector<HTMLElement>(`.wall > [data-day="${today}"]`);
const first = square?.parentElement?.firstElementChild;

if (square && first) {
  if (first !== square) {
    const place = document.createComment('');
    square.replaceWith(place);
    first.replaceWith(square);
    place.replaceWith(first);
    const [large, small] = [first.querySelector('img'), square.querySelector('img')];
    if (large && small) [large.sizes, small.sizes] = [small.sizes, large.sizes];
  }
  square.classList.add('today');
}
