/** The inks of the posters: as in the design's tokens, for screens and for the press. */

/** `hex` for screens, office printers and SVG; `cmyk` in per cent for the press, never more than 300 in all. */
export const inks = {
  cham: { hex: '#13163a', cmyk: [100, 92, 32, 48] },
  cham8: { hex: '#20265a', cmyk: [96, 88, 22, 22] },
  cam: { hex: '#f36a1f', cmyk: [0, 70, 95, 0] },
  camsang: { hex: '#ffa566', cmyk: [0, 43, 66, 0] },
  nghe: { hex: '#f2b233', cmyk: [2, 33, 88, 0] },
  moc: { hex: '#faf5ea', cmyk: [1, 3, 9, 0] },
  giay: { hex: '#fffdf8', cmyk: [0, 1, 3, 0] },
  trang: { hex: '#ffffff', cmyk: [0, 0, 0, 0] },
  den: { hex: '#000000', cmyk: [0, 0, 0, 100] },
} as const;

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
/** How a sheet is coloured: for screens, for the press, or in black alone for the photocopier. */
export type Colours = 'rgb' | 'cmyk' | 'black';

/** A colour as poster.typ reads it: a hex value, CMYK in per cent, or a grey in per cent of light. */
export type Paint = string | readonly number[] | number;

/**
 * Paint of every ink, of the paper below the code and of the crop marks. In black every ink is black: what was ground
 * becomes paper (`ground`).
 */
export function paints(
  colours: Colours,
  ground: Ink,
): Record<'cham' | 'cam' | 'nghe' | 'moc' | 'ground' | 'paper' | 'dark' | 'marks', Paint> {
  if (colours === 'black') return { cham: 0, cam: 0, nghe: 0, moc: 0, ground: 100, paper: 100, dark: 0, marks: 0 };
  const of = (ink: Ink): Paint => inks[ink][colours === 'rgb' ? 'hex' : 'cmyk'];
  return {
    cham: of('cham'),
    cam: of('cam'),
    nghe: of('nghe'),
    moc: of('moc'),
    ground: of(ground),
    paper: of('moc'),
    dark: of('cham'),
    // Crop marks are printed with every plate.
    marks: colours === 'rgb' ? '#000000' : [100, 100, 100, 100],
  };
}
