import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disc, line, polygon, rectangle } from './cut.ts';
import { common, holds, type Interval, insideAt, outlineOf } from './inside.ts';

const close = (intervals: readonly Interval[]) =>
  intervals.map(([from, to]) => [expect.closeTo(from, 1), expect.closeTo(to, 1)]);

test('a line across a disc, a thread with round ends, and pieces that overlap', () => {
  expect(insideAt(outlineOf([{ path: disc(10, 10, 5) }]), 10)).toEqual(close([[5, 15]]));
  expect(insideAt(outlineOf([{ path: disc(10, 10, 5) }]), 13)).toEqual(close([[6, 14]]));
  const thread = outlineOf([{ path: line([0, 0], [10, 0]), width: 4 }]);
  expect(insideAt(thread, 0)).toEqual(close([[-2, 12]]));
  expect(insideAt(thread, 2.1)).toEqual([]);
  const both = outlineOf([{ path: rectangle(0, 0, 4, 4) }, { path: rectangle(3, 0, 4, 4) }]);
  expect(insideAt(both, 2)).toEqual([[0, 7]]);
});

test('asked upright, across becomes down', () => {
  const piece = [{ path: rectangle(2, 5, 10, 20) }];
  expect(insideAt(outlineOf(piece), 6)).toEqual([[2, 12]]);
  expect(insideAt(outlineOf(piece, true), 6)).toEqual([[5, 25]]);
});

test('a point inside a triangle is inside, however it is turned', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      fc.double({ min: 0, max: 6.28, noNaN: true }),
      (share, turn) => {
        const at = (angle: number): [number, number] => [20 * Math.cos(angle + turn), 20 * Math.sin(angle + turn)];
        const outline = outlineOf([{ path: polygon(at(0), at(2.1), at(4.2)) }]);
        const [x, y] = at(2.1);
        expect(holds(outline, [x * share, y * share])).toBe(true);
        expect(holds(outline, [x * 1.02, y * 1.02])).toBe(false);
      },
    ),
  );
});

test('what both cover', () => {
  expect(
    common(
      [
        [0, 5],
        [8, 9],
      ],
      [[4, 8.5]],
    ),
  ).toEqual([
    [4, 5],
    [8, 8.5],
  ]);
});
