/** Hands: open, carrying, holding, clenched, clasped. */
import { type Command, line, polygon, rectangle, slab } from '../cut.ts';
import { at, cloth, fill, type Item, item, number, part, placed, placing, thread } from './part.ts';

const sleeve = fill.optional();
const seam = fill.default('nen');

/** Open, seen from the palm, thumb left (m: right). (x, y) is the middle of the wrist; `arm` is the forearm below it. */
export const hand = part({ ...placing, fill, arm: number.default(14), sleeve }, ({ fill, arm, sleeve, ...to }) =>
  placed(
    [
      item(
        fill,
        cloth(polygon([-5.2, 1], [-8, -6], [-8, -16.5], [8, -16.5], [8, -6], [5.2, 1])),
        cloth(rectangle(-5.2, 0, 10.4, arm)),
        thread(line([-6.1, -15], [-8.4, -26.6]), 3.6),
        thread(line([-2.1, -15], [-2.9, -30]), 3.6),
        thread(line([2.1, -15], [2.7, -29]), 3.6),
        thread(line([6.1, -15], [8.2, -24]), 3.6),
        thread(line([-5.8, -5.5], [-15, -14.4]), 4.2),
      ),
      ...(sleeve ? [item(sleeve, cloth(rectangle(-7.4, 6, 14.8, Math.max(arm - 6, 6))))] : []),
    ],
    to,
  ),
);

/** From the side, palm up, carrying. (x, y) is the middle of the palm's upper face; the arm comes from the left (m: right). */
export const carry = part(
  { ...placing, fill, arm: number.default(30), sleeve, seam },
  ({ fill, arm, sleeve, seam, ...to }) =>
    placed(
      [
        item(
          fill,
          cloth([
            ['M', -arm - 8, 1.4],
            ['L', -13, 1.4],
            ['L', -9, 0],
            ['L', 18, 0],
            ['A', 2.3, 0, 1, 18, 4.6],
            ['L', 14, 4.6],
            ['L', 4, 9.4],
            ['L', -arm - 8, 9.4],
            ['Z'],
          ]),
          thread(line([-8, 4.6], [1.6, -2.6]), 4),
        ),
        item(seam, thread(line([3, 2.6], [16, 2.6]), 0.6)),
        ...(sleeve ? [item(sleeve, cloth(rectangle(-arm - 8, -0.6, arm - 6, 11.4)))] : []),
      ],
      to,
    ),
);

/** Round a pole, four fingers. (x, y) is the middle of the pole; the arm comes from the left (m: right). */
export const grip = part(
  { ...placing, fill, arm: number.default(30), sleeve, seam },
  ({ fill, arm, sleeve, seam, ...to }) =>
    placed(
      [
        item(
          fill,
          cloth(rectangle(-arm, -5, arm - 2, 10)),
          ...[-4.7, -1.57, 1.57, 4.7].map((y, i) => thread(line([-5, y], [i === 3 ? 4 : 5, y]), 3.14)),
          cloth(rectangle(-8, -6.2, 8, 12.4)),
        ),
        item(seam, ...[-3.13, 0, 3.13].map((y) => thread(line([-1.5, y], [6, y]), 0.6))),
        ...(sleeve ? [item(sleeve, cloth(rectangle(-arm, -6.6, arm - 11, 13.2)))] : []),
      ],
      to,
    ),
);

/** Clenched; only ever struck out. */
export const fist = part({ ...placing, fill, seam, arm: number.default(10) }, ({ fill, seam, arm, ...to }) =>
  placed(
    [
      item(
        fill,
        cloth(slab(-8, -15, 16, 14, 3.4)),
        cloth(rectangle(-5, -4, 10, arm + 4)),
        ...[-6, -2, 2, 6].map((x) => thread(line([x, -14], [x, -9]), 4)),
      ),
      item(
        seam,
        ...[-4, 0, 4].map((x) => thread(line([x, -16.6], [x, -9.6]), 0.8)),
        thread(
          [
            ['M', -8.4, -8.2],
            ['L', 3.4, -8.2],
            ['A', 2.2, 0, 1, 3.4, -3.8],
            ['L', -2, -3.8],
          ],
          0.8,
        ),
      ),
    ],
    to,
  ),
);

/** Two hands that hold each other's wrist along the x axis. Turned by half a circle it is the same: neither is the stronger. */
export const clasp = part(
  {
    ...at,
    s: number.default(1),
    r: number.default(0),
    left: fill.default('vai'),
    right: fill.default('cham'),
    hand: fill.default('moc'),
    hand2: fill.default('cam'),
    seam: fill.default('cham'),
  },
  ({ left, right, hand, hand2, seam, ...to }) => {
    const palm: Command[] = [
      ['M', 2, -6],
      ['L', 0, -9.6],
      ['A', 3, 0, 0, -3, -11],
      ['L', -12.6, -10.4],
      ['L', -13.4, -5],
      ['L', 2, -4],
      ['Z'],
    ];
    const fingers = [
      [-11.6, 3.4],
      [-7.9, 5],
      [-4.2, 4.4],
    ].map(([x, end]) => thread(line([x!, -8.6], [x! - 0.6, end!]), 3.6));
    const wrist = cloth(rectangle(-0.6, -6, 20, 12));
    const seams: Item = item(
      seam,
      ...[-9.75, -6.05].map((x) => thread(line([x, -5], [x - 0.5, 3.6]), 0.6)),
      thread(line([-2.2, -6.4], [-2.4, 5]), 0.6),
    );
    return placed(
      [
        ...placed([item(hand, wrist)], { r: 180 }),
        item(hand2, wrist, cloth(palm), ...fingers),
        ...placed([item(hand, cloth(palm), ...fingers)], { r: 180 }),
        seams,
        ...placed([seams], { r: 180 }),
        item(left, cloth(rectangle(-90, -9, 74.6, 18))),
        item(right, cloth(rectangle(15.4, -9, 74.6, 18))),
      ],
      to,
    );
  },
);
