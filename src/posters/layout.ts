/** Where things stand on a sheet: first the place for the picture, then, beside the finished picture, the words. */
import { type Artwork, type Box, bottom, type Design, right, type Side, type Stage } from './artwork.ts';
import type { Format } from './formats.ts';

/** Sizes in cells; they hold on every sheet, because each format's cell is made for how far away its readers stand. */
export const sizes = {
  /** Slogan to lead. */
  afterSlogan: 2.1,
  lead: 1.9,
  /** The line for a commune's or a unit's own name. */
  unitName: 1.75,
  number: 3.15,
  caption: 1.36,
  small: 1.02,
  /** One line to write on by hand, label included. */
  writing: 3.4,
  rule: 0.3,
  code: 9,
} as const;

/** Clear space between words and picture, on whichever side it stands. */
const belowPicture = 2.2;
const besidePicture = 3.2;
const abovePicture = 3;
/** Below the rule: the clear space to the foot. */
const underRule = 2.6;
/** From the rule up to the base line of the unit's name, and from there up to where the other words must end. */
const unitAbove = 2;
const unitHeight = 2.6;
/** Numbers with their captions. */
const numbersHeight = 4.7;
/** Numbers side by side with the code, where the foot stands beside the slogan. */
const footWidth = 64;

/** All in the format's unit, from the top left corner of the trimmed page. */
export type Layout = {
  /** Slogan and lead. */
  words: Box;
  /** Two lines for local addresses. */
  writing?: Box;
  /** One line of the reader's own; y is its base line, size that of its letters. */
  unitName: { x: number; y: number; width: number; size: number };
  rule: { x: number; y: number; width: number };
  numbers: Box;
  /** Source and other small lines, set upwards from the box's lower edge. */
  small?: Box;
  code?: Box;
};

/** The place for a design's picture. */
export function stageOf(format: Format, design: Pick<Design, 'lying'>): Stage {
  const { width, height, bleed, border, oneColour } = format;
  const panel: Box = { x: border, y: border, width: width - 2 * border, height: height - 2 * border };
  const e = width / format.columns;
  const lies = width > 1.5 * height;
  const side: Side = !lies ? 'top' : format.frieze && design.lying === 'bottom' ? 'bottom' : 'right';
  const share = side === 'bottom' ? format.frieze! : format.picture;
  const picture = {
    top: { ...panel, height: panel.height * share },
    right: { ...panel, x: panel.x + panel.width * (1 - share), width: panel.width * share },
    bottom: { ...panel, y: panel.y + panel.height * (1 - share), height: panel.height * share },
  }[side];
  return {
    panel,
    picture,
    side,
    // Where no bleed is printed the sheet itself cuts what runs on.
    reach: oneColour ? 0 : Math.max(bleed, e),
    e,
    margin: format.margin * e,
    strip: format.strip && panel.y + panel.height * format.strip,
    clothColumns: format.clothColumns,
    oneColour,
  };
}

/** The places for the words beside a finished picture. */
export function layOut(format: Format, { panel, side, e, margin, strip }: Stage, { free }: Artwork): Layout {
  const left = free.x + margin;
  const end = right(free) - (side === 'right' ? besidePicture * e : margin);
  const top = free.y + (side === 'top' ? belowPicture * e : margin);
  const base = side === 'bottom' || strip ? bottom(free) - abovePicture * e : bottom(panel) - margin;
  // A frieze on a very long sheet leaves a low space: the foot stands beside the slogan, not below it.
  const beside = side === 'bottom' && panel.width > 2.5 * panel.height;

  const hasCode = format.foot === 'full';
  const smallFrom = numbersHeight + 0.6;
  const height =
    { full: sizes.code, numbers: numbersHeight, source: smallFrom + 2.4, name: smallFrom + 1.4 }[format.foot] * e;
  const x = beside ? end - footWidth * e : left;
  const foot: Box = { x, y: base - height, width: end - x, height };
  const column = foot.width - (hasCode ? (sizes.code + 2) * e : 0);
  const ruleY = foot.y - underRule * e;

  // The lines to write on stand above the rule, the unit's name above them.
  const writing: Box = { ...foot, height: format.oneColour ? 2 * sizes.writing * e : 0 };
  writing.y = ruleY - 1.6 * e - writing.height;
  const unitBase = format.oneColour ? writing.y - 1.4 * e : ruleY - unitAbove * e;

  return {
    words: {
      x: left,
      y: top,
      width: (beside ? foot.x - 4 * e : end) - left,
      height: (beside ? base : unitBase - unitHeight * e) - top,
    },
    ...(format.oneColour && { writing }),
    unitName: { x: foot.x, y: unitBase, width: foot.width, size: sizes.unitName * e },
    rule: { x: foot.x, y: ruleY, width: foot.width },
    numbers: { ...foot, width: column, height: numbersHeight * e },
    ...(format.foot !== 'numbers' && {
      small: { ...foot, width: column, y: foot.y + smallFrom * e, height: height - smallFrom * e },
    }),
    ...(hasCode && { code: { ...foot, x: end - height, width: height } }),
  };
}
