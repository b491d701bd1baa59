/** A sheet as SVG: outlines only, so that every program shows the same letters, and whose it is written into it. */

import { qrOutline } from '../print/qr.ts';
import { outlineOf, widthOf } from '../print/type.ts';
import { escaped, rdf } from '../print/xmp.ts';
import { inks } from './inks.ts';
import { provenanceOf } from './provenance.ts';
import { sheetAlt } from './sheet-alt.ts';
import type { Box, Line, Sheet } from './sheet-model.ts';
import { type Layer, layersOf } from './sheet-strokes.ts';
import { strokeSvg } from './stroke-svg.ts';

const n = (value: number) => String(Number(value.toFixed(3)));

const box = ({ x, y, width, height }: Box, more: string) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${more}/>`;

const layerSvg = ({ strokes, left, top, scale }: Layer, clip: string) =>
  `<g clip-path="url(#${clip})"><g transform="translate(${n(left)} ${n(top)}) scale(${n(scale)})">${strokes.map(strokeSvg).join('')}</g></g>`;

function lineSvg({ spans, x, y, size, weight }: Line): string {
  let at = x;
  return spans
    .map(({ text, ink }) => {
      const scale = Number((size / 1000).toFixed(6));
      const svg = `<path transform="translate(${n(at)} ${n(y)}) scale(${scale} -${scale})" d="${outlineOf(text, weight)}" fill="${inks[ink].hex}"/>`;
      at += widthOf(text, size, weight);
      return svg;
    })
    .join('');
}

/** A code as one path, in the unit of the sheet. */
function codeSvg({ x, y, side }: NonNullable<Sheet['code']>, url: string, paper: string, dark: string): string {
  const { size, loops } = qrOutline(url);
  const d = loops.map((loop) => `M${loop.map(([a, b]) => `${a} ${b}`).join('L')}Z`).join('');
  return (
    box({ x, y, width: side, height: side }, ` fill="${paper}"`) +
    `<path transform="translate(${n(x)} ${n(y)}) scale(${n(side / size)})" fill-rule="evenodd" fill="${dark}" d="${d}"/>`
  );
}

/**
 * The trimmed sheet. `<g id="don-vi">` is the empty place for a name, drawn as outlines by whoever puts one there.
 * Clip boxes end with the sheet: what lies beyond the cut is not in the file.
 */
export function sheetSvg(sheet: Sheet): string {
  const { format, paper, ink, frame, blocks, rules, code, unitName, input } = sheet;
  const { width, height, unit } = format;
  const { layers, floor, framed } = layersOf(sheet);
  const clips = layers.map((_, i) => `khung-${i + 1}`);
  const inFrame = ({ x, y, width: w, height: h }: Box): Box => {
    const [left, top] = [Math.max(x, frame.x), Math.max(y, frame.y)];
    return {
      x: left,
      y: top,
      width: Math.min(x + w, frame.x + frame.width) - left,
      height: Math.min(y + h, frame.y + frame.height) - top,
    };
  };
  const size = unit === 'mm' ? `width="${width}mm" height="${height}mm"` : `width="${width}" height="${height}"`;
  const { x, y, width: room, size: letters } = unitName;
  const dark = sheet.format.oneColour ? inks.den.hex : inks.cham.hex;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${size} role="img" lang="vi" aria-labelledby="ten mo-ta">`,
    `<title id="ten">${escaped(input.message.slogan)}</title><desc id="mo-ta">${escaped(sheetAlt(sheet))}</desc>`,
    `<metadata>${rdf(provenanceOf(sheet))}</metadata>`,
    `<defs>${layers.map(({ seen }, i) => `<clipPath id="${clips[i]}">${box(inFrame(seen), '')}</clipPath>`).join('')}</defs>`,
    frame.x > 0 ? box({ x: 0, y: 0, width, height }, ' fill="#ffffff"') : '',
    box(frame, ` fill="${inks[paper].hex}"`),
    ...layers.map((layer, i) => layerSvg(layer, clips[i]!)),
    floor
      ? `<path d="M${n(Math.max(floor.from, frame.x))} ${n(floor.y)}H${n(Math.min(floor.to, frame.x + frame.width))}" stroke="${inks[floor.ink].hex}" stroke-width="${n(floor.width)}"/>`
      : '',
    framed ? box(framed, ` fill="none" stroke="#000000" stroke-width="${framed.line}"`) : '',
    ...rules.map(
      ({ ink: own, from, to, width: thick, dotted }) =>
        `<path d="M${from.map(n).join(' ')}L${to.map(n).join(' ')}" fill="none" stroke="${inks[own].hex}" stroke-width="${n(thick)}" stroke-linecap="round"${dotted ? ` stroke-dasharray="0 ${n(thick * 3.7)}"` : ''}/>`,
    ),
    ...blocks.flatMap(({ lines }) => lines.map(lineSvg)),
    code ? codeSvg(code, input.url, format.oneColour ? '#ffffff' : inks.giay.hex, dark) : '',
    `<g id="don-vi" data-x="${n(x)}" data-y="${n(y)}" data-width="${n(room)}" data-size="${n(letters)}" data-fill="${inks[ink].hex}"></g>`,
    '</svg>',
  ].join('');
}
