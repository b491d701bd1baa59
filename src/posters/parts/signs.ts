/** Signs. Violence is only ever a straight-cut burst, thorn, crack, tangle or rope. */
import { line, polygon } from '../cut.ts';
import { at, cloth, fill, item, number, part, placed, placing, thread } from './part.ts';

export const tick = part({ ...placing, w: number.default(3), fill }, ({ w, fill, ...to }) =>
  placed([item(fill, thread(line([-5, 0], [-1.4, 4], [6, -5]), w))], to),
);
/** `R` to its tips, `r` to its notches, `n` tips, turned by `a` degrees. */
export const burst = part(
  { ...at, R: number, r: number.optional(), n: number.default(9), fill, a: number.default(0) },
  ({ x, y, R, r = R * 0.5, n, fill, a }) => [
    item(
      fill,
      cloth(
        polygon(
          ...Array.from({ length: 2 * n }, (_, i): [number, number] => {
            const angle = ((a + (i * 180) / n) * Math.PI) / 180;
            const reach = i % 2 ? r : R;
            return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
          }),
        ),
      ),
    ),
  ],
);
export const zigzag = part(
  {
    ...at,
    n: number.default(4),
    dx: number.default(4),
    dy: number.default(5),
    w: number.default(2),
    fill,
    r: number.default(0),
  },
  ({ x, y, n, dx, dy, w, fill, r }) =>
    placed(
      [
        item(
          fill,
          thread(
            line(...Array.from({ length: n + 1 }, (_, i): [number, number] => [i * dx, ((i % 2 ? -1 : 1) * dy) / 2])),
            w,
          ),
        ),
      ],
      { x, y, r },
    ),
);
/** One thread in a tangle; its loose end hangs down to (x, y). */
export const tangle = part({ ...placing, w: number.default(1.5), fill }, ({ w, fill, ...to }) =>
  placed(
    [
      item(
        fill,
        thread(
          line(
            [0, 0],
            [-1, -4],
            [-10, -7.4],
            [6, -13.4],
            [11, -6],
            [-7, -3.6],
            [-8.6, -12.6],
            [9, -10.4],
            [3, -2.6],
            [-12, -10.4],
            [7, -4.6],
            [-2, -15],
            [10.6, -13],
            [-3, -7.6],
          ),
          w,
        ),
      ),
    ],
    to,
  ),
);
