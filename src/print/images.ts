/** From one SVG to the pictures that people download and the small ones that pages show. */
import sharp, { type Raw as SharpRaw } from 'sharp';
import { flatPng, flatten, type Raw, type Rgb } from './flat.ts';

// The same bytes on any number of cores, and no memory kept for the next picture.
sharp.concurrency(1);
sharp.cache(false);

export type Pixels = { width: number; height: number };
export type Preview = Pixels & { webp: Uint8Array };
export type Pictures = { png: Uint8Array; webp: Uint8Array; previews: Preview[] };

export interface PictureOptions {
  palette: readonly Rgb[];
  /** Printed width, so that the PNG prints at its true size; left out for screen pictures. */
  inches?: number | undefined;
  previews: readonly Pixels[];
  /** What the pictures say of themselves: an XMP packet, and words by their PNG keyword. */
  xmp: string;
  texts: Readonly<Record<string, string>>;
}

/**
 * Pictures of a flat-coloured SVG that covers all of its sheet; `width` and `height` stand in this order.
 * @param size pixels of the PNG and of the WebP
 */
export async function pictures(
  svg: string,
  size: Pixels,
  { palette, inches, previews: sizes, xmp, texts }: PictureOptions,
): Promise<Pictures> {
  // Drawn at whole pixels at once: the sheet is seldom a whole number of them.
  const sized = svg.replace(
    /<svg([^>]*?) width="[^"]*" height="[^"]*"/,
    `<svg$1 width="${size.width}" height="${size.height}" preserveAspectRatio="none"`,
  );
  const drawn: Raw = await sharp(Buffer.from(sized), { density: 72, limitInputPixels: false })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = ({ data, info }: Raw) => sharp(data, { raw: info as SharpRaw });

  const previews: Preview[] = [];
  let larger = drawn;
  for (const { width, height } of sizes.toReversed()) {
    const small: Raw = await picture(larger)
      .removeAlpha()
      .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    larger = { ...small, data: Buffer.from(small.data) };
    flatten(small, palette);
    const webp = await picture(small).webp({ lossless: true, effort: 1 }).toBuffer();
    previews.unshift({ width, height, webp });
  }
  const rows = flatten(drawn, palette);
  const webp = await picture(drawn).webp({ lossless: true, quality: 10, effort: 1 }).withXmp(xmp).toBuffer();
  const png = await flatPng(rows, size, palette, inches && size.width / inches, {
    ...texts,
    'XML:com.adobe.xmp': xmp,
  });
  return { png, webp, previews };
}
