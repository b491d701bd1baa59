import { originOf } from '../campaign/origin.ts';
import type { Format } from '../posters/formats.ts';
import { formats, hasCmyk } from '../posters/formats.ts';
import { makePoster, type PosterFiles } from '../posters/make-poster.ts';
import { type MaterialView, materialViews, month, type Sheet, services } from '../queries/index.ts';
import { site } from '../site/site.ts';
import { absolute, siteUrl } from '../site/url.ts';
import { type PublishedFile, published } from './published-file.ts';

async function draw({ entry, message, alt }: MaterialView, { format }: Sheet): Promise<PosterFiles> {
  const { design } = entry.data;
  const { lines, slogan } = message.data;
  // The smallest sheet has room for short numbers alone, and for no further lines.
  const isSmallest = formats[format].foot === 'name';
  return makePoster({
    design,
    format,
    message: { id: message.slug, slogan, lines, lead: message.data.lead },
    alt,
    captions: [],
    source: originOf(message).line,
    url: absolute(message.url),
    address: new URL(siteUrl()).host,
    services: (await services()).filter(({ poster, cue }) => poster && (cue || !isSmallest)),
    publisher: site.name,
    date: (await month()).madeOn,
  }).catch((error: Error) => {
    throw new Error(
      `${entry.filePath}: “${slogan}” không vừa khổ ${formats[format].name}, mẫu ${design}.\n${error.message}`,
    );
  });
}

const drawn = new Map<string, WeakRef<Promise<PosterFiles>>>();

/** A sheet with all its files. The disk keeps them (src/print/cache.ts), so memory does only while somebody takes them. */
function poster(view: MaterialView, sheet: Sheet): Promise<PosterFiles> {
  const key = `${view.entry.id} ${sheet.format}`;
  const known = import.meta.env.DEV ? undefined : drawn.get(key)?.deref();
  if (known) return known;
  const drawing = draw(view, sheet);
  drawn.set(key, new WeakRef(drawing));
  return drawing;
}

/** The files of one sheet: to print, to change, to show. */
export function sheetFiles(view: MaterialView, sheet: Sheet): PublishedFile[] {
  const about: Format = sheet.about;
  const file = (suffix: string, label: string, use: string, part: (files: PosterFiles) => Uint8Array | string) =>
    published(
      {
        href: `${view.url}${view.entry.id}-${sheet.format}${suffix}`,
        label,
        name: `${about.name}: ${view.message.data.slogan}`,
        about: use,
      },
      async () => part(await poster(view, sheet)),
      false,
    );
  const isPrinted = about.unit === 'mm';
  const print = about.bleed > 0 ? `Để in: lề tràn ${about.bleed} mm, có dấu cắt` : 'Để in ở máy thường';
  return [
    file('.pdf', 'PDF', isPrinted ? print : 'Để xem và in', ({ pdf }) => pdf),
    ...(hasCmyk(about) ? [file('-cmyk.pdf', 'PDF CMYK', 'Cho nhà in, bốn màu mực', ({ pdfCmyk }) => pdfCmyk!)] : []),
    file('.svg', 'SVG', 'Để sửa khổ, phóng to không vỡ', ({ svg }) => svg),
    file('.png', 'PNG', 'Để đăng mạng, trình chiếu', ({ png }) => png),
    file('.webp', 'WebP', 'Để đăng trang web, nhẹ hơn', ({ webp }) => webp),
  ];
}

/** A sheet in one format of file, by its label. */
export const sheetFile = (view: MaterialView, sheet: Sheet, wanted: string): PublishedFile =>
  sheetFiles(view, sheet).find(({ label }) => label === wanted)!;

/** What is looked at on a screen is wanted as a picture, what is printed as a PDF. */
export const mainFile = (view: MaterialView, sheet: Sheet): PublishedFile =>
  sheetFile(view, sheet, sheet.about.unit === 'px' ? 'PNG' : 'PDF');

/** The small pictures of a sheet for pages, smallest first. */
export const previews = (view: MaterialView, sheet: Sheet): { width: number; height: number; file: PublishedFile }[] =>
  sheet.previewPixels.map(({ width, height }, i) => ({
    width,
    height,
    file: published(
      { href: `${view.url}${view.entry.id}-${sheet.format}-${width}.webp`, label: 'WebP' },
      async () => (await poster(view, sheet)).previews[i]!.webp,
      false,
    ),
  }));

/** The picture that a link to a material shows, made for that where there is one; undefined where nothing is drawn. */
export function linkPicture(
  view: MaterialView,
): { src: string; width: number; height: number; alt: string } | undefined {
  const sheet =
    ['lien-ket', 'vuong'].flatMap((name) => view.sheets.filter(({ format }) => format === name))[0] ?? view.sheets[0];
  return sheet && { src: sheetFile(view, sheet, 'PNG').href, ...sheet.pixels, alt: view.alt };
}

/** The files of every sheet of every material. */
export const materialFiles = async (): Promise<PublishedFile[]> =>
  (await materialViews()).flatMap((view) =>
    view.sheets.flatMap((sheet) => [...sheetFiles(view, sheet), ...previews(view, sheet).map(({ file }) => file)]),
  );
