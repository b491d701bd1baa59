import type { AcceptedPlugin } from 'postcss';
import { coloured } from '../site/colours.ts';

/** Every colour of a style sheet as this site has it; the sheets themselves are written in the kit's own. */
export const siteColours = (): AcceptedPlugin => ({
  postcssPlugin: 'site-colours',
  Declaration: (declaration) => {
    const value = coloured(declaration.value);
    if (value !== declaration.value) declaration.value = value;
  },
});
