/** The inks of the posters: as in the design's tokens, for screens and for the press. */

/** `hex` for screens, office printers and SVG; `cmyk` in per cent for the press. */
export const inks = {
  cham: { hex: '#13163a', cmyk: [100, 92, 32, 48] },
  cam: { hex: '#f36a1f', cmyk: [0, 70, 95, 0] },
  nghe: { hex: '#f2b233', cmyk: [2, 33, 88, 0] },
  moc: { hex: '#faf5ea', cmyk: [1, 3, 9, 0] },
} as const;

export type Ink = keyof typeof inks;

/** How a sheet is coloured: for screens, for the press, or in black alone for the photocopier. */
export type Colours = 'rgb' | 'cmyk' | 'black';

/** A colour as poster.typ reads it: a hex value, CMYK in per cent, or a grey in per cent of light. */
export type Paint = string | readonly number[] | number;

/**
 * Paint of every ink, of the paper below the code and of the crop marks. In black every ink is black: what was ground
 * becomes paper (`ground`).
 */
export function paints(colours: Colours, ground: Ink): Record<Ink | 'ground' | 'paper' | 'dark' | 'marks', Paint> {
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
