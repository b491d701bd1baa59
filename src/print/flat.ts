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
 * Turns every pixel into the nearest colour of the palette, in place.
 * @returns the rows of a PNG with four bits a pixel, each after its filter byte
 */
export function flatten({ data, info }: Raw, palette: readonly Rgb[]): Buffer {
  const { width, height, channels } = info;
  const table = nearest(palette);
  const reds = Uint8Array.from(palette, ([red]) => red);
  const greens = Uint8Array.from(palette, ([, green]) => green);
  const blues = Uint8Array.from(palette, ([, , blue]) => blue);
  const rowBytes = 1 + Math.ceil(width / 2);
  // Filter 0, none: flat colours pack best as they are.
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0, at = 0; y < height; y++) {
    let to = y * rowBytes + 1;
    for (let x = 0; x < width; x++, at += channels) {
      const colour = table[((data[at]! >> 3) << 10) | ((data[at + 1]! >> 3) << 5) | (data[at + 2]! >> 3)]!;
      data[at] = reds[colour]!;
      data[at + 1] = greens[colour]!;
      data[at + 2] = blues[colour]!;
      if (x & 1) rows[to++]! |= colour;
      else rows[to] = colour << 4;
    }
  }
  return rows;
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
 * @param rows from `flatten`
 * @param density dots an inch for printing at true size; left out for screens
 */
export async function flatPng(
  rows: Buffer,
  { width, height }: { width: number; height: number },
  palette: readonly Rgb[],
  density?: number,
): Promise<Buffer> {
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
