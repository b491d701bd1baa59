/** From one SVG to the pictures that people download and the small ones that pages show. */
import sharp, { type Raw as SharpRaw } from 'sharp';
import { flatPng, flatten, type Raw, type Rgb } from './flat.ts';

// The same bytes on any number of cores, and no memory kept for the next picture.
sharp.concurrency(1);
sharp.cache(false);

export type Pixels = { width: number; height: number };
export type Preview = Pixels & { webp: Uint8Array };
export type Pictures = { png: Uint8Array; webp: Uint8Array; previews: Preview[] };

/**
 * Pictures of a flat-coloured SVG.
 * @param svg its `width` in points, as Typst writes it
 * @param size pixels of the PNG and of the WebP
 * @param options.palette sixteen colours at most, the first below the drawing: the sheet is seldom a whole number of pixels, so it shows at the edges
 * @param options.inches printed width, so that the PNG prints at its true size; leave it out for screen pictures
 */
export async function pictures(
  svg: string,
  size: Pixels,
  {
    palette,
    inches,
    previews: sizes,
  }: { palette: readonly Rgb[]; inches?: number | undefined; previews: readonly Pixels[] },
): Promise<Pictures> {
  const points = Number(/<svg[^>]* width="([\d.]+)pt"/.exec(svg)?.[1]);
  if (!points) throw new Error('SVG không ghi chiều rộng bằng pt.');
  const [r, g, b] = palette[0]!;
  // Drawn at least as large as the largest picture, then brought to whole pixels.
  const density = Math.ceil((72 * size.width) / points);
  const drawn: Raw = await sharp(Buffer.from(svg), { density, limitInputPixels: false })
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: { r, g, b } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = ({ data, info }: Raw) => sharp(data, { raw: info as SharpRaw });

  const previews: Preview[] = [];
  for (const { width, height } of sizes) {
    const small: Raw = await picture(drawn)
      .resize(width, height, { kernel: 'lanczos3' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    flatten(small, palette);
    const webp = await picture(small).webp({ lossless: true, effort: 1 }).toBuffer();
    previews.push({ width, height, webp });
  }
  const rows = flatten(drawn, palette);
  const webp = await picture(drawn).webp({ lossless: true, quality: 10, effort: 1 }).toBuffer();
  return { png: await flatPng(rows, size, palette, inches && size.width / inches), webp, previews };
}
