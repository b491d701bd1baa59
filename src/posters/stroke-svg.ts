/** Strokes as SVG elements; as few bytes as they need. */
import { pathData } from './cut.ts';
import { inks } from './inks.ts';
import type { Stroke } from './paint.ts';

/** Fills one by one: two cuts of a piece that turn against each other would leave a hole where they overlap. */
export const strokeSvg = ({ ink, paths, width, sharp }: Stroke): string => {
  const { hex } = inks[ink];
  if (width === undefined) return paths.map((path) => `<path d="${pathData(path)}" fill="${hex}"/>`).join('');
  const ends = sharp ? '' : ' stroke-linecap="round" stroke-linejoin="round"';
  return `<path d="${paths.map(pathData).join('')}" fill="none" stroke="${hex}" stroke-width="${Number(width.toFixed(3))}"${ends}/>`;
};
