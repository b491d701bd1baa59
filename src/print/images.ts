/** From one SVG to the pictures that people download and the small ones that pages show. */
import sharp from 'sharp';

// The same bytes on any number of cores, and no memory kept for the next picture.
sharp.concurrency(1);
sharp.cache(false);

export type Pixels = { width: number; height: number };
export type Preview = Pixels & { avif: Uint8Array; webp: Uint8Array };
export type Pictures = { png: Uint8Array; webp: Uint8Array; previews: Preview[] };

/**
 * Pictures of a flat-coloured SVG.
 * @param svg its `width` in points, as Typst writes it
 * @param size pixels of the PNG and of the WebP
 * @param options.background hex colour below the drawing; the sheet is seldom a whole number of pixels, so it shows at the edges
 * @param options.inches printed width, so that the PNG prints at its true size; leave it out for screen pictures
 */
export async function pictures(
  svg: string,
  size: Pixels,
  {
    background,
    inches,
    previews: sizes,
  }: { background: string; inches?: number | undefined; previews: readonly Pixels[] },
): Promise<Pictures> {
  const points = Number(/<svg[^>]* width="([\d.]+)pt"/.exec(svg)?.[1]);
  if (!points) throw new Error('SVG không ghi chiều rộng bằng pt.');
  // Drawn at least as large as the largest picture, then brought to whole pixels.
  const density = Math.ceil((72 * size.width) / points);
  const drawn = await sharp(Buffer.from(svg), { density, limitInputPixels: false })
    .resize({ ...size, fit: 'fill' })
    .flatten({ background })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = () => sharp(drawn.data, { raw: drawn.info });
  const png = picture().png({ palette: true, colours: 64, effort: 4, compressionLevel: 9 });
  if (inches) png.withMetadata({ density: size.width / inches });
  // Efforts as measured on an A3 of the cloth: more of it costs ten times the seconds for a twentieth of the bytes.
  const previews: Preview[] = [];
  for (const { width, height } of sizes) {
    const small = picture().resize(width, height, { kernel: 'lanczos3' });
    const avif = await small.clone().avif({ quality: 52, effort: 1 }).toBuffer();
    const webp = await small.clone().webp({ quality: 70, effort: 5 }).toBuffer();
    previews.push({ width, height, avif, webp });
  }
  return {
    png: await png.toBuffer(),
    webp: await picture().webp({ lossless: true, effort: 3 }).toBuffer(),
    previews,
  };
}
