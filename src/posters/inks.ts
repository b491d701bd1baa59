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
