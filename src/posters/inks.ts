/** The inks of the posters: as in the design's tokens, for screens and for the press. */
import { contrast as contrastOf } from '../site/contrast.ts';
import { ownInks } from './own-inks.ts';

/**
 * `hex` for screens, office printers and SVG; for each press below the shares of cyan, magenta, yellow and black in per
 * cent. Newsprint soaks ink up: what is dark leans on black, and what is nearly white is the bare paper.
 */
const kit = {
  cham: { hex: '#13163a', coated: [100, 92, 32, 48], newsprint: [80, 70, 10, 60] },
  cham8: { hex: '#20265a', coated: [96, 88, 22, 22], newsprint: [80, 70, 10, 30] },
  cam: { hex: '#f36a1f', coated: [0, 70, 95, 0], newsprint: [0, 65, 90, 0] },
  camsang: { hex: '#ffa566', coated: [0, 43, 66, 0], newsprint: [0, 38, 60, 0] },
  nghe: { hex: '#f2b233', coated: [2, 33, 88, 0], newsprint: [0, 28, 84, 0] },
  moc: { hex: '#faf5ea', coated: [1, 3, 9, 0], newsprint: [0, 0, 0, 0] },
  giay: { hex: '#fffdf8', coated: [0, 1, 3, 0], newsprint: [0, 0, 0, 0] },
  trang: { hex: '#ffffff', coated: [0, 0, 0, 0], newsprint: [0, 0, 0, 0] },
  den: { hex: '#000000', coated: [0, 0, 0, 100], newsprint: [0, 0, 0, 100] },
} as const;

/**
 * What a sheet is printed on: how much ink its paper takes in all, in per cent, and the name of that printing in the
 * registry of the International Color Consortium, which print shops know.
 */
export const presses = {
  coated: {
    most: 300,
    condition: { identifier: 'FOGRA39', about: 'Offset, coated paper, ISO 12647-2:2004', profile: 'Coated FOGRA39' },
  },
  newsprint: {
    most: 240,
    condition: {
      identifier: 'IFRA26',
      about: 'Coldset offset, newsprint, ISO 12647-3:2004',
      profile: 'ISOnewspaper26v4',
    },
  },
} as const;

export type Press = keyof typeof presses;
export type Ink = keyof typeof kit;

/** As this site has them. */
export const inks = ownInks<Ink, Press>(kit, { coated: presses.coated.most, newsprint: presses.newsprint.most });

/** Contrast of two inks on a screen. */
export const contrast = (a: Ink, b: Ink): number => contrastOf(inks[a].hex, inks[b].hex);
