/** From a message to the files of one sheet: PDF for the office and for the press, SVG, PNG, WebP and small previews. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { cached, type Files, makerSources } from '../print/cache.ts';
import { paletteOf, type Rgb } from '../print/flat.ts';
import { type Pixels, pictures } from '../print/images.ts';
import { withPageBoxes } from '../print/page-boxes.ts';
import { semaphore } from '../print/semaphore.ts';
import { compilePdf, templateFingerprint } from '../print/typst.ts';
import { xmpPacket } from '../print/xmp.ts';
import { type Format, type FormatName, formats, hasCmyk } from './formats.ts';
import { inks, presses } from './inks.ts';
import { pictureSource } from './pictures.ts';
import { provenanceOf } from './provenance.ts';
import { layOut } from './sheet.ts';
import type { SheetInput } from './sheet-model.ts';
import { sheetPage, slug } from './sheet-page.ts';
import { sheetSvg } from './sheet-svg.ts';

export type PosterPreview = Pixels & { webp: Uint8Array };

export interface PosterFiles extends PosterSizes {
  /** The trimmed sheet, without marks; in black alone where it is for the photocopier. */
  pdf: Uint8Array;
  /** The sheet for the press, with bleed and crop marks; only of printed formats in colour. */
  pdfCmyk?: Uint8Array;
  /** The trimmed sheet for newsprint, without marks: newspapers place it in a page of theirs. */
  pdfNewsprint?: Uint8Array;
  svg: string;
  png: Uint8Array;
  webp: Uint8Array;
  previews: PosterPreview[];
}

export interface PosterSizes {
  /** The trimmed sheet; finished, it is `scale` times larger. */
  trim: { width: number; height: number; unit: 'mm' | 'px' };
  scale: number;
  /** Of the PNG and the WebP. */
  pixels: Pixels;
  /** Of the small pictures, smallest first. */
  previewPixels: Pixels[];
}

/** All sizes of a format's files, known without making them. */
export function posterSizes(name: FormatName): PosterSizes {
  const { width, height, unit, scale, pixels, previews }: Format = formats[name];
  const scaled = (to: number): Pixels => ({ width: to, height: Math.round((to * height) / width) });
  return { trim: { width, height, unit }, scale, pixels: scaled(pixels), previewPixels: previews.map(scaled) };
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(process.cwd(), 'src', folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!test)\.ts$/.test(entry.name) && !entry.name.includes('for-tests'))
    .map(({ name }) => `${folder}/${name}`);

let making: string[] | undefined;
/** The making code is an input like any other: a change in it makes the sheets anew. It does not change while a process runs. */
const makers = () => {
  making ??= [...['posters', 'posters/parts', 'print'].flatMap(sourcesIn), 'vietnamese/bind.ts'];
  return making;
};

// One more than there are cores: while Typst lays out one sheet, the pictures of others are made beside it.
const atOnce = semaphore(availableParallelism() + 1);

/**
 * The files of a sheet, byte for byte the same for the same input; made once and kept in .cache/posters.
 * @throws SheetError where words do not fit, TypstError where Typst refuses
 */
export async function makePoster(input: SheetInput): Promise<PosterFiles> {
  return atOnce(async () => {
    const inputs = [
      input,
      pictureSource(input.message.slug) ?? null,
      templateFingerprint('poster.typ'),
      sharp.versions,
      makerSources(makers()),
    ];
    return unpack(input.format, await cached('posters', inputs, () => drawPoster(input)));
  });
}

const previewName = ({ width }: Pixels) => `xem-truoc-${width}`;
const inPoints = ({ unit }: Format, length: number) => (unit === 'mm' ? (length * 72) / 25.4 : length);

/** The same, always made anew; for tests. */
export async function drawPoster(input: SheetInput): Promise<Files> {
  const sheet = layOut(input);
  const { format } = sheet;
  const { pixels, previewPixels } = posterSizes(input.format);
  const pdf = compilePdf(sheetPage(sheet, format.oneColour ? 'coated' : 'rgb', false));
  const marks = (slug * 72) / 25.4;
  const svg = sheetSvg(sheet);
  const about = provenanceOf(sheet);
  const drawn = await pictures(svg, pixels, {
    palette: paletteFor(sheet.format),
    inches: format.unit === 'mm' ? format.width / 25.4 : undefined,
    previews: previewPixels,
    xmp: xmpPacket(about),
    texts: {
      Title: about.title,
      Author: about.author,
      Description: about.description,
      Copyright: `${about.licence.name}: ${about.licence.url}`,
      Source: about.source,
      Comment: about.credit,
    },
  });
  return {
    pdf: format.unit === 'mm' ? withPageBoxes(pdf, { bleed: 0, trim: 0 }) : pdf,
    ...(hasCmyk(format) && {
      'cmyk.pdf': withPageBoxes(
        compilePdf(sheetPage(sheet, 'coated', true)),
        { bleed: marks, trim: marks + inPoints(format, format.bleed) },
        presses.coated.condition,
      ),
    }),
    ...(format.newsprint && {
      'giay-bao.pdf': withPageBoxes(
        compilePdf(sheetPage(sheet, 'newsprint', false)),
        { bleed: 0, trim: 0 },
        presses.newsprint.condition,
      ),
    }),
    svg: Buffer.from(svg),
    png: drawn.png,
    webp: drawn.webp,
    ...Object.fromEntries(drawn.previews.map((preview) => [`${previewName(preview)}.webp`, preview.webp])),
  };
}

/** All inks, and what lies between any two of them at an edge; the same for every sheet in colour. */
function paletteFor({ oneColour }: Format): Rgb[] {
  if (oneColour) return paletteOf(['#ffffff', '#000000'], [['#ffffff', '#000000']]);
  const hexes = Object.entries(inks).flatMap(([name, { hex }]) => (name === 'den' ? [] : [hex]));
  const edges = hexes.flatMap((a, i) => hexes.slice(i + 1).map((b) => [a, b] as const));
  return paletteOf(hexes, edges, hexes.length + 3 * edges.length);
}

function unpack(format: FormatName, files: Files): PosterFiles {
  const sizes = posterSizes(format);
  return {
    ...sizes,
    pdf: files.pdf!,
    ...(files['cmyk.pdf'] && { pdfCmyk: files['cmyk.pdf'] }),
    ...(files['giay-bao.pdf'] && { pdfNewsprint: files['giay-bao.pdf'] }),
    svg: Buffer.from(files.svg!).toString('utf8'),
    png: files.png!,
    webp: files.webp!,
    previews: sizes.previewPixels.map((size) => ({ ...size, webp: files[`${previewName(size)}.webp`]! })),
  };
}
