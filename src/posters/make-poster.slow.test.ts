import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import jsQR from 'jsqr';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../print/cache.ts';
import { compilePdf, typstAvailable } from '../print/typst.ts';
import { type Format, type FormatName, formatNames, formats, hasCmyk, hasCode } from './formats.ts';
import { inks, presses } from './inks.ts';
import { drawPoster, posterSizes } from './make-poster.ts';
import { message, messages, sheetOf } from './messages-for-tests.ts';
import { layOut } from './sheet.ts';
import { sheetAlt } from './sheet-alt.ts';
import { sheetPage } from './sheet-page.ts';
import { sheetSvg } from './sheet-svg.ts';

const slug = 'hang-xom';
const points = (mm: number) => (mm * 72) / 25.4;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const loaded = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The text that a phone reads from a picture, or undefined. */
async function readCode(picture: Sharp): Promise<string | undefined> {
  const { data, info } = await sharp(await picture.png().toBuffer())
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Colour operators of a PDF's page (ISO 32000-1, table 74), each with its operands. */
async function colourOperators(pdf: Uint8Array): Promise<string[]> {
  const document = await loaded(pdf);
  const contents = document.getPage(0).node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
  // Were there forms or pictures, their colours would have to be looked at too.
  expect(latin(pdf)).not.toContain('/XObject');
  return streams.flatMap((stream) => {
    const text = stream instanceof PDFRawStream && latin(decodePDFRawStream(stream).decode());
    return text ? [...text.matchAll(/^(.* (?:g|G|rg|RG|k|K|cs|CS|sc|SC|scn|SCN))$/gm)].map(([, line]) => line!) : [];
  });
}

test('no ink lays down more than the paper of its press takes: 300 per cent coated, 240 on newsprint', () => {
  expect([presses.coated.most, presses.newsprint.most]).toEqual([300, 240]);
  for (const press of ['coated', 'newsprint'] as const)
    for (const ink of Object.values(inks))
      expect(ink[press].reduce<number>((sum, share) => sum + share, 0)).toBeLessThanOrEqual(presses[press].most);
});

describe.runIf(typstAvailable()).each(formatNames)('%s', (name) => {
  const format: Format = formats[name];
  const input = sheetOf(message(slug), name);
  const sizes = posterSizes(name);
  let files: Files;
  beforeAll(async () => {
    files = await drawPoster(input);
  }, 120_000);

  test('the PDF is tagged, Vietnamese, described, and says whose it is', async () => {
    const pdf = await loaded(files.pdf!);
    expect(pdf.getTitle()).toBe(input.message.slogan);
    expect(pdf.getAuthor()).toBe(input.publisher);
    for (const words of [input.origin, input.licence.name, input.url]) expect(pdf.getKeywords()).toContain(words);
    expect(pdf.getCreationDate()?.toISOString()).toBe(`${input.date}T00:00:00.000Z`);
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi-VN');
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(latin(files.pdf!)).toContain('pdfuaid');
    // The picture is a figure with words, not a decoration.
    const figures = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure') ? [object] : [],
      );
    expect(figures).toHaveLength(hasCode(format) ? 2 : 1);
    for (const figure of figures) {
      expect(figure.get(PDFName.of('Alt'))?.toString().length).toBeGreaterThan(20);
    }
  });

  test('SVG, PNG and WebP say what they show, whose it is, where it comes from and how it may be used', async () => {
    const svg = Buffer.from(files.svg!).toString();
    expect(svg).toMatch(/^<svg[^>]* role="img" lang="vi"/);
    expect(svg).toContain(`<title id="ten">${input.message.slogan}</title>`);
    expect(svg).toContain(sheetAlt(layOut(input)));
    // Letters are outlines, nothing is fetched.
    expect(svg).not.toMatch(/<text|<style|style=|(?:href|src)="(?!#)/);
    const xmp = async (bytes: Uint8Array) => Buffer.from((await sharp(bytes).metadata()).xmp ?? []).toString();
    for (const words of [svg, await xmp(files.webp!), Buffer.from(files.png!).toString()])
      for (const wanted of [input.origin, input.licence.url, input.url, input.publisher, input.message.slogan])
        expect(words).toContain(wanted);
    expect(latin(files.png!)).toContain('iTXtXML:com.adobe.xmp');
  });

  test('the pictures are the trimmed page at the promised sizes, and show the same', async () => {
    const size = async (bytes: Uint8Array) => {
      const { width, height } = await sharp(bytes).metadata();
      return { width, height };
    };
    expect(sizes.pixels.width / sizes.pixels.height).toBeCloseTo(format.width / format.height, 1);
    expect(await size(files.png!)).toEqual(sizes.pixels);
    expect(await size(files.webp!)).toEqual(sizes.pixels);
    for (const preview of sizes.previewPixels)
      expect(await size(files[`xem-truoc-${preview.width}.webp`]!)).toEqual(preview);
    const { density } = await sharp(files.png!).metadata();
    if (format.unit === 'mm') expect(density).toBeCloseTo((sizes.pixels.width * 25.4) / format.width, -1);
    const [png, webp] = await Promise.all(
      [files.png!, files.webp!].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()),
    );
    expect(Buffer.compare(png!, webp!)).toBe(0);
  });

  if (hasCode(format))
    test('the code leads to the page of the message, from as far as the sheet is read', async () => {
      expect(await readCode(sharp(files.png!))).toBe(input.url);
      // As a phone sees it from an arm's length and more: 72 dots an inch.
      const small = sharp(files.png!).resize(Math.round(points(format.width)));
      expect(await readCode(small)).toBe(input.url);
    });

  if (format.unit === 'mm')
    test('the printer finds sheet, bleed and cut', async () => {
      const boxes = async (pdf: Uint8Array) => {
        const document = await loaded(pdf);
        expect(document.getPageCount()).toBe(1);
        const page = document.getPage(0);
        return [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()].map(({ x, y, width, height }) => [
          x,
          y,
          width,
          height,
        ]);
      };
      const inset = (mm: number, all: number) =>
        [mm, mm, format.width + 2 * (all - mm), format.height + 2 * (all - mm)].map((value) =>
          expect.closeTo(points(value), 1),
        );
      // For the office: the sheet as it is, no marks, nothing to be shrunk.
      expect(await boxes(files.pdf!)).toEqual([inset(0, 0), inset(0, 0), inset(0, 0)]);
      expect(files['cmyk.pdf'] !== undefined).toBe(hasCmyk(format));
      if (!files['cmyk.pdf']) return;
      const all = 9 + format.bleed;
      expect(await boxes(files['cmyk.pdf'])).toEqual([inset(0, all), inset(9, all), inset(all, all)]);
    });

  if (hasCmyk(format))
    test('the file for the press holds the four inks, marks on every plate, its printing condition, and no claim', async () => {
      const pdf = files['cmyk.pdf']!;
      const strange = (await colourOperators(pdf)).filter((line) => !/^(?:[\d.]+ ){4}[kK]$/.test(line));
      expect(strange).toEqual([expect.stringContaining('/EveryPlate CS 1 SCN')].slice(0, strange.length));
      // Within the cut: the marks outside it are meant to be on every plate.
      if (hasGhostscript)
        expect(Math.max(...onPlates(`${name}.pdf`, pdf, '-dUseTrimBox').map(total))).toBeLessThanOrEqual(
          presses.coated.most,
        );
      const text = latin(pdf);
      expect(text).toContain('/EveryPlate [/Separation /All /DeviceCMYK');
      expect(text).toContain('/OutputConditionIdentifier (FOGRA39)');
      expect(text).not.toMatch(/GTS_PDFXVersion|pdfxid/);
      expect(text).toContain('pdfuaid');
    });
});

const hasGhostscript = !spawnSync('gs', ['--version']).error;
if (!hasGhostscript) console.warn('Bỏ qua phần đo mực bằng Ghostscript: máy không có gs.');
const folder = mkdtempSync(join(tmpdir(), 'muc-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Shares = [cyan: number, magenta: number, yellow: number, black: number];
const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

/** All mixtures of ink on the plates that Ghostscript makes of a page, in per cent. */
function onPlates(name: string, pdf: Uint8Array, ...options: string[]): Shares[] {
  const path = join(folder, name);
  writeFileSync(path, pdf);
  const pam = execFileSync('gs', ['-q', '-o', '-', '-sDEVICE=pamcmyk32', '-r36', ...options, path], { maxBuffer: 1e8 });
  const pixels = pam.subarray(pam.indexOf('ENDHDR\n') + 7);
  const found = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4) found.add(pixels.readUInt32BE(i));
  return [...found].map((four) => [24, 16, 8, 0].map((shift) => ((four >>> shift) & 255) / 2.55) as Shares);
}

describe.runIf(typstAvailable())('the sheet for newsprint', () => {
  test.each(
    messages.map((one) => [one.slug, one] as const),
  )('%s takes no more ink than newsprint does, its dark letters one', async (_, one) => {
    const pdf = compilePdf(sheetPage(layOut(sheetOf(one, 'a3')), 'newsprint', false));
    for (const line of await colourOperators(pdf)) {
      expect(line).toMatch(/^(?:[\d.]+ ){4}[kK]$/);
      expect(100 * total(line.split(' ').slice(0, 4).map(Number)), line).toBeLessThanOrEqual(presses.newsprint.most);
    }
    if (!hasGhostscript) return;
    const most = Math.max(...onPlates(`${one.slug}.pdf`, pdf).map(total));
    expect(most).toBeGreaterThan(150);
    expect(most).toBeLessThanOrEqual(presses.newsprint.most);
    // Letters alone, without picture and ground: black with nothing beside it, or what is light on a dark ground.
    const letters = onPlates(`${one.slug}-chu.pdf`, pdf, '-dFILTERVECTOR', '-dFILTERIMAGE');
    for (const [cyan, magenta, yellow, black] of letters) {
      expect(cyan).toBe(0);
      if (black > 0) expect([magenta, yellow, black]).toEqual([0, 0, 100]);
    }
  });

  test('names its printing, has no marks, and does not claim to be PDF/X', async () => {
    const sheets = formatNames.filter((name) => (formats[name] as Format).newsprint);
    expect(sheets).toEqual(['a3']);
    const pdf = (await drawPoster(sheetOf(message(slug), 'a3')))['giay-bao.pdf']!;
    const text = latin(pdf);
    expect(text).toContain('/OutputConditionIdentifier (IFRA26)');
    expect(text).not.toMatch(/EveryPlate|GTS_PDFXVersion|pdfxid/);
    expect(text).toContain('pdfuaid');
    const page = (await loaded(pdf)).getPage(0);
    for (const { width, height } of [page.getMediaBox(), page.getTrimBox()])
      expect([width, height]).toEqual([points(297), points(420)].map((value) => expect.closeTo(value, 1)));
  });
});

describe.runIf(typstAvailable())('the sheet for the photocopier', () => {
  test.each(messages.map((one) => [one.slug, one] as const))('%s is printed with black alone', async (_, one) => {
    const pdf = compilePdf(sheetPage(layOut(sheetOf(one, 'a4-mot-mau')), 'coated', false));
    const values = await colourOperators(pdf);
    expect([...new Set(values)].sort()).toEqual(expect.arrayContaining(['0 0 0 1 k']));
    for (const line of values) expect(line).toMatch(/^0 0 0 [01] [kK]$/);
    if (!hasGhostscript) return;
    const path = join(folder, `${one.slug}-mot-mau.pdf`);
    writeFileSync(path, pdf);
    const [cyan, magenta, yellow, black] = execFileSync('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', path], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+/)
      .map(Number);
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
    // Line, not solid: toner is dear and large blacks streak.
    expect(black).toBeGreaterThan(0.03);
    expect(black).toBeLessThan(0.25);
  });

  test.each(
    messages.filter((_, i) => i % 6 === 0).map((one) => [one.slug, one] as const),
  )('%s keeps its code when it is copied light or dark, and its border is white', async (_, one) => {
    const input = sheetOf(one, 'a4-mot-mau');
    // As a copier scans it at its coarsest: 200 dots an inch.
    const width = 1654;
    const page = await sharp(Buffer.from(sheetSvg(layOut(input))), { density: 200 })
      .resize(width)
      .flatten({ background: '#fff' })
      .greyscale()
      .png()
      .toBuffer();
    for (const threshold of [80, 128, 190]) {
      const copy = await sharp(page).threshold(threshold).png().toBuffer();
      expect(await readCode(sharp(copy))).toBe(input.url);
      const edge = Math.floor(((formats['a4-mot-mau'].border - 0.5) / 210) * width);
      const border = await sharp(copy).extract({ left: 0, top: 0, width, height: edge }).removeAlpha().raw().toBuffer();
      expect(border.every((value) => value === 255)).toBe(true);
    }
  });
});

test.runIf(typstAvailable())('every code of every sheet leads to its message', async () => {
  for (const name of formatNames.filter((one) => hasCode(formats[one])))
    for (const one of messages) {
      const sheet = layOut(sheetOf(one, name as FormatName));
      const { x, y, side } = sheet.code!;
      const svg = sheetSvg(sheet).replace(
        /viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
        `viewBox="${x} ${y} ${side} ${side}" width="160" height="160"`,
      );
      expect(await readCode(sharp(Buffer.from(svg))), `${name} ${one.slug}`).toBe(sheet.input.url);
    }
});

test.runIf(typstAvailable())('another process makes the same bytes', { timeout: 240_000 }, async () => {
  const inputs = (['a3', 'pano-4-1', 'a4-mot-mau', 'doc'] as const).map((name) => sheetOf(message('dia-chi'), name));
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
