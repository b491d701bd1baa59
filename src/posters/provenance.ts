import type { Provenance } from '../print/xmp.ts';
import { sheetAlt } from './sheet-alt.ts';
import type { Sheet } from './sheet-model.ts';

/** What every file of a sheet says of itself. */
export const provenanceOf = (sheet: Sheet): Provenance => {
  const { input } = sheet;
  return {
    title: input.message.slogan,
    description: sheetAlt(sheet),
    author: input.publisher,
    licence: input.licence,
    source: input.url,
    credit: input.origin,
    date: input.date,
  };
};
