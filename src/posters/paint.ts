/** A picture as flat strokes and fills of named inks, for screens, press and photocopier alike. In u. */
import { type Bounds, clothInks, threadsIn, threadWidth } from './cloth.ts';
import { line, type Path } from './cut.ts';
import type { Ink } from './inks.ts';
import { insideAt, outlineOf } from './inside.ts';
import type { Fill, Item } from './parts/part.ts';
import { type Ground, itemsOf, type Picture } from './picture.ts';
import type { Yarn } from './weave.ts';

/** One stroke of the brush: a fill, or with `width` a line with round ends. */
export interface Stroke {
  ink: Ink;
  paths: readonly Path[];
  width?: number;
  /** Corners of the hem are as sharp as the cut. */
  sharp?: boolean;
}

/** The line that closes the silhouette of a woven piece, half of it outside the cut. */
export const hem = 0.9;

export const inkOn = (ground: Ground): Ink => (ground === 'cham' ? 'moc' : 'cham');

/** The ink of a fill; none for the weave. */
export function inkOf(fill: Exclude<Fill, 'vai'>, ground: Ground, night = false): Ink {
  if (fill === 'nen') return ground;
  if (fill === 'muc') return inkOn(ground);
  return night && fill === 'cham' ? 'moc' : fill;
}

/** A piece in one ink, `more` wider all round. */
function silhouette(shapes: Item['shapes'], ink: Ink, more = 0): Stroke[] {
  const cuts = shapes.filter(({ width }) => width === undefined).map(({ path }) => path);
  const widths = [...new Set(shapes.flatMap(({ width }) => width ?? []))];
  return [
    ...(cuts.length > 0 ? [{ ink, paths: cuts }] : []),
    ...(cuts.length > 0 && more > 0 ? [{ ink, paths: cuts, width: more, sharp: true }] : []),
    ...widths.map((width) => ({
      ink,
      width: width + more,
      paths: shapes.filter((shape) => shape.width === width).map(({ path }) => path),
    })),
  ];
}

function woven(slug: string, { shapes }: Item, bounds: Bounds, ink: (yarn: Yarn) => Ink, width: number): Stroke[] {
  const laid = threadsIn(slug, outlineOf(shapes), bounds);
  return [...new Set(laid.map(({ yarn }) => ink(yarn)))].map((one) => ({
    ink: one,
    width,
    paths: laid.filter(({ yarn }) => ink(yarn) === one).map(({ y, from, to }) => line([from, y], [to, y])),
  }));
}

/**
 * The picture in colour.
 * @param bounds what of it is seen
 * @param ground another than its own: at night, chàm; what was chàm becomes mộc
 */
export function painted(picture: Picture, bounds: Bounds, ground: Ground = picture.ground): Stroke[] {
  const night = ground !== picture.ground;
  const { base, yarns } = clothInks(ground);
  return itemsOf(picture).flatMap((item) =>
    item.fill === 'vai'
      ? [
          ...silhouette(item.shapes, base, hem),
          ...woven(picture.slug, item, bounds, (yarn) => yarns[yarn], threadWidth),
        ]
      : silhouette(item.shapes, inkOf(item.fill, ground, night)),
  );
}

/** Of the one-colour picture: outline outside the cut, thread of the cloth, hatching. */
const black = { outline: 0.4, thread: 0.34, hatch: 0.22, pitch: 1.1, finest: 1.2 };

/** Upright lines over a dark piece. */
function hatched({ shapes }: Item, { left, right, top, bottom }: Bounds): Stroke[] {
  const outline = outlineOf(shapes, true);
  const paths: Path[] = [];
  const first = Math.ceil(Math.max(outline.low, left) / black.pitch - 0.5);
  for (let i = first; (i + 0.5) * black.pitch < Math.min(outline.high, right); i++) {
    const x = (i + 0.5) * black.pitch;
    for (const [from, to] of insideAt(outline, x))
      if (Math.min(to, bottom) > Math.max(from, top))
        paths.push(line([x, Math.max(from, top)], [x, Math.min(to, bottom)]));
  }
  return paths.length > 0 ? [{ ink: 'den', width: black.hatch, paths }] : [];
}

/** The picture as black line for the photocopier: outlines, the weave in thin threads, what is dark hatched; nothing solid. */
export function drawn(picture: Picture, bounds: Bounds): Stroke[] {
  return itemsOf(picture).flatMap((item) => {
    const { shapes, fill } = item;
    if (shapes.every(({ width }) => width !== undefined && width <= black.finest))
      return shapes.map(({ path, width }) => ({ ink: 'den' as const, width: Math.min(width!, 0.5), paths: [path] }));
    const isDark = (fill === 'cham' || fill === 'cham8') && (fill === 'cham8' || picture.ground !== 'cham');
    return [
      ...silhouette(shapes, 'den', 2 * black.outline),
      ...silhouette(shapes, 'trang'),
      ...(fill === 'vai' ? woven(picture.slug, item, bounds, () => 'den', black.thread) : []),
      ...(isDark ? hatched(item, bounds) : []),
    ];
  });
}
