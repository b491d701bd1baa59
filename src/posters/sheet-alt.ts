import { groundNames } from './picture.ts';
import { pictureOrWeave } from './pictures.ts';
import { wordsOn } from './sheet.ts';
import type { Sheet } from './sheet-model.ts';

/** The picture in words, as this sheet shows it. */
export function pictureAlt({ input, format, ground }: Pick<Sheet, 'input' | 'format' | 'ground'>): string {
  const { alt } = pictureOrWeave(input.message.slug);
  return `${format.oneColour ? 'Nét đen trên nền trắng' : groundNames[ground]}. ${alt}`;
}

/** The whole sheet in words, for whoever cannot see it: its picture as it is drawn here, and all that is to be read on it. */
export const sheetAlt = (sheet: Sheet): string => `${pictureAlt(sheet)} Chữ trên hình: ${wordsOn(sheet).join('. ')}.`;
