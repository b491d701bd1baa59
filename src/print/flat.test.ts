import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { flatPng, flatten, paletteOf } from './flat.ts';

const palette = paletteOf(
  ['#13163a', '#f36a1f', '#faf5ea'],
  [
    ['#13163a', '#f36a1f'],
    ['#13163a', '#faf5ea'],
  ],
);

test('the inks are in the palette as they are, and no more than sixteen colours', () => {
  expect(palette.slice(0, 3)).toEqual([
    [0x13, 0x16, 0x3a],
    [0xf3, 0x6a, 0x1f],
    [0xfa, 0xf5, 0xea],
  ]);
  expect(palette.length).toBeLessThanOrEqual(16);
  expect(new Set(palette.map(String)).size).toBe(palette.length);
});

test('any picture becomes one of the palette, and its PNG shows just that', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 5 }),
      fc.uint8Array({ minLength: 180, maxLength: 180 }),
      async (width, height, bytes) => {
        const data = Buffer.from(bytes.subarray(0, width * height * 4));
        const rows = flatten({ data, info: { width, height, channels: 4 } }, palette);
        for (let i = 0; i < data.length; i += 4)
          expect(palette.map(String)).toContain(`${data[i]},${data[i + 1]},${data[i + 2]}`);
        const png = await flatPng(rows, { width, height }, palette, 150);
        const shown = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        expect(shown.info).toMatchObject({ width, height, channels: 4 });
        expect(Buffer.compare(shown.data, data)).toBe(0);
      },
    ),
  );
});

test('a colour of the palette stays what it is', () => {
  const data = Buffer.from(palette.flatMap((colour) => [...colour, 255]));
  flatten({ data, info: { width: palette.length, height: 1, channels: 4 } }, palette);
  expect([...data.subarray(0, 12)]).toEqual(palette.slice(0, 3).flatMap((colour) => [...colour, 255]));
});

test('the printed size is in the file', async () => {
  const png = await flatPng(Buffer.from([0, 0]), { width: 1, height: 1 }, palette, 150);
  expect((await sharp(png).metadata()).density).toBe(150);
  const screen = await flatPng(Buffer.from([0, 0]), { width: 1, height: 1 }, palette);
  expect(screen.includes('pHYs')).toBe(false);
});
