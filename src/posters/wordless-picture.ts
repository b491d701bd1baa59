import { clothInks, clothOf } from './cloth.ts';
import { pathData } from './cut.ts';
import { inks } from './inks.ts';
import { hem, inkOf, inkOn } from './paint.ts';
import type { Shape } from './parts/part.ts';
import { type Ground, itemsOf, type Picture } from './picture.ts';
import { pictureOrWeave } from './pictures.ts';
import { paths, repeat, threadWidth } from './weave.ts';

export interface WordlessOptions {
  /** Width to height of the frame; what lies beyond the core of 60 × 60 u is shown as far as the frame reaches. */
  ratio?: number;
  /** For the dark page: a picture on cam or nghệ is turned over to chàm; one on mộc or chàm stays as it is. */
  night?: boolean;
  /** How large the core is in its frame; 1 fills it. */
  fit?: number;
  /** The thread on which everything stands; pages may draw their own. */
  floor?: boolean;
}

/** The ground on which a picture is shown: its own, or at night chàm where it would glare. */
export const groundOf = ({ ground, turns }: Pick<Picture, 'ground' | 'turns'>, night = false): Ground =>
  night && turns && ground !== 'moc' ? 'cham' : ground;

const short = (value: number) => String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');

/** A piece in one colour; the colour stands once, at the group, where it has several shapes. */
function pieces(shapes: readonly Shape[], colour: string, more: number): string {
  return shapes
    .map(({ path, width }) => {
      const d = pathData(path);
      if (width !== undefined)
        return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${short(width + more)}" stroke-linecap="round" stroke-linejoin="round"/>`;
      return `<path d="${d}" fill="${colour}"${more > 0 ? ` stroke="${colour}" stroke-width="${more}"` : ''}/>`;
    })
    .join('');
}

/**
 * A message's picture without words, for pages: an SVG under one kilobyte compressed, to be put into a page or behind an
 * `<img>`. Its description is `Picture.alt`, its ground `groundOf`.
 * @param slug of the message; one without a picture shows its own weave
 * @throws an Error in Vietnamese where the picture's file is wrong
 */
export function wordlessPicture(
  slug: string,
  { ratio = 1.1, night = false, fit = 1, floor = true }: WordlessOptions = {},
): string {
  const picture = pictureOrWeave(slug);
  const ground = groundOf(picture, night);
  const isTurned = ground !== picture.ground;
  // The core with 3 u of air left and right, standing on the frame's lower edge.
  const height = Math.max(60, 66 / ratio) / fit;
  const width = height * ratio;
  const [left, top] = [30 - width / 2, 60 - height];
  const frame = [left, top, width, height].map(short);
  const { base, yarns } = clothInks(ground);
  const id = `vai-${slug}${isTurned ? '-toi' : ''}`;
  const threads = paths(repeat(clothOf(slug)), 'thread')
    .map(({ yarn, d }) => `<path d="${d}" stroke="${inks[yarns[yarn]].hex}"/>`)
    .join('');
  const body = itemsOf(picture)
    .map(({ fill, shapes }) =>
      fill === 'vai'
        ? pieces(shapes, inks[base].hex, hem) + pieces(shapes, `url(#${id})`, 0)
        : pieces(shapes, inks[inkOf(fill, ground, isTurned)].hex, 0),
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.join(' ')}"><pattern id="${id}" patternUnits="userSpaceOnUse" width="20" height="20"><path d="M0 0h20v20H0z" fill="${inks[base].hex}"/><g fill="none" stroke-width="${short(threadWidth)}" stroke-linecap="round">${threads}</g></pattern><path d="M${frame[0]} ${frame[1]}h${frame[2]}v${frame[3]}H${frame[0]}z" fill="${inks[ground].hex}"/>${body}${floor ? `<path d="M${frame[0]} 59.6h${frame[2]}" stroke="${inks[inkOn(ground)].hex}" stroke-width=".8"/>` : ''}</svg>`;
}
