/** What a part is: the numbers it takes in a picture's file, and the pieces of cloth and thread it is made of. */
import { z } from 'zod';
import { type Path, type Placing, place } from '../cut.ts';

/** Colours of cloth, and: `nen` the sheet's ground, `muc` its ink, `vai` the day's own weave, `giay` white paper, `cham8` a lighter chàm. */
export const fills = ['cham', 'cham8', 'cam', 'nghe', 'moc', 'giay', 'nen', 'muc', 'vai'] as const;
export type Fill = (typeof fills)[number];

/** A cut of cloth, or with `width` a thread laid along the path. */
export interface Shape {
  path: Path;
  width?: number;
}
/** One piece. All its shapes are one silhouette. */
export interface Item {
  fill: Fill;
  shapes: readonly Shape[];
}

export interface Part<Schema extends z.ZodObject = z.ZodObject> {
  args: Schema;
  draw(args: z.output<Schema>): Item[];
}

/** A part with its arguments: unknown keys and missing numbers are refused. */
export const part = <Shape extends z.ZodRawShape>(
  shape: Shape,
  draw: (args: z.output<z.ZodObject<Shape>>) => Item[],
): Part => ({ args: z.strictObject(shape), draw: draw as Part['draw'] });

export const number = z.number({ error: 'phải là một số' });
export const fill = z.enum(fills, { error: `phải là một trong: ${fills.join(', ')}` });
export const point = z.tuple([number, number], { error: 'phải là một điểm [x, y]' });
export const at = { x: number, y: number };
/** Where a part stands, how it is turned, scaled and mirrored. */
export const placing = { ...at, s: number.default(1), r: number.default(0), m: z.boolean().default(false) };

export const cloth = (path: Path): Shape => ({ path });
export const thread = (path: Path, width: number): Shape => ({ path, width });
export const item = (fill: Fill, ...shapes: Shape[]): Item => ({ fill, shapes });

/** Items at their place. */
export const placed = (items: readonly Item[], to: Placing): Item[] =>
  items.map(({ fill, shapes }) => ({
    fill,
    shapes: shapes.map(({ path, width }) => ({
      path: place(path, to),
      ...(width !== undefined && { width: width * (to.s ?? 1) }),
    })),
  }));
