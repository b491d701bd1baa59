import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import jsQR from 'jsqr';
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../print/cache.ts';
import { queryMetadata, TypstError, typstAvailable } from '../print/typst.ts';
import { type DesignName, designs, drawPoster, type PosterInput, posterPage, posterSizes } from './make-poster.ts';

const message = {
  id: 'chu-de-2018',
  slogan: 'Chủ động phòng, chống bạo lực, xâm hại phụ nữ và trẻ em',
  lines: ['Chủ động', 'phòng, chống bạo lực,', 'xâm hại phụ nữ và trẻ em'],
  lead: 'Bạo lực không phải chuyện riêng của một nhà: thấy sớm, nói sớm, giúp nhau sớm.',
};
const poster: PosterInput = {
  design: 'vai',
  format: 'a3',
  message,
  alt: 'Nền chàm; một hàng người <lớn> & trẻ em nắm tay nhau.',
  captions: ['Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới, 15/11 – 15/12/2018'],
  source: 'Kế hoạch kèm Quyết định 415/QĐ-UBND, tỉnh Bắc Kạn, 2018',
  url: 'http://localhost:4321/thang-hanh-dong/2018/thong-diep/01-chu-de-2018/',
  address: 'localhost:4321',
  services: [
    { number: '113', caption: 'Công an, khi nguy hiểm' },
    { number: '111', caption: 'Bảo vệ trẻ em' },
    { number: '1900 969 680', caption: 'Hỗ trợ phụ nữ' },
  ],
  publisher: 'Bình đẳng giới Bắc Kạn',
  date: '2018-11-15',
};
const withLines = (...lines: string[]): PosterInput => ({
  ...poster,
  message: { ...message, lines, slogan: lines.join(' ') },
});
const pixelsOf = (png: Uint8Array) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const points = (mm: number) => (mm * 72) / 25.4;

describe.runIf(typstAvailable())('a poster', { timeout: 60_000 }, () => {
  let files: Files;
  beforeAll(async () => {
    files = await drawPoster(poster);
  }, 60_000);

  test('the code leads to the page of the message, read from the picture', async () => {
    const { data, info } = await pixelsOf(files.png!);
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(poster.url);
  });

  test('the printer finds sheet, bleed and cut', async () => {
    const page = (await PDFDocument.load(files.pdf!, { updateMetadata: false })).getPage(0);
    const box = ({ x, y, width, height }: ReturnType<typeof page.getTrimBox>) => [x, y, width, height];
    const near = (actual: number[], expected: number[]) =>
      actual.forEach((value, i) => {
        expect(value).toBeCloseTo(points(expected[i]!), 2);
      });
    near(box(page.getMediaBox()), [0, 0, 321, 444]);
    near(box(page.getBleedBox()), [9, 9, 303, 426]);
    near(box(page.getTrimBox()), [12, 12, 297, 420]);
  });

  test('the PDF is tagged, titled, Vietnamese, and dated by the message', async () => {
    const pdf = await PDFDocument.load(files.pdf!, { updateMetadata: false });
    expect(pdf.getTitle()).toBe(message.slogan);
    expect(pdf.getAuthor()).toBe(poster.publisher);
    expect(pdf.getCreationDate()?.toISOString()).toBe('2018-11-15T00:00:00.000Z');
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi-VN');
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(Buffer.from(files.pdf!).toString('latin1')).toContain('pdfuaid');
  });

  test('the SVG says what it shows and asks for nothing from outside', () => {
    const svg = Buffer.from(files.svg!).toString();
    expect(svg).toMatch(/^<svg[^>]* role="img" lang="vi"/);
    expect(svg).toContain(`<title id="ten">${message.slogan}</title>`);
    expect(svg).toContain('<desc id="mo-ta">Nền chàm; một hàng người &lt;lớn&gt; &amp; trẻ em nắm tay nhau.</desc>');
    expect(svg).not.toMatch(/(?:href|src)="(?!#)/);
  });

  test('the pictures are the trimmed page at the promised sizes', async () => {
    const { pixels, previewPixels } = posterSizes('a3');
    const size = async (bytes: Uint8Array) => {
      const { width, height } = await sharp(bytes).metadata();
      return { width, height };
    };
    expect(pixels).toEqual({ width: 1754, height: 2480 });
    expect(await size(files.png!)).toEqual(pixels);
    expect(await size(files.webp!)).toEqual(pixels);
    expect((await sharp(files.png!).metadata()).density).toBe(150);
    for (const preview of previewPixels)
      for (const type of ['avif', 'webp'])
        expect(await size(files[`xem-truoc-${preview.width}.${type}`]!)).toEqual(preview);
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
          if (ground.some((value, i) => Math.abs(data[at + i]! - value) > 2)) strange.push(`${x},${y}`);
        }
    expect(strange).toEqual([]);
  });

  test('another process makes the same bytes', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { drawPoster } from './src/posters/make-poster.ts';
      const files = await drawPoster(${JSON.stringify(poster)});
      const sums = Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
      console.log(JSON.stringify(Object.fromEntries(sums)));`;
    const sums = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
    });
    expect(JSON.parse(sums)).toEqual(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
    );
  });
});

type Box = { name: string; width: number; height: number; neededWidth: number; neededHeight: number };

describe.runIf(typstAvailable())('words', { timeout: 60_000 }, () => {
  test.each(Object.keys(designs) as DesignName[])('fit their boxes in design %s', (design) => {
    const slogans = [
      message.lines,
      ['Một lần cũng', 'là bạo lực'],
      ['Nghe trẻ nói,', 'tin lời trẻ'],
      ['Chọn người theo năng lực,', 'không theo giới'],
      ['Nói đùa', 'coi thường phụ nữ', 'cũng là định kiến'],
      ['ẤM Ỗ', 'ẶNG Ợ', 'ỄU Ỵ', 'ẨN Ự'],
      ['Quyền'],
    ];
    for (const lines of slogans)
      for (const print of [true, false]) {
        const boxes = queryMetadata<Box>(posterPage({ ...withLines(...lines), design }, print), 'box');
        expect(boxes.map(({ name }) => name)).toEqual(['khẩu hiệu', 'câu dẫn', 'số điện thoại', 'dòng nguồn']);
        for (const { width, height, neededWidth, neededHeight } of boxes) {
          expect(neededWidth).toBeLessThanOrEqual(width + 0.01);
          expect(neededHeight).toBeLessThanOrEqual(height + 0.01);
        }
      }
  });

  const laidOut = (input: PosterInput) => () => queryMetadata(posterPage(input, true), 'box');

  test('a slogan too long for the sheet is refused with what to do', () => {
    const long = withLines('Một dòng khẩu hiệu rất dài mà người viết quên không ngắt ra cho vừa khổ giấy');
    expect(laidOut(long)).toThrow(TypstError);
    expect(laidOut(long)).toThrow(/khẩu hiệu quá dài cho khổ này: .*hãy ngắt thêm dòng/);
  });

  test('a part that runs over is named', () => {
    expect(laidOut({ ...poster, captions: Array(9).fill('Một dòng nhỏ') })).toThrow(/chữ tràn khung: số điện thoại/);
    const number = { number: '0123 456 789 012', caption: 'Một số rất dài' };
    expect(laidOut({ ...poster, services: [number, number, number] })).toThrow(/chữ tràn khung: số điện thoại/);
  });

  test('a letter that the font lacks is named', () => {
    expect(laidOut({ ...poster, message: { ...message, lead: 'Việc nhà → việc chung' } })).toThrow(
      /phông chữ Be Vietnam Pro không có chữ "→"/,
    );
  });

  test('words typed with loose marks come out composed', () => {
    const loose = { ...poster, message: { ...message, lead: message.lead.normalize('NFD') } };
    expect(laidOut(loose)()).toEqual(laidOut(poster)());
  });
});
