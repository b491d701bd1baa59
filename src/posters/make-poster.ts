/** From a message to the files of one poster: PDF for the printer, SVG, PNG, WebP and small previews. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { cached, type Files } from '../print/cache.ts';
import { type Pixels, pictures } from '../print/images.ts';
import { withPageBoxes } from '../print/page-boxes.ts';
import { qrOutline } from '../print/qr.ts';
import { describedSvg } from '../print/svg.ts';
import { type CompileInput, compilePdf, compileSvg, templateFingerprint } from '../print/typst.ts';
import type { Artwork, Ink } from './artwork.ts';
import { bang } from './bang.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import { rach } from './rach.ts';
import { vai } from './vai.ts';

/** A design draws the picture for a format; the key makes it the message's own. */
export const designs = { vai, rach, bang } as const satisfies Record<string, (format: Format, key: string) => Artwork>;
export type DesignName = keyof typeof designs;

export type PosterInput = {
  design: DesignName;
  format: FormatName;
  /** `lines` is the slogan broken by hand. */
  message: { id: string; slogan: string; lines: readonly string[]; lead: string };
  /** Description for those who cannot see the poster; goes into PDF and SVG. */
  alt: string;
  /** Small lines at the foot, e.g. the campaign's name and days. */
  captions?: readonly string[];
  /** What the message rests on; printed with the address after it. */
  source: string;
  /** The message's page; the QR code leads there. */
  url: string;
  /** The site's address as printed. */
  address: string;
  services: readonly { number: string; caption: string }[];
  /** Name of the site, as author of the PDF. */
  publisher: string;
  /** Date of the message, YYYY-MM-DD; becomes the PDF's date, so that it never depends on the day of building. */
  date: string;
};

export type PosterPreview = Pixels & { avif: Uint8Array; webp: Uint8Array };

export type PosterFiles = {
  pdf: Uint8Array;
  svg: string;
  png: Uint8Array;
  webp: Uint8Array;
  previews: PosterPreview[];
} & PosterSizes;

export type PosterSizes = {
  /** The trimmed sheet. */
  trim: { width: number; height: number; unit: 'mm' | 'px' };
  /** Of the PNG and the WebP. */
  pixels: Pixels;
  /** Of the small pictures, smallest first. */
  previewPixels: Pixels[];
};

/** All sizes of a format's files, known without making them. */
export function posterSizes(name: FormatName): PosterSizes {
  const { width, height, unit, pixels, previews }: Format = formats[name];
  const scaled = (to: number): Pixels => ({ width: to, height: Math.round((to * height) / width) });
  return { trim: { width, height, unit }, pixels: scaled(pixels), previewPixels: previews.map(scaled) };
}

/** As in the design's tokens; cam on chàm and chàm on cam reach 5.7:1, enough for letters of this size. */
const inks = { cham: '#13163a', cam: '#f36a1f', nghe: '#f2b233', moc: '#faf5ea' } as const satisfies Record<
  Ink,
  string
>;
const nonBreaking = (text: string) => text.replaceAll(' ', '\u00a0');
const decimal = (value: number) => String(value).replace('.', ',');

/** What poster.typ is given. `print` adds bleed and crop marks; without it the sheet is the trimmed page. */
export function posterPage(input: PosterInput, print: boolean): CompileInput {
  const format: Format = formats[input.format];
  const { width, height, unit, margin } = format;
  const bleed = print ? format.bleed : 0;
  const artwork = designs[input.design](format, input.message.id);
  const [year, month, day] = input.date.split('-').map(Number);
  return {
    template: 'poster.typ',
    timestamp: Date.parse(`${input.date}T00:00:00Z`) / 1000,
    data: {
      title: input.message.slogan,
      description: input.alt,
      publisher: input.publisher,
      date: { year, month, day },
      slug: [
        input.message.slogan,
        format.name,
        `${decimal(width)} × ${decimal(height)} ${unit}, lề tràn ${decimal(bleed)} ${unit}`,
      ].join(' · '),
      sheet: { width, height, unit, bleed, margin, marks: print && format.marks, e: width / format.columns },
      inks,
      art: { ground: artwork.ground, threads: artwork.threads, bottom: artwork.bottom },
      words: {
        ...artwork.words,
        emphasis: artwork.emphasis,
        lines: input.message.lines.map(nonBreaking),
        lead: input.message.lead,
        services: input.services.map(({ number, caption }) => [nonBreaking(number), caption]),
        small: [...(input.captions ?? []), `${input.source} · ${input.address}`],
        qr: { ...qrOutline(input.url), alt: `Mã QR mở trang ${input.url}` },
      },
    },
  };
}

/** The making code is an input like any other: a change in it makes the poster anew. */
const makers = ['posters/make-poster.ts', 'print/images.ts', 'print/page-boxes.ts', 'print/svg.ts', 'print/typst.ts'];
const makerSources = () => makers.map((file) => readFileSync(join(process.cwd(), 'src', file), 'utf8'));

/** The files of a poster, byte for byte the same for the same input; made once and kept in .cache/posters. Throws TypstError when words do not fit. */
export async function makePoster(input: PosterInput): Promise<PosterFiles> {
  const inputs = [
    posterPage(input, true),
    posterPage(input, false),
    posterSizes(input.format),
    templateFingerprint('poster.typ'),
    sharp.versions,
    makerSources(),
  ];
  return unpack(input.format, await cached('posters', inputs, () => drawPoster(input)));
}

const previewName = ({ width }: Pixels) => `xem-truoc-${width}`;

/** The same, always made anew; for tests. */
export async function drawPoster(input: PosterInput): Promise<Files> {
  const format: Format = formats[input.format];
  const { pixels, previewPixels } = posterSizes(input.format);
  const inPoints = (length: number) => (format.unit === 'mm' ? (length * 72) / 25.4 : length);
  const slug = format.marks ? 9 : 0;
  const pdf = withPageBoxes(compilePdf(posterPage(input, true)), {
    bleed: inPoints(slug),
    trim: inPoints(slug + format.bleed),
  });
  const svg = describedSvg(compileSvg(posterPage(input, false)), input.message.slogan, input.alt);
  const { png, webp, previews } = await pictures(svg, pixels, {
    background: inks[designs[input.design](format, input.message.id).ground],
    inches: format.unit === 'mm' ? format.width / 25.4 : undefined,
    previews: previewPixels,
  });
  return {
    pdf,
    svg: Buffer.from(svg),
    png,
    webp,
    ...Object.fromEntries(
      previews.flatMap((preview) => [
        [`${previewName(preview)}.avif`, preview.avif],
        [`${previewName(preview)}.webp`, preview.webp],
      ]),
    ),
  };
}

function unpack(format: FormatName, files: Files): PosterFiles {
  const sizes = posterSizes(format);
  return {
    ...sizes,
    pdf: files.pdf!,
    svg: Buffer.from(files.svg!).toString('utf8'),
    png: files.png!,
    webp: files.webp!,
    previews: sizes.previewPixels.map((size) => ({
      ...size,
      avif: files[`${previewName(size)}.avif`]!,
      webp: files[`${previewName(size)}.webp`]!,
    })),
  };
}
