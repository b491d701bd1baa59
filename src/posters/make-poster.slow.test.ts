import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import jsQR from 'jsqr';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../print/cache.ts';
import { queryMetadata, typstAvailable } from '../print/typst.ts';
import { type Box, bottom, right } from './artwork.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import { drawPoster, posterSizes } from './make-poster.ts';
import { message, posterOf } from './messages-for-tests.ts';
import { type DesignName, designs, drawSheet, type PosterInput, posterPage } from './poster-page.ts';

const designNames = Object.keys(designs) as DesignName[];
const formatNames = Object.keys(formats) as FormatName[];
const official = message('chu-de-2018');
const poster = posterOf(official, 'vai', 'a3');
const points = (mm: number) => (mm * 72) / 25.4;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pixelsOf = (png: Uint8Array) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
const loaded = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });

/** The text that a phone reads from a picture, or undefined. */
async function readCode(png: Uint8Array): Promise<string | undefined> {
  const { data, info } = await pixelsOf(png);
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Colour operators of a PDF's page (ISO 32000-1, table 74), each with its operands. */
async function colourOperators(pdf: Uint8Array): Promise<string[]> {
  const document = await loaded(pdf);
  const contents = document.getPage(0).node.Contents();
  if (!(contents instanceof PDFRawStream)) throw new Error('một trang, một luồng');
  // Were there forms or pictures, their colours would have to be looked at too.
  expect(Buffer.from(pdf).toString('latin1')).not.toContain('/XObject');
  const text = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
  return [...text.matchAll(/^(.* (?:g|G|rg|RG|k|K|cs|CS|sc|SC|scn|SCN))$/gm)].map(([, line]) => line!);
}

describe.runIf(typstAvailable())('a poster', { timeout: 120_000 }, () => {
  let files: Files;
  beforeAll(async () => {
    files = await drawPoster(poster);
  }, 120_000);

  test('the PDF is tagged, titled, Vietnamese, and dated by the day it was made', async () => {
    const pdf = await loaded(files.pdf!);
    expect(pdf.getTitle()).toBe(official.slogan);
    expect(pdf.getAuthor()).toBe(poster.publisher);
    expect(pdf.getCreationDate()?.toISOString()).toBe('2018-11-15T00:00:00.000Z');
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi-VN');
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(Buffer.from(files.pdf!).toString('latin1')).toContain('pdfuaid');
  });

  test('the file for the press holds the four inks and nothing else', async () => {
    const operators = await colourOperators(files['cmyk.pdf']!);
    expect(operators.filter((line) => !/^(?:[\d.]+ ){4}[kK]$/.test(line))).toEqual([]);
    // Chàm, as in the tokens.
    expect(operators).toContainEqual(expect.stringMatching(/^1 0\.92\d* 0\.32\d* 0\.47\d* k$/));
    const tagged = Buffer.from(files['cmyk.pdf']!).toString('latin1');
    expect(tagged).toContain('pdfuaid');
    // The same test finds the colours of the file for screens.
    expect((await colourOperators(files.pdf!)).some((line) => /[kK]$/.test(line))).toBe(false);
  });

  test('the SVG says what it shows, asks for nothing from outside and keeps a place for a name', () => {
    const svg = Buffer.from(files.svg!).toString();
    expect(svg).toMatch(/^<svg[^>]* role="img" lang="vi"/);
    expect(svg).toContain(`<title id="ten">${official.slogan}</title>`);
    expect(svg).toContain('<desc id="mo-ta">Nền chàm; một hàng người &lt;lớn&gt; &amp; trẻ em nắm tay nhau.</desc>');
    expect(svg).not.toMatch(/(?:href|src)="(?!#)/);
    const { unitName } = drawSheet(poster).layout;
    const place =
      /<g id="don-vi" data-x="([\d.]+)" data-y="([\d.]+)" data-width="([\d.]+)" data-size="([\d.]+)" data-fill="(#\w+)"><\/g><\/svg>$/.exec(
        svg,
      )!;
    expect(place.slice(1, 5).map(Number)).toEqual(
      [unitName.x, unitName.y, unitName.width, unitName.size].map((mm) => expect.closeTo(points(mm), 1)),
    );
    expect(place[5]).toBe('#faf5ea');
  });

  test('the margins beside the words are empty to the edge of the sheet', async () => {
    const { data, info } = await pixelsOf(files.png!);
    const cell = info.width / 72;
    const ground = [0x13, 0x16, 0x3a];
    const strange: string[] = [];
    for (let y = Math.round(info.height * 0.55); y < info.height; y++)
      for (const [from, to] of [
        [0, 3.3 * cell],
        [info.width - 3.3 * cell, info.width],
      ] as const)
        for (let x = Math.ceil(from); x < to; x++) {
          const at = (y * info.width + x) * 4;
          if (ground.some((value, i) => data[at + i] !== value)) strange.push(`${x},${y}`);
        }
    expect(strange).toEqual([]);
  });
});

describe.runIf(typstAvailable()).each(formatNames)('on %s', { timeout: 120_000 }, (name) => {
  const format: Format = formats[name];
  const sizes = posterSizes(name);
  let files: Files;
  beforeAll(async () => {
    // Each design has its turn.
    files = await drawPoster(posterOf(message('hang-xom'), designNames[formatNames.indexOf(name) % 4]!, name));
  }, 120_000);

  test('the pictures are the trimmed page at the promised sizes', async () => {
    const size = async (bytes: Uint8Array) => {
      const { width, height } = await sharp(bytes).metadata();
      return { width, height };
    };
    expect(sizes.pixels.width / sizes.pixels.height).toBeCloseTo(format.width / format.height, 2);
    expect(await size(files.png!)).toEqual(sizes.pixels);
    expect(await size(files.webp!)).toEqual(sizes.pixels);
    for (const preview of sizes.previewPixels)
      expect(await size(files[`xem-truoc-${preview.width}.webp`]!)).toEqual(preview);
    const { density } = await sharp(files.png!).metadata();
    if (format.unit === 'mm') expect(density).toBeCloseTo((sizes.pixels.width * 25.4) / format.width, -1);
  });

  test('PNG and WebP show the same', async () => {
    const [png, webp] = await Promise.all(
      [files.png!, files.webp!].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()),
    );
    expect(Buffer.compare(png!, webp!)).toBe(0);
  });

  if (format.foot === 'full')
    test('the code leads to the page of the message, read from the picture', async () => {
      expect(await readCode(files.png!)).toBe('http://localhost:4321/thong-diep/hang-xom/');
    });

  if (format.unit === 'mm')
    test('the printer finds sheet, bleed and cut in each file', async () => {
      const slug = format.marks ? 9 : 0;
      const [sheet, bleed, trim] = [0, slug, slug + format.bleed].map((inset) => [
        inset,
        inset,
        format.width + 2 * (slug + format.bleed - inset),
        format.height + 2 * (slug + format.bleed - inset),
      ]);
      const printed = [files.pdf!, ...(files['cmyk.pdf'] ? [files['cmyk.pdf']] : [])];
      expect(printed).toHaveLength(format.oneColour ? 1 : 2);
      for (const pdf of printed) {
        const document = await loaded(pdf);
        expect(document.getPageCount()).toBe(1);
        const page = document.getPage(0);
        const box = ({ x, y, width, height }: ReturnType<typeof page.getTrimBox>) => [x, y, width, height];
        const expected = (millimetres: number[]) => millimetres.map((value) => expect.closeTo(points(value), 2));
        expect(box(page.getMediaBox())).toEqual(expected(sheet!));
        expect(box(page.getBleedBox())).toEqual(expected(bleed!));
        expect(box(page.getTrimBox())).toEqual(expected(trim!));
      }
    });

  if (format.unit === 'px')
    test('a screen gets no file for the press', () => {
      expect(files['cmyk.pdf']).toBeUndefined();
    });
});

describe.runIf(typstAvailable())('the one-colour sheet', { timeout: 120_000 }, () => {
  const format = formats['a4-mot-mau'];
  const { pixels } = posterSizes('a4-mot-mau');
  const scale = pixels.width / format.width;

  /** After the copier: each pixel black (1) or white. */
  async function copied(png: Uint8Array, threshold: number): Promise<Uint8Array> {
    const grey = await sharp(png).greyscale().raw().toBuffer();
    return Uint8Array.from(grey, (value) => (value < threshold ? 1 : 0));
  }
  const share = (bits: Uint8Array, { x, y, width, height }: Box) => {
    let ink = 0;
    let all = 0;
    for (let row = Math.floor(y); row < y + height; row++)
      for (let column = Math.floor(x); column < x + width; column++) {
        ink += bits[row * pixels.width + column]!;
        all++;
      }
    return ink / all;
  };
  const inPixels = ({ x, y, width, height }: Box, per: number): Box => ({
    x: x * per,
    y: y * per,
    width: width * per,
    height: height * per,
  });

  test.each(designNames)('%s stays legible in pure black and white, copied light or dark', async (design) => {
    const input = posterOf(message('noi-den'), design, 'a4-mot-mau');
    const { png, pdf } = await drawPoster(input);
    const parts = queryMetadata<Box & { name: string; neededWidth: number }>(
      posterPage(input, { trimmed: true }),
      'box',
    );
    const [light, middle, dark] = await Promise.all([80, 128, 190].map((threshold) => copied(png!, threshold)));

    for (const { name, neededWidth, ...box } of parts) {
      const place = inPixels({ ...box, width: neededWidth }, (scale * 25.4) / 72);
      const [least, normal, most] = [light!, middle!, dark!].map((bits) => share(bits, place)) as [
        number,
        number,
        number,
      ];
      // Letters cover a tenth to half of their box; thin strokes neither vanish nor run together.
      expect(normal, name).toBeGreaterThan(0.08);
      expect(normal, name).toBeLessThan(0.5);
      expect(least / normal, name).toBeGreaterThan(0.75);
      expect(most / normal, name).toBeLessThan(1.3);
    }

    const copy = await sharp(Buffer.from(middle!.map((bit) => (bit ? 0 : 255))), {
      raw: { ...pixels, channels: 1 },
    })
      .png()
      .toBuffer();
    expect(await readCode(copy)).toBe(input.url);

    // Nowhere in the picture a black square of 3.5 mm: that is where copiers streak.
    const { artwork, stage } = drawSheet(input);
    const side = Math.round(3.5 * scale);
    const picture = inPixels({ ...stage.panel, height: artwork.free.y - stage.panel.y }, scale);
    for (let y = Math.floor(picture.y); y + side < bottom(picture); y += side >> 1)
      for (let x = Math.floor(picture.x); x + side < right(picture); x += side >> 1)
        expect(share(middle!, { x, y, width: side, height: side })).toBeLessThan(1);
    // And nothing in the border.
    const edge = Math.floor((format.border - 0.5) * scale);
    expect(share(dark!, { x: 0, y: 0, width: pixels.width, height: edge })).toBe(0);
    expect(share(dark!, { x: 0, y: 0, width: edge, height: pixels.height })).toBe(0);

    // One ink in the PDF too: every colour is a single grey.
    const values = (await colourOperators(pdf!)).filter((line) => !/ [cC][sS]$/.test(line));
    expect([...new Set(values.map((line) => line.replace(/ (scn|SCN|g|G)$/, '')))].sort()).toEqual(['0', '1']);
  });
});

test.runIf(typstAvailable())('another process makes the same bytes', { timeout: 240_000 }, async () => {
  const inputs: PosterInput[] = [
    poster,
    posterOf(message('mot-lan'), 'rach', 'pano-4-1'),
    posterOf(message('viec-nha'), 'bang', 'a4-mot-mau'),
    posterOf(message('dia-chi'), 'soi', 'doc'),
  ];
  const script = `
    import { createHash } from 'node:crypto';
    import { drawPoster } from './src/posters/make-poster.ts';
    const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');
    const drawn = await Promise.all(${JSON.stringify(inputs)}.map(drawPoster));
    console.log(JSON.stringify(drawn.map((files) => Object.entries(files).map(([name, bytes]) => [name, sum(bytes)]))));`;
  const there = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
  });
  const here: [string, string][][] = [];
  for (const input of inputs)
    here.push(Object.entries(await drawPoster(input)).map(([name, bytes]) => [name, sha256(bytes)]));
  expect(JSON.parse(there)).toEqual(here);
});
