/** Pictures of few flat inks, kept to sixteen colours: half the bytes, half the time, and edges still smooth. */
import { crc32, deflate } from 'node:zlib';

export type Rgb = readonly [red: number, green: number, blue: number];
/** Pixels in rows from the top left, `channels` bytes each, red, green and blue first. */
export type Raw = { data: Buffer; info: { width: number; height: number; channels: number } };

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/**
 * Sixteen colours at most: the inks, and for each pair that meets at an edge what lies between, evenly spaced.
 * @param inks hex colours, e.g. "#13163a"
 * @param edges pairs of them
 */
export function paletteOf(inks: readonly string[], edges: readonly (readonly [string, string])[]): Rgb[] {
  const between = Math.floor((16 - inks.length) / edges.length);
  return [
    ...inks.map(rgb),
    ...edges.flatMap(([from, to]) =>
      Array.from({ length: between }, (_, i): Rgb => {
        const [a, b] = [rgb(from), rgb(to)];
        const share = (i + 1) / (between + 1);
        return a.map((value, channel) => Math.round(value + (b[channel]! - value) * share)) as unknown as Rgb;
      }),
    ),
  ];
}

/** For each colour of five bits a channel the nearest of the palette; the eye weighs green most. */
function nearest(palette: readonly Rgb[]): Uint8Array {
  return Uint8Array.from({ length: 1 << 15 }, (_, cell) => {
    const [red, green, blue] = [cell >> 10, (cell >> 5) & 31, cell & 31].map((bits) => bits * 8 + 4) as [
      number,
      number,
      number,
    ];
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    palette.forEach(([r, g, b], i) => {
      const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2;
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  });
}

/** Turns every pixel into the nearest colour of the palette, in place, and returns the indices, one byte a pixel. */
export function flatten({ data, info }: Raw, palette: readonly Rgb[]): Uint8Array {
  const index = nearest(palette);
  const [reds, greens, blues] = [0, 1, 2].map((channel) => Uint8Array.from(palette, (colour) => colour[channel]!)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const pixels = new Uint8Array(info.width * info.height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += info.channels) {
    const colour = index[((data[at]! >> 3) << 10) | ((data[at + 1]! >> 3) << 5) | (data[at + 2]! >> 3)]!;
    pixels[i] = colour;
    data[at] = reds[colour]!;
    data[at + 1] = greens[colour]!;
    data[at + 2] = blues[colour]!;
  }
  return pixels;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/**
 * A PNG of sixteen colours, four bits a pixel (PNG 1.2, sections 4 and 11).
 * @param density dots an inch for printing at true size; left out for screens
 */
export async function flatPng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  palette: readonly Rgb[],
  density?: number,
): Promise<Buffer> {
  const rowBytes = Math.ceil(width / 2);
  // Each row begins with its filter: none, for flat colours pack best as they are.
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (rowBytes + 1) + 1 + (x >> 1)]! |= pixels[y * width + x]! << (x % 2 === 0 ? 4 : 0);
  const packed = await new Promise<Buffer>((resolve, reject) =>
    deflate(rows, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, indexed, the only methods there are, not interlaced.
  header.set([4, 3, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header)];
  if (density) {
    const physical = Buffer.alloc(9);
    const perMetre = Math.round(density / 0.0254);
    physical.writeUInt32BE(perMetre, 0);
    physical.writeUInt32BE(perMetre, 4);
    physical[8] = 1;
    chunks.push(chunk('pHYs', physical));
  }
  chunks.push(chunk('PLTE', Uint8Array.from(palette.flat())), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0)));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}
