import type { Stroke } from '../schemas/site-words.ts';
import { colour } from './colours.ts';
import { brand } from './recolour.ts';
import { site } from './site.ts';

/** Two threads over three, as a loom lays them. */
const kit: Stroke[] = [
  { d: 'M6 1v22M12 1v22M18 1v22', width: 3, colour: 'light', round: true },
  { d: 'M2.5 8h19M2.5 16h19', width: 5, colour: 'accent', round: true },
  { d: 'M6 4v8M18 4v8M12 12v8', width: 3, colour: 'light', round: false },
];

/** The site's mark, stroke by stroke, in a square of 24 by 24: its own (content/site.yaml), or the kit's. */
export const mark = (site.mark ?? kit).map(({ d, width, colour: name, round }) => ({
  d,
  width,
  /** "#rrggbb"; on a page what is light or dark takes the colour of its words instead. */
  stroke: colour(brand[name]),
  takesInk: name === 'light' || name === 'dark',
  round,
}));

/** The mark on a square of the dark colour, as a browser shows it beside a page's title. */
export const icon = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><rect width="24" height="24" fill="${colour(brand.dark)}"/><g transform="translate(3 3) scale(.75)">${mark
    .map(
      ({ d, width, stroke, round }) =>
        `<path d="${d}" stroke="${stroke}" stroke-width="${width}"${round ? ' stroke-linecap="round"' : ''}/>`,
    )
    .join('')}</g></svg>`;
