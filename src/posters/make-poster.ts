/** From a message to the files of one poster: PDF for the printer, SVG, PNG, WebP and small previews. */
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { cached, type Files, makerSources } from '../print/cache.ts';
import { paletteOf, type Rgb } from '../print/flat.ts';
import { type Pixels, pictures } from '../print/images.ts';
import { withPageBoxes } from '../print/page-boxes.ts';
import { semaphore } from '../print/semaphore.ts';
import { describedSvg } from '../print/svg.ts';
import { compilePdf, compileSheet, compileSvg, templateFingerprint } from '../print/typst.ts';
import { type Format, type FormatName, formats, hasCmyk } from './formats.ts';
import { type Ink, inks } from './inks.ts';
import {
  type DesignName,
  designs,
  drawSheet,
  type PosterInput,
  posterPage,
  type Sheet,
  unitNamePlace,
} from './poster-page.ts';

export { type DesignName, designs, type PosterInput, posterPage } from './poster-page.ts';

export type PosterPreview = Pixels & { webp: Uint8Array };

export type PosterFiles = {
  pdf: Uint8Array;
  /** The same sheet in the four inks of the press; only of printed formats in colour. */
  pdfCmyk?: Uint8Array;
  svg: string;
  png: Uint8Array;
  webp: Uint8Array;
  previews: PosterPreview[];
} & PosterSizes;

export type PosterSizes = {
  /** The trimmed sheet; finished, it is `scale` times larger. */
  trim: { width: number; height: number; unit: 'mm' | 'px' };
  scale: number;
  /** Of the PNG and the WebP. */
  pixels: Pixels;
  /** Of the small pictures, smallest first. */
  previewPixels: Pixels[];
};

/** All sizes of a format's files, known without making them. */
export function posterSizes(name: FormatName): PosterSizes {
  const { width, height, unit, scale, pixels, previews }: Format = formats[name];
  const scaled = (to: number): Pixels => ({ width: to, height: Math.round((to * height) / width) });
  return { trim: { width, height, unit }, scale, pixels: scaled(pixels), previewPixels: previews.map(scaled) };
}

/** The making code is an input like any other: a change in it makes the poster anew. */
const makers = [
  'posters/make-poster.ts',
  'posters/poster-page.ts',
  'print/flat.ts',
  'print/images.ts',
  'print/page-boxes.ts',
  'print/svg.ts',
  'print/typst.ts',
];

// One more than there are cores: while Typst lays out one sheet, the pictures of others are made beside it.
const atOnce = semaphore(availableParallelism() + 1);

/** The files of a poster, byte for byte the same for the same input; made once and kept in .cache/posters. Throws TypstError when words do not fit. */
export async function makePoster(input: PosterInput): Promise<PosterFiles> {
  return atOnce(async () => {
    const inputs = [
      posterPage(input, { trimmed: false }),
      posterSizes(input.format),
      templateFingerprint('poster.typ'),
      sharp.versions,
      makerSources(makers),
    ];
    return unpack(input.format, await cached('posters', inputs, () => drawPoster(input)));
  });
}

const previewName = ({ width }: Pixels) => `xem-truoc-${width}`;

/** The same, always made anew; for tests. */
export async function drawPoster(input: PosterInput): Promise<Files> {
  const sheet = drawSheet(input);
  const { format } = sheet;
  const { pixels, previewPixels } = posterSizes(input.format);
  const inPoints = (length: number) => (format.unit === 'mm' ? (length * 72) / 25.4 : length);
  const slug = format.marks ? 9 : 0;
  const boxed = (pdf: Uint8Array) =>
    format.unit === 'mm' ? withPageBoxes(pdf, { bleed: inPoints(slug), trim: inPoints(slug + format.bleed) }) : pdf;

  // Without bleed and crop marks the page to print is the trimmed page.
  const same = format.bleed === 0 && !format.marks;
  const drawn = same
    ? compileSheet(posterPage(input, { trimmed: true }, sheet))
    : {
        pdf: compilePdf(posterPage(input, { trimmed: false }, sheet)),
        svg: compileSvg(posterPage(input, { trimmed: true }, sheet)),
      };
  const svg = describedSvg(drawn.svg, input.message.slogan, input.alt, unitNamePlace(sheet, input.design));
  const { png, webp, previews } = await pictures(svg, pixels, {
    palette: paletteFor(sheet, input.design),
    inches: format.unit === 'mm' ? format.width / 25.4 : undefined,
    previews: previewPixels,
  });
  return {
    pdf: boxed(drawn.pdf),
    ...(hasCmyk(format) && {
      'cmyk.pdf': boxed(compilePdf(posterPage(input, { trimmed: false, colours: 'cmyk' }, sheet))),
    }),
    svg: Buffer.from(svg),
    png,
    webp,
    ...Object.fromEntries(previews.map((preview) => [`${previewName(preview)}.webp`, preview.webp])),
  };
}

/** Every colour of a sheet, the ground first: inks and what lies between them at their edges. */
function paletteFor({ format, artwork }: Sheet, name: DesignName): Rgb[] {
  if (format.oneColour) return paletteOf(['#ffffff', '#000000'], [['#ffffff', '#000000']]);
  const { ground, words } = designs[name];
  // The code is chàm on mộc on every ground.
  const used = new Set<Ink>([ground, ...artwork.threads.map(({ ink }) => ink), ...Object.values(words), 'cham', 'moc']);
  const edges = [...used].filter((ink) => ink !== ground).map((ink) => [inks[ground].hex, inks[ink].hex] as const);
  if (ground !== 'cham' && ground !== 'moc') edges.push([inks.cham.hex, inks.moc.hex]);
  const border = format.border > 0 ? ['#ffffff'] : [];
  return paletteOf([...[...used].map((ink) => inks[ink].hex), ...border], edges);
}

function unpack(format: FormatName, files: Files): PosterFiles {
  const sizes = posterSizes(format);
  return {
    ...sizes,
    pdf: files.pdf!,
    ...(files['cmyk.pdf'] && { pdfCmyk: files['cmyk.pdf'] }),
    svg: Buffer.from(files.svg!).toString('utf8'),
    png: files.png!,
    webp: files.webp!,
    previews: sizes.previewPixels.map((size) => ({ ...size, webp: files[`${previewName(size)}.webp`]! })),
  };
}
