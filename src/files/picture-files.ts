import { pictureOrWeave } from '../posters/pictures.ts';
import { groundOf, wordlessPicture } from '../posters/wordless-picture.ts';
import { escaped } from '../print/xmp.ts';
import { materialViews } from '../queries/index.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { type PublishedFile, published } from './published-file.ts';

interface Wanted {
  /** Turned over for a dark page. */
  night?: boolean;
  /** Twice as wide as high, for a page that draws the floor thread itself; otherwise a square. */
  wide?: boolean;
}

/**
 * The picture of a message without words, for pages and newspapers.
 * @returns undefined by night where it is the same as by day
 */
export function wordlessFile(slug: string, { night = false, wide = false }: Wanted = {}): PublishedFile | undefined {
  const picture = pictureOrWeave(slug);
  if (night && groundOf(picture, true) === picture.ground) return undefined;
  return published(
    {
      href: `/tai-lieu/${slug}/${slug}-khong-chu${wide ? '-rong' : ''}${night ? '-toi' : ''}.svg`,
      label: 'SVG',
      name: 'hình không chữ',
      about: 'Hình không chữ, phóng to không vỡ',
    },
    () => labelled(wordlessPicture(slug, { ratio: wide ? 2 : 1, night, floor: !wide }), picture.alt),
    false,
  );
}

/** Who drew it goes with the file. */
const labelled = (svg: string, alt: string) =>
  svg.replace(
    '>',
    `><title>${escaped(alt)}</title><desc>${escaped(`Tranh của ${site.credit}. ${licence.name}.`)}</desc>`,
  );

/** Every message's picture without words, square and wide, by day and by night. */
export const pictureFiles = async (): Promise<PublishedFile[]> =>
  (await materialViews()).flatMap(({ message: { slug } }) =>
    [false, true].flatMap((wide) => [false, true].flatMap((night) => wordlessFile(slug, { night, wide }) ?? [])),
  );
