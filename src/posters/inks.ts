/** The inks of the posters: as in the design's tokens, for screens and for the press. */

/**
 * `hex` for screens, office printers and SVG; for each press below the shares of cyan, magenta, yellow and black in per
 * cent. Newsprint soaks ink up: what is dark leans on black, and what is nearly white is the bare paper.
 */
export const inks = {
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
export type Ink = keyof typeof inks;

/** Contrast of two inks on a screen (WCAG 2.2, relative luminance). */
export function contrast(a: Ink, b: Ink): number {
  const light = (ink: Ink) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(inks[ink].hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
