/** People: one adult for all, one child. Straight coat, straight legs, no waist, no face; woman and man differ by nothing. */
import { z } from 'zod';
import { type Command, disc, half, line, type Path, type Point, slab } from '../cut.ts';
import { at, cloth, fill, item, number, part, placed, placing, point, thread } from './part.ts';

/** Heights and breadths with the feet at 0,0; `tall` is the height they add up to. */
const builds = {
  adult: {
    tall: 32.6,
    head: 3.7,
    eyes: -28.9,
    top: -25.8,
    breadth: 11,
    shoulder: 4,
    coat: -11,
    leg: 4.5,
    hem: -11.8,
    arm: 3,
  },
  child: {
    tall: 25,
    head: 4.1,
    eyes: -20.9,
    top: -17.4,
    breadth: 9,
    shoulder: 3.4,
    coat: -6,
    leg: 3.7,
    hem: -7.5,
    arm: 2.7,
  },
} as const;
type Build = (typeof builds)[keyof typeof builds];

/** Half a coat's and trousers' outline is the mirror of the other. */
function bodyOf({ top, breadth, shoulder, coat, leg, hem }: Build): Path {
  const b = breadth / 2;
  const slit = 0.55;
  return [
    ['M', -b, hem],
    ['L', -b, top + shoulder],
    ['A', shoulder, 0, 1, -b + shoulder, top],
    ['L', b - shoulder, top],
    ['A', shoulder, 0, 1, b, top + shoulder],
    ...(
      [
        [b, hem],
        [leg, hem],
        [leg, 0],
        [slit, 0],
        [slit, coat + 2.2],
        [-slit, coat + 2.2],
        [-slit, 0],
        [-leg, 0],
        [-leg, hem],
      ] as const
    ).map(([x, y]): Command => ['L', x, y]),
    ['Z'],
  ];
}

/** The ground's colour around a figure, where it stands before something as dark as itself. */
const haloed = (shapes: readonly { path: Path; width?: number }[], breadth: number) =>
  item('nen', ...shapes.flatMap((shape) => [shape, thread(shape.path, (shape.width ?? 0) + 2 * breadth)]));

/**
 * A figure between whose feet (x, y) is. `arms` are hands, each with an elbow or without, in figure units (feet at 0,0);
 * a figure without arms lets both hang.
 */
export const figure = part(
  {
    ...at,
    h: number.default(builds.adult.tall),
    fill,
    arms: z
      .array(
        z.union([z.tuple([point]), z.tuple([point, point])], {
          error: 'một tay là [[x, y]] hoặc [[x, y], [x, y của khuỷu]]',
        }),
      )
      .default([]),
    child: z.boolean().default(false),
    halo: number.default(0),
  },
  ({ x, y, h, fill, arms, child, halo }) => {
    const build = child ? builds.child : builds.adult;
    const s = h / build.tall;
    const side = build.breadth / 2 - build.arm / 2 - 0.1;
    const limbs = arms.map(([hand, elbow]) => {
      const shoulder: Point = [(hand[0] < 0 ? -1 : 1) * side, build.top + build.arm / 2 + 0.9];
      return thread(line(shoulder, ...(elbow ? [elbow] : []), hand), build.arm);
    });
    const shapes = [cloth(bodyOf(build)), cloth(disc(0, build.eyes, build.head)), ...limbs];
    return placed([...(halo > 0 ? [haloed(shapes, halo / s)] : []), item(fill, ...shapes)], { x, y, s });
  },
);

/** Somebody sitting on the ground, arms round the drawn-up knees: (x, y) is the middle of the ground under them. */
export const crouched = part(
  { ...at, s: number.default(1), m: z.boolean().default(false), fill },
  ({ x, y, s, m, fill }) =>
    placed(
      [
        item(
          fill,
          thread(line([-3.6, -3.4], [-1.6, -10]), 6.8),
          thread(line([-3.6, -2.4], [7.4, -9.4], [8.2, -2]), 4),
          thread(line([-0.6, -9.8], [8.4, -6.2]), 2.8),
          cloth(disc(3.4, -15.2, 3.9)),
        ),
      ],
      { x, y, s, m },
    ),
);

/** Head and shoulders: people behind a table, or counted. */
export const bust = part({ ...at, s: number.default(1), fill }, ({ x, y, s, fill }) =>
  placed([item(fill, cloth(disc(0, -2.6, 2.7)), cloth(half(0, 4.6, 4.8, true)))], { x, y, s }),
);

export const baby = part({ ...placing, fill, cloth: fill.default('moc') }, ({ fill, cloth: wrap, ...to }) =>
  placed([item(wrap, cloth(slab(-4.2, -2, 8.4, 15, 4.2))), item(fill, cloth(disc(0, -3.2, 4)))], to),
);
