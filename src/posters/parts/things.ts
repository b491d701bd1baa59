/** Things of the house, the village and the meeting. (x, y) is the middle of what a thing stands on, unless it says otherwise. */
import { z } from 'zod';
import { disc, half, line, polygon, rectangle, slab } from '../cut.ts';
import { at, cloth, fill, item, number, part, placed, placing, point, thread } from './part.ts';

const wall = { ...at, w: number, h: number, e: number, rh: number, wall: fill, roof: fill };

/** `w` and `h` of the wall, `e` eaves, `rh` height of the roof. */
export const house = part(
  { ...wall, w: number.default(22), h: number.default(14), e: number.default(4), rh: number.default(10) },
  ({ x, y, w, h, e, rh, wall, roof }) => [
    item(wall, cloth(rectangle(x - w / 2, y - h, w, h))),
    item(roof, cloth(polygon([x - w / 2 - e, y - h], [x, y - h - rh], [x + w / 2 + e, y - h]))),
  ],
);
/** With a hipped roof, `top` wide at its ridge. */
export const lean = part(
  {
    ...wall,
    w: number.default(30),
    h: number.default(16),
    e: number.default(5),
    rh: number.default(10),
    top: number.default(14),
  },
  ({ x, y, w, h, e, rh, top, wall, roof }) => [
    item(wall, cloth(rectangle(x - w / 2, y - h, w, h))),
    item(
      roof,
      cloth(
        polygon([x - w / 2 - e, y - h], [x - top / 2, y - h - rh], [x + top / 2, y - h - rh], [x + w / 2 + e, y - h]),
      ),
    ),
  ],
);
export const door = part({ ...at, w: number.default(6), h: number.default(10), fill }, ({ x, y, w, h, fill }) => [
  item(fill, cloth(rectangle(x - w / 2, y - h, w, h))),
]);
/** (x, y) is its middle. */
export const window = part(
  { ...at, w: number.default(6), h: number.default(6), fill, bar: fill.optional() },
  ({ x, y, w, h, fill, bar }) => [
    item(fill, cloth(rectangle(x - w / 2, y - h / 2, w, h))),
    ...(bar
      ? [
          item(
            bar,
            thread(line([x, y - h / 2], [x, y + h / 2]), 0.9),
            thread(line([x - w / 2, y], [x + w / 2, y]), 0.9),
          ),
        ]
      : []),
  ],
);
/** (x, y) is the middle of its rim. */
export const bowl = part(
  { ...at, r: number.default(10), fill, foot: fill.optional(), rice: fill.optional() },
  ({ x, y, r, fill, foot = fill, rice }) => [
    ...(rice ? [item(rice, cloth([['M', x - r * 0.82, y], ['A', r * 1.05, 0, 1, x + r * 0.82, y], ['Z']]))] : []),
    item(fill, cloth(half(x, y, r))),
    item(
      foot,
      cloth(
        polygon(
          [x - r * 0.42, y + r * 0.88],
          [x + r * 0.42, y + r * 0.88],
          [x + r * 0.5, y + r * 1.14],
          [x - r * 0.5, y + r * 1.14],
        ),
      ),
    ),
  ],
);
/** Bowl or dish from above. */
export const plate = part({ ...at, r: number, fill, rim: fill }, ({ x, y, r, fill, rim }) => [
  item(rim, cloth(disc(x, y, r))),
  item(fill, cloth(disc(x, y, r * 0.74))),
]);
/** A pair, from above: the "=". */
export const chopsticks = part(
  { ...at, len: number.default(18), r: number.default(0), gap: number.default(2.6), w: number.default(1.3), fill },
  ({ x, y, len, r, gap, w, fill }) =>
    placed([item(fill, ...[-gap / 2, gap / 2].map((q) => thread(line([-len / 2, q], [len / 2, q]), w)))], { x, y, r }),
);
/** Open; (x, y) is the lower end of its back, `d` how far the outer edges hang. */
export const book = part(
  {
    ...at,
    w: number.default(24),
    h: number.default(16),
    cover: fill,
    page: fill,
    d: number.default(2.2),
    lines: number.default(3),
    ink: fill.optional(),
  },
  ({ x, y, w, h, cover, page, d, lines, ink = cover }) => {
    const leaf = (k: number) =>
      cloth(
        polygon(
          [x + k * 0.7, y - 2],
          [x + k * (w / 2 - 1.8), y - d - 1.8],
          [x + k * (w / 2 - 1.8), y - h - d + 1.8],
          [x + k * 0.7, y - h + 1.9],
        ),
      );
    const written = [-1, 1].flatMap((k) =>
      Array.from({ length: lines }, (_, i) => {
        const q = y - h + 3.2 + ((i + 0.2) * (h - 4.4)) / lines;
        return thread(line([x + k * 2.6, q - d * 0.22], [x + k * (w / 2 - 3.6), q - d * 0.86]), 0.9);
      }),
    );
    return [
      item(
        cover,
        cloth(
          polygon(
            [x, y],
            [x - w / 2, y - d],
            [x - w / 2, y - h - d],
            [x, y - h],
            [x + w / 2, y - h - d],
            [x + w / 2, y - d],
          ),
        ),
      ),
      item(page, leaf(-1), leaf(1)),
      ...(lines > 0 ? [item(ink, ...written)] : []),
    ];
  },
);
/** (x, y) is its middle. */
export const phone = part(
  { ...placing, w: number.default(24), h: number.default(44), body: fill, screen: fill },
  ({ w, h, body, screen, ...to }) =>
    placed(
      [
        item(body, cloth(slab(-w / 2, -h / 2, w, h, w * 0.09))),
        item(screen, cloth(rectangle(-w * 0.42, -h * 0.4, w * 0.84, h * 0.76))),
      ],
      to,
    ),
);
/** What somebody says: (x, y) is its left upper corner, `tail` from, to (along the lower edge) and tip. */
export const bubble = part(
  { ...at, w: number, h: number, fill, tail: z.tuple([number, number, point]).optional() },
  ({ x, y, w, h, fill, tail }) => [
    item(
      fill,
      cloth(rectangle(x, y, w, h)),
      ...(tail ? [cloth(polygon([tail[0], y + h - 0.2], [tail[1], y + h - 0.2], tail[2]))] : []),
    ),
  ],
);
export const ear = part({ ...placing, fill, inner: fill }, ({ fill, inner, ...to }) =>
  placed(
    [
      item(
        fill,
        cloth([
          ['M', -9, 22],
          ['A', 8, 0, 0, 6.5, 20],
          ['L', 15.5, -2],
          ['A', 17.5, 1, 0, -17.4, -8.5],
          ['L', -15, 2],
          ['A', 22, 0, 0, -9, 22],
          ['Z'],
        ]),
      ),
      item(
        inner,
        thread(
          [
            ['M', 10.6, -4.6],
            ['A', 11.2, 1, 0, -11, -8],
            ['L', -8.8, 4],
          ],
          3,
        ),
        thread(
          [
            ['M', 4.6, -6.6],
            ['A', 5, 1, 0, -4.8, -6.4],
            ['A', 10, 0, 0, 0.6, 3.4],
            ['A', 5.6, 0, 1, -4, 13],
          ],
          3,
        ),
      ),
    ],
    to,
  ),
);
/** From near (0) to far (1), each with its breadth. */
export const road = part(
  { x0: number, w0: number, y0: number, x1: number, w1: number, y1: number, fill },
  ({ x0, w0, y0, x1, w1, y1, fill }) => [
    item(fill, cloth(polygon([x0 - w0 / 2, y0], [x1 - w1 / 2, y1], [x1 + w1 / 2, y1], [x0 + w0 / 2, y0]))),
  ],
);
export const lamp = part({ ...placing, body: fill, flame: fill }, ({ body, flame, ...to }) =>
  placed(
    [
      item(
        body,
        cloth(polygon([-4, 0], [4, 0], [3, -3], [-3, -3])),
        cloth(slab(-3.6, -8, 7.2, 5.4, 1)),
        cloth(rectangle(-1.6, -9, 3.2, 1.4)),
      ),
      item(flame, cloth([['M', 0, -22], ['L', 3.2, -16], ['A', 3.7, 1, 1, -3.2, -16], ['Z']])),
    ],
    to,
  ),
);
/** Level: `span` of an arm, `h` of the post, `drop` of the strings, `pan` radius. */
export const scale = part(
  {
    ...at,
    span: number.default(22),
    h: number.default(34),
    drop: number.default(14),
    pan: number.default(9),
    fill,
    panFill: fill,
    w: number.default(2.2),
  },
  ({ x, y, span, h, drop, pan, fill, panFill, w }) => [
    item(
      fill,
      thread(line([x, y], [x, y - h]), w),
      thread(line([x - span, y - h], [x + span, y - h]), w),
      cloth(disc(x, y - h, 2.6)),
      cloth(polygon([x - 9, y], [x + 9, y], [x + 3, y - 4], [x - 3, y - 4])),
      ...[-1, 1].flatMap((k) =>
        [-1, 1].map((side) =>
          thread(line([x + k * span, y - h], [x + k * span + side * (pan - 0.4), y - h + drop]), 0.9),
        ),
      ),
    ),
    item(panFill, ...[-1, 1].map((k) => cloth(half(x + k * span, y - h + drop, pan)))),
  ],
);
/** (x, y) is its middle; it speaks to the right (m: left). */
export const megaphone = part({ ...placing, fill, mouth: fill, grip: fill }, ({ fill, mouth, grip, ...to }) =>
  placed(
    [
      item(grip, thread(line([-7, 4], [-5, 13]), 4)),
      item(fill, cloth(polygon([-11, -4], [14, -15], [14, 15], [-11, 4])), cloth(rectangle(-15, -4, 5, 8))),
      item(mouth, cloth(rectangle(13.6, -16.5, 3.4, 33))),
    ],
    to,
  ),
);
export const ballotBox = part(
  { ...at, w: number.default(36), h: number.default(22), fill, lid: fill, slot: fill },
  ({ x, y, w, h, fill, lid, slot }) => [
    item(fill, cloth(rectangle(x - w / 2, y - h, w, h))),
    item(lid, cloth(rectangle(x - w / 2 - 2.5, y - h - 4, w + 5, 4.4))),
    item(slot, cloth(rectangle(x - w * 0.3, y - h - 3, w * 0.6, 1.8))),
  ],
);
/** With a square hole; (x, y) is its middle. */
export const coin = part(
  { ...at, r: number, fill, hole: fill, rim: fill.optional() },
  ({ x, y, r, fill, hole, rim }) => [
    item(fill, cloth(disc(x, y, r))),
    ...(rim ? [item(rim, thread(disc(x, y, r * 0.84), r * 0.06))] : []),
    item(hole, cloth(rectangle(x - r * 0.25, y - r * 0.25, r * 0.5, r * 0.5))),
  ],
);
/** The mark of a place, its tip at (x, y). */
export const pin = part({ ...at, r: number.default(14), fill }, ({ x, y, r, fill }) => [
  item(
    fill,
    cloth([['M', x, y], ['L', x - r * 0.94, y - r * 1.52], ['A', r, 1, 1, x + r * 0.94, y - r * 1.52], ['Z']]),
  ),
]);
export const broom = part(
  { ...at, len: number.default(52), w: number.default(26), fill, pole: fill, tie: fill },
  ({ x, y, len, w, fill, pole, tie }) => [
    item(pole, thread(line([x, y - len], [x, y - 16]), 2.6)),
    item(fill, cloth(polygon([x - 3, y - 22], [x + 3, y - 22], [x + w / 2, y], [x - w / 2, y]))),
    item(tie, cloth(polygon([x - 3.6, y - 22.6], [x + 3.6, y - 22.6], [x + 5.4, y - 17.4], [x - 5.4, y - 17.4]))),
  ],
);
export const parcel = part(
  { ...at, w: number.default(20), h: number.default(16), fill, tie: fill },
  ({ x, y, w, h, fill, tie }) => [
    item(fill, cloth(rectangle(x - w / 2, y - h, w, h))),
    item(
      tie,
      thread(line([x, y], [x, y - h]), 1.8),
      thread(line([x - w / 2, y - h * 0.48], [x + w / 2, y - h * 0.48]), 1.8),
      thread(
        [
          ['M', x, y - h],
          ['A', 3, 1, 1, x - 4.6, y - h - 4.4],
          ['L', x, y - h],
          ['A', 3, 1, 0, x + 4.6, y - h - 4.4],
          ['L', x, y - h],
        ],
        1.6,
      ),
    ),
  ],
);
export const shuttle = part({ ...placing, fill, bobbin: fill }, ({ fill, bobbin, ...to }) =>
  placed(
    [
      item(fill, cloth(polygon([-15, 0], [-9, -3.4], [9, -3.4], [15, 0], [9, 3.4], [-9, 3.4]))),
      item(bobbin, cloth(rectangle(-6, -1.5, 12, 3))),
    ],
    to,
  ),
);
/** Open over whoever stands below; (x, y) is the middle of its lower edge. */
export const umbrella = part({ ...at, r: number, fill, pole: fill, len: number }, ({ x, y, r, fill, pole, len }) => [
  item(pole, thread(line([x, y - r * 0.9], [x, y + len]), 1.8)),
  item(fill, cloth(half(x, y, r, true))),
  item(pole, thread(line([x, y - r - 2.4], [x, y - r]), 1.8)),
]);
/** Of six petals, seen from the front; `r` is its reach. */
export const flower = part({ ...at, r: number, fill, heart: fill }, ({ x, y, r, fill, heart }) => [
  item(
    fill,
    cloth(disc(x, y, r * 0.6)),
    ...Array.from({ length: 6 }, (_, i) => {
      const angle = (i * Math.PI) / 3;
      return cloth(disc(x + r * 0.62 * Math.cos(angle), y + r * 0.62 * Math.sin(angle), r * 0.38));
    }),
  ),
  item(heart, cloth(disc(x, y, r * 0.32))),
]);
