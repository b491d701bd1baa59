/** Pictures of few flat inks, kept to few colours: half the bytes, half the time, and edges still smooth. */
import { crc32, deflate } from 'node:zlib';

export type Rgb = readonly [red: number, green: number, blue: number];
/** Pixels in rows from the top left, `channels` bytes each: red, green, blue, how opaque. */
export type Raw = { data: Buffer; info: { width: number; height: number; channels: number } };

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/**
 * The inks, and for each pair that meets at an edge what lies between, evenly spaced.
 * @param inks hex colours, e.g. "#13163a"
 * @param edges pairs of them
 * @param most colours in all: up to 16 take half the bytes of up to 256
 */
export function paletteOf(inks: readonly string[], edges: readonly (readonly [string, string])[], most = 16): Rgb[] {
  const between = Math.floor((most - inks.length) / edges.length);
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

const tables = new Map<string, Uint8Array>();

/** For each colour of five bits a channel the nearest of the palette; the eye weighs green most. */
function nearest(palette: readonly Rgb[]): Uint8Array {
  const key = palette.join(' ');
  const known = tables.get(key);
  if (known) return known;
  const table = new Uint8Array(1 << 15);
  for (let cell = 0; cell < table.length; cell++) {
    const [red, green, blue] = [(cell >> 10) * 8 + 4, ((cell >> 5) & 31) * 8 + 4, (cell & 31) * 8 + 4];
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < palette.length; i++) {
      const [r, g, b] = palette[i]!;
      const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2;
      if (distance < least) [table[cell], least] = [i, distance];
    }
  }
  tables.set(key, table);
  return table;
}

/**
 * Turns every pixel into the nearest colour of the palette, in place, and opaque.
 * @param raw four channels
 * @returns the rows of a PNG with four bits a pixel, or eight for more than sixteen colours, each after its filter byte
 */
export function flatten({ data, info: { width, height, channels } }: Raw, palette: readonly Rgb[]): Uint8Array {
  if (channels !== 4 || data.byteOffset % 4 !== 0) throw new RangeError('flatten cần điểm ảnh RGBA');
  const pixels = new Int32Array(data.buffer, data.byteOffset, width * height);
  const table = nearest(palette);
  const shown = Int32Array.from(palette, ([red, green, blue]) => (255 << 24) | (blue << 16) | (green << 8) | red);
  const isSmall = palette.length <= 16;
  const rowBytes = 1 + width;
  // Filter 0, none: flat colours pack best as they are.
  const colours = new Uint8Array(rowBytes * height);
  let last = 0;
  let colour = 0;
  let value = 0;
  for (let y = 0, at = 0; y < height; y++) {
    let to = y * rowBytes + 1;
    for (const end = at + width; at < end; at++, to++) {
      const pixel = pixels[at]!;
      // Most pixels are what the one before was, and most of those are an ink already.
      if (pixel !== last) {
        last = pixel;
        colour = table[((pixel & 0xf8) << 7) | (((pixel >> 11) & 31) << 5) | ((pixel >> 19) & 31)]!;
        value = shown[colour]!;
      }
      if (pixel !== value) pixels[at] = value;
      colours[to] = colour;
    }
  }
  return isSmall ? packed(colours, width, height) : colours;
}

/** Two pixels a byte. */
function packed(colours: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * rowBytes + 1 + (x >> 1)]! |= colours[y * (width + 1) + 1 + x]! << (x & 1 ? 0 : 4);
  return rows;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Words of a PNG, in any letters: iTXt, uncompressed, in Vietnamese (PNG 1.2, section 4.2.3). */
const words = (keyword: string, text: string): Buffer =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0vi\0\0`, 'latin1'), Buffer.from(text, 'utf8')]));

/**
 * A PNG of few colours (PNG 1.2, sections 4 and 11).
 * @param rows from `flatten`
 * @param density dots an inch for printing at true size; left out for screens
 * @param texts keywords and what they say, e.g. Title
 */
export async function flatPng(
  rows: Uint8Array,
  { width, height }: { width: number; height: number },
  palette: readonly Rgb[],
  density?: number,
  texts: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const packed = await new Promise<Buffer>((resolve, reject) =>
    deflate(rows, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bits a pixel, indexed, the only methods there are, not interlaced.
  header.set([palette.length <= 16 ? 4 : 8, 3, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), ...Object.entries(texts).map(([keyword, text]) => words(keyword, text))];
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
