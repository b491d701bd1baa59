import { brand, recolour } from './recolour.ts';
import { site } from './site.ts';

const own = { ...brand, ...site.colours };

/** A colour of the kit as this site has it (content/site.yaml). */
export const colour = (hex: string): string => recolour(hex, own);

/** The same of every colour in a text: a style, a drawing. */
export const coloured = (text: string): string => text.replace(/#[0-9a-f]{6}\b/gi, colour);
