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

/** Below the rule: the clear space to the foot. */
const underRule = 2.6;
/** From the rule up to the base line of the unit's name, and from there up to where the other words must end. */
const unitAboveRule = 2;
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
  rule?: { x: number; y: number; width: number };
  numbers?: Box;
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
  const end = side === 'right' ? right(free) - 3.2 * e : right(free) - margin;
  const top = side === 'top' ? free.y + 2.2 * e : free.y + margin;
  const base = side === 'bottom' || strip ? bottom(free) - 3 * e : bottom(panel) - margin;
  // A frieze on a very long sheet leaves a low space: the foot stands beside the slogan, not below it.
  const beside = side === 'bottom' && panel.width > 2.5 * panel.height;

  const foot: Box = { x: left, y: 0, width: end - left, height: 0 };
  if (beside) Object.assign(foot, { x: end - footWidth * e, width: footWidth * e });
  foot.height = { full: sizes.code, numbers: numbersHeight, source: 2.4, name: 1.4 }[format.foot] * e;
  foot.y = base - foot.height;

  const hasNumbers = format.foot === 'full' || format.foot === 'numbers';
  const ruleY = hasNumbers ? foot.y - underRule * e : undefined;
  const unitY = (ruleY ?? foot.y + 0.4 * e) - unitAboveRule * e;
  const writingHeight = format.oneColour ? 2 * sizes.writing * e : 0;
  // The lines to write on stand on the rule, the unit's name above them.
  const unitBase = writingHeight ? ruleY! - writingHeight - 3 * e : unitY;

  const words: Box = {
    x: left,
    y: top,
    width: (beside ? foot.x - 4 * e : end) - left,
    height: (beside ? base : unitBase - unitHeight * e) - top,
  };
  const layout: Layout = {
    words,
    unitName: { x: foot.x, y: unitBase, width: foot.width, size: sizes.unitName * e },
  };
  if (writingHeight) layout.writing = { ...foot, y: ruleY! - writingHeight - 1.6 * e, height: writingHeight };
  if (ruleY !== undefined) layout.rule = { x: foot.x, y: ruleY, width: foot.width };
  const beforeCode = format.foot === 'full' ? (sizes.code + 2) * e : 0;
  if (hasNumbers) layout.numbers = { ...foot, width: foot.width - beforeCode, height: numbersHeight * e };
  if (format.foot !== 'numbers') {
    const height = format.foot === 'full' ? foot.height - (numbersHeight + 0.6) * e : foot.height;
    layout.small = { ...foot, width: foot.width - beforeCode, y: base - height, height };
  }
  if (format.foot === 'full')
    layout.code = { x: right(foot) - foot.height, y: foot.y, width: foot.height, height: foot.height };
  return layout;
}
