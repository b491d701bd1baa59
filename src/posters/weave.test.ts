import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFigure, panel, paths, piece, repeat, selvedge, swatch, type Weave, weave, yarnAt } from './weave.ts';

const row = (cloth: Weave, y: number) =>
  Array.from({ length: 2 * cloth.m }, (_, x) => (isFigure(cloth, x, y) ? '1' : '0')).join('');
const anyKey = fc.string({ unit: 'grapheme' });
const anyM = fc.integer({ min: 2, max: 16 }).map((half) => 2 * half);
const anyWeave = fc.tuple(anyKey, anyM).map(([key, m]) => weave(key, m));

test('first vector: mot-lan, m = 6', () => {
  const cloth = weave('mot-lan', 6);
  expect(cloth.seed.toString(16)).toBe('efb0e915');
  expect(cloth.diamond.join('')).toBe('00010');
  expect(cloth.cross.join('')).toBe('000000');
  expect(cloth.line).toBe(3);
  expect(cloth.wefts.join('')).toBe('bbbaaa');
  expect(row(cloth, 0)).toBe('110011110011');
});

test('second vector: chu-de-20182, m = 10', () => {
  const cloth = weave('chu-de-20182', 10);
  expect(cloth.seed.toString(16)).toBe('964b9a55');
  expect(cloth.diamond.join('')).toBe('011000111');
  expect(cloth.line).toBe(-1);
  expect(row(cloth, 0)).toBe('10011100011000111001');
});

test('figure and ground cover equally many cells of every repeat', () => {
  fc.assert(
    fc.property(anyWeave, (cloth) => {
      const rows = Array.from({ length: 2 * cloth.m }, (_, y) => row(cloth, y)).join('');
      expect(rows.replaceAll('0', '')).toHaveLength(2 * cloth.m * cloth.m);
    }),
  );
});

test('every cell is turned over half a repeat away, and mirrored on both axes', () => {
  fc.assert(
    fc.property(anyWeave, fc.nat(99), fc.nat(99), (cloth, x, y) => {
      const { m } = cloth;
      expect(isFigure(cloth, x + m, y + m)).toBe(!isFigure(cloth, x, y));
      expect(isFigure(cloth, 2 * m - 1 - x, y)).toBe(isFigure(cloth, x, y));
      expect(isFigure(cloth, x, 2 * m - 1 - y)).toBe(isFigure(cloth, x, y));
      expect(isFigure(cloth, x + 2 * m, y - 2 * m)).toBe(isFigure(cloth, x, y));
    }),
  );
});

test('a key is the same key however its marks are typed', () => {
  expect(weave('chủ-đề', 6)).toEqual(weave('chủ-đề'.normalize('NFD'), 6));
});

test('an odd or tiny m is refused', () => {
  expect(() => weave('a', 7)).toThrow('7');
  expect(() => weave('a', 2)).toThrow('2');
});

describe('drawing', () => {
  test('a piece covers exactly the figure cells', () => {
    fc.assert(
      fc.property(anyWeave, fc.nat(40), fc.nat(40), (cloth, left, top) => {
        const drawn = new Set(
          piece(cloth, 17, 9, left, top).flatMap(({ x, y, length, yarn }) =>
            Array.from({ length }, (_, i) => `${x + i},${y},${yarn}`),
          ),
        );
        for (let y = 0; y < 9; y++)
          for (let x = 0; x < 17; x++)
            expect(drawn.has(`${x},${y},${yarnAt(cloth, top + y)}`)).toBe(isFigure(cloth, left + x, top + y));
      }),
    );
  });

  test('a repeat tiles without a seam: each edge-crossing float stands on both sides', () => {
    fc.assert(
      fc.property(anyWeave, (cloth) => {
        const size = 2 * cloth.m;
        const floats = repeat(cloth);
        for (const { x, y, length } of floats.filter((float) => float.x + float.length > size && float.x >= 0))
          expect(floats).toContainEqual({ x: x - size, y, length, yarn: yarnAt(cloth, y) });
        // Each float begins where ground ends, so none is cut in two.
        for (const { x, y, length } of floats.filter((float) => float.length < size)) {
          expect(isFigure(cloth, x - 1, y)).toBe(false);
          expect(isFigure(cloth, x + length, y)).toBe(false);
        }
      }),
    );
  });

  test('path data is short, relative within a row, and inset for threads', () => {
    const floats = [
      { x: 0, y: 0, length: 2, yarn: 'a' as const },
      { x: 3, y: 0, length: 1, yarn: 'a' as const },
      { x: 1, y: 1, length: 1, yarn: 'b' as const },
    ];
    expect(paths(floats, 'thread')).toEqual([
      { yarn: 'a', d: 'M.42 .5h1.16m1.84 0h.16' },
      { yarn: 'b', d: 'M1.42 1.5h.16' },
    ]);
    expect(paths(floats, 'solid')[0]!.d).toBe('M0 .5h2m1 0h1');
  });

  test('swatch, panel and selvedge keep within their byte budgets', () => {
    const bytes = (drawing: { paths: { d: string }[] }) => drawing.paths.map(({ d }) => d).join('').length;
    for (const id of ['mot-lan', 'chu-de-2018', 'dem-cung-nhau', 'cung-ban']) {
      expect(bytes(swatch(id))).toBeLessThan(700);
      expect(bytes(panel(id))).toBeLessThan(2000);
      expect(bytes(selvedge(id))).toBeLessThan(1000);
    }
    expect(swatch('mot-lan').size).toBe(12);
    expect(panel('mot-lan').size).toBe(20);
  });
});
