import isPseudoClass from '@csstools/postcss-is-pseudo-class';
import type { AcceptedPlugin } from 'postcss';
import gridGap from 'postcss-gap-properties';
import logical from 'postcss-logical';
import { flexGap } from './flex-gap.ts';

/**
 * What Lightning CSS leaves as it is for the browsers of `floor`, though they do not know it: `:is()` (Chrome 88,
 * Safari 14), logical properties that hold a var() (87, 14.1), `gap` of grids (66) and of flex boxes (84, 14.1).
 * Media ranges, `inset`, nesting, colours and prefixes are Lightning CSS's work; cascade layers are not used.
 */
export const oldBrowsers = (): AcceptedPlugin[] => [
  isPseudoClass({ preserve: false }),
  logical(),
  gridGap({ preserve: true }),
  flexGap(),
];
