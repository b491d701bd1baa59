/** Strokes as SVG elements; as few bytes as they need. */
import { pathData } from './cut.ts';
import { inks } from './inks.ts';
import type { Stroke } from './paint.ts';

export const strokeSvg = ({ ink, paths, width, sharp }: Stroke): string => {
  const d = paths.map(pathData).join('');
  const { hex } = inks[ink];
  return width === undefined
    ? `<path d="${d}" fill="${hex}"/>`
    : `<path d="${d}" fill="none" stroke="${hex}" stroke-width="${Number(width.toFixed(3))}"${sharp ? '' : ' stroke-linecap="round" stroke-linejoin="round"'}/>`;
};
