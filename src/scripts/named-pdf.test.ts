import { PDFArray, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { message, sheetOf } from '../posters/messages-for-tests.ts';
import { layOut } from '../posters/sheet.ts';
import { sheetPage } from '../posters/sheet-page.ts';
import { withPageBoxes } from '../print/page-boxes.ts';
import { outlineOf } from '../print/type.ts';
import { compilePdf, typstAvailable } from '../print/typst.ts';
import { pdfPath, withOutline } from './named-pdf.ts';

test('an outline of steps becomes operators with places', () => {
  expect(pdfPath('M10 20l5 0l0-5z')).toBe('10 20 m\n15 20 l\n15 15 l\nh\n');
  // A quadratic curve is a cubic one with its handles at two thirds.
  expect(pdfPath('M0 0q3 3 6 0z')).toBe('0 0 m\n2 2 4 2 6 0 c\nh\n');
});

describe.runIf(typstAvailable())('a name on a PDF of ours', () => {
  const sheet = layOut(sheetOf(message('mot-lan'), 'a4-mot-mau'));
  const plain = withPageBoxes(compilePdf(sheetPage(sheet, 'coated', false)), { bleed: 0, trim: 0 });
  const at = { x: 50, y: 100, size: 12, fill: '#000000' };
  const named = withOutline(plain, outlineOf('Xã Công Bằng', 700), at);

  test('is one stream more over the page; what stood there stays', async () => {
    expect(Buffer.compare(named.subarray(0, plain.length), plain)).toBe(0);
    const page = (await PDFDocument.load(named, { updateMetadata: false })).getPage(0);
    expect(page.getTrimBox()).toMatchObject({ x: 0, y: 0 });
    const contents = page.node.Contents();
    expect(contents).toBeInstanceOf(PDFArray);
    expect((contents as PDFArray).size()).toBe(2);
    const text = Buffer.from(named).toString('latin1');
    expect(text).toContain('/Artifact BMC\nq 0 0 0 1 k\n0.012000 0 0 0.012000 50 ');
  });

  test('can be put on again, and another file is refused in words', async () => {
    const twice = withOutline(named, outlineOf('Thêm', 700), { ...at, fill: '#faf5ea' });
    const contents = (await PDFDocument.load(twice, { updateMetadata: false })).getPage(0).node.Contents();
    expect((contents as PDFArray).size()).toBe(3);
    expect(() => withOutline(new TextEncoder().encode('không phải PDF'), 'M0 0z', at)).toThrow(/không thêm tên được/);
  });
});
