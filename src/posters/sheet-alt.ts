import { groundNames } from './picture.ts';
import { pictureOrWeave } from './pictures.ts';
import { wordsOn } from './sheet.ts';
import type { Sheet } from './sheet-model.ts';

/**
 * A message's picture in words.
 * @param oneColour as it is on the photocopier's sheet
 */
export function pictureAlt(slug: string, oneColour = false): string {
  const { alt, ground } = pictureOrWeave(slug);
  return `${oneColour ? 'Nét đen trên nền trắng' : groundNames[ground]}. ${alt}`;
}

/** The whole sheet in words, for whoever cannot see it: its picture as it is drawn here, and all that is to be read on it. */
export const sheetAlt = (sheet: Sheet): string =>
  `${pictureAlt(sheet.input.message.slug, sheet.format.oneColour)} Chữ trên hình: ${wordsOn(sheet).join('. ')}.`;
