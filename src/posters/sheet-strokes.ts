/** Picture and woven edge of a sheet as strokes, in u and in cells: the same for every kind of file. */
import { type Bounds, clothInks } from './cloth.ts';
import { line } from './cut.ts';
import type { Ink } from './inks.ts';
import { drawn, hem, inkOn, painted, type Stroke } from './paint.ts';
import { pictureOrWeave } from './pictures.ts';
import type { Box, Sheet } from './sheet-model.ts';
import { piece, threadInset, threadWidth, weave } from './weave.ts';

/** Strokes that lie at a place of the sheet, enlarged, and are seen within a box. */
export interface Layer {
  strokes: readonly Stroke[];
  left: number;
  top: number;
  scale: number;
  seen: Box;
}

/** A box that touches the frame's edge goes on through the bleed. */
function bled({ x, y, width, height }: Box, { format, frame }: Sheet): Box {
  const out = format.bleed;
  const [left, top] = [x <= frame.x ? out : 0, y <= frame.y ? out : 0];
  const right = x + width >= frame.x + frame.width - 1e-6 ? out : 0;
  const bottom = y + height >= frame.y + frame.height - 1e-6 ? out : 0;
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

/** The picture, and the thread on which everything stands where words are below it. */
function pictureLayer(sheet: Sheet): Layer {
  const { left, top, u } = sheet.picture;
  const seen = bled(sheet.picture, sheet);
  const bounds: Bounds = {
    left: (seen.x - left) / u,
    top: (seen.y - top) / u,
    right: (seen.x + seen.width - left) / u,
    bottom: (seen.y + seen.height - top) / u,
  };
  const picture = pictureOrWeave(sheet.input.message.slug);
  return {
    strokes: sheet.format.oneColour ? drawn(picture, bounds) : painted(picture, bounds),
    left,
    top,
    scale: u,
    seen,
  };
}

/** The day's small cloth along the lower edge, as on its swatch on the web. */
function selvedgeLayer(sheet: Sheet): Layer[] {
  const { format, frame, ground, input } = sheet;
  if (format.selvedge === 0) return [];
  const cell = format.selvedge / 12;
  const box = { x: frame.x, y: frame.y + frame.height - format.selvedge, width: frame.width, height: format.selvedge };
  const seen = bled(box, sheet);
  const { base, yarns } = clothInks(ground);
  // A whole number of repeats, its middle on the middle of the sheet.
  const repeats = Math.ceil(seen.width / (12 * cell) / 2 + 1);
  const columns = 24 * repeats;
  const rows = Math.ceil((seen.y + seen.height - box.y) / cell);
  const floats = piece(weave(input.message.slug, 6), columns, rows);
  const inks = [...new Set(floats.map(({ yarn }) => yarns[yarn]))];
  return [
    {
      left: box.x + box.width / 2 - (columns * cell) / 2,
      top: box.y,
      scale: cell,
      seen,
      strokes: [
        { ink: base, paths: [line([0, 0], [columns, 0], [columns, rows + 1], [0, rows + 1])] },
        ...inks.map((ink: Ink) => ({
          ink,
          width: threadWidth,
          paths: floats
            .filter(({ yarn }) => yarns[yarn] === ink)
            .map(({ x, y, length }) => line([x + threadInset, y + 0.5], [x + length - threadInset, y + 0.5])),
        })),
        { ink: base, width: hem, sharp: true, paths: [line([0, 0], [columns, 0])] },
      ],
    },
  ];
}

export interface SheetLayers {
  layers: Layer[];
  /** The thread on which the picture stands, across the whole sheet; a line round the picture of the one-colour sheet. */
  floor?: { y: number; from: number; to: number; width: number; ink: Ink };
  framed?: Box & { line: number };
}

/** All that is drawn of a sheet below its words. */
export function layersOf(sheet: Sheet): SheetLayers {
  const picture = pictureLayer(sheet);
  const layers = [picture, ...selvedgeLayer(sheet)];
  const { format, ground } = sheet;
  if (format.oneColour) {
    const { x, y, width, height } = sheet.picture;
    return { layers, framed: { x, y, width, height, line: 0.5 } };
  }
  if (format.picture.side !== 'top') return { layers };
  const { x, width } = picture.seen;
  return {
    layers,
    floor: {
      y: sheet.picture.y + sheet.picture.height,
      from: x,
      to: x + width,
      width: 0.8 * sheet.picture.u,
      ink: inkOn(ground),
    },
  };
}
