/** What must hold of every picture, so that it is read from afar, in grey, in line and at night; broken rules name the line to change. */
import { clothInks } from './cloth.ts';
import { flattened, type Point } from './cut.ts';
import { contrast, type Ink } from './inks.ts';
import { holds, type Outline, outlineOf } from './inside.ts';
import { leastContrast } from './least-contrast.ts';
import { inkOf } from './paint.ts';
import type { Item } from './parts/part.ts';
import type { Ground, Picture } from './picture.ts';

export interface BrokenRule {
  line: number;
  message: string;
}

/** Where all that matters lies, in u. */
const core = { left: -3.5, right: 63.5, top: 0, bottom: 60 };
/** A part that runs on at least so far is meant to bleed: a wall, a sleeve, a pole. */
const bleeds = 4;
/** The share of an outline that may be lost in what lies beside it. */
const mostLost = 0.6;
const mostColours = 4;

const pointsOf = ({ shapes }: Item): Point[] =>
  shapes.flatMap(({ path, width = 0 }) => {
    const points = flattened(path).flatMap((run) => run.points);
    return points.flatMap(([x, y]): Point[] => [
      [x - width / 2, y - width / 2],
      [x + width / 2, y + width / 2],
    ]);
  });

/** Parts that no sheet, or only the widest, would show. */
function outside({ parts }: Picture): BrokenRule[] {
  return parts.flatMap(({ name, line, items }) => {
    const points = items.flatMap(pointsOf);
    const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
    const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
    const beyond = [core.left - left, right - core.right, core.top - top];
    // Repeated things run on beyond the edge; then some of their kind stand inside.
    const isAway = right < core.left || left > core.right || bottom < core.top || top > core.bottom;
    const hasKin = parts.filter((other) => other.name === name).length > 2;
    if (isAway && !hasKin)
      return [{ line, message: `miếng “${name}” nằm ngoài khung 60 × 60, không tờ nào thấy; hãy dời vào trong` }];
    if (!isAway && beyond.some((by) => by > 0.01 && by < bleeds))
      return [
        {
          line,
          message: `miếng “${name}” thò ra ngoài khung ${Math.max(...beyond).toFixed(1)} ô: tờ hẹp sẽ cắt mất; hãy dời vào trong, hoặc kéo hẳn ra ngoài ${bleeds} ô nếu cố ý`,
        },
      ];
    return [];
  });
}

/** Adults are equals: in one picture all are as tall. */
function unequal({ parts }: Picture): BrokenRule[] {
  const adults = parts.filter(({ tall }) => tall !== undefined);
  const odd = adults.find(({ tall }) => tall !== adults[0]!.tall);
  return odd ? [{ line: odd.line, message: 'người lớn trong một hình phải cao bằng nhau (h)' }] : [];
}

const isSame = (a: Ink, b: Ink) => a === b || contrast(a, b) < leastContrast;

/** Pieces whose outline is lost in what lies beside them, on this ground. */
function lost(picture: Picture, ground: Ground): BrokenRule[] {
  const night = ground !== picture.ground;
  const { base } = clothInks(ground);
  const inkOfItem = ({ fill }: Item): Ink => (fill === 'vai' ? base : inkOf(fill, ground, night));
  const laid = picture.parts.flatMap(({ name, line, items }) =>
    items.map((item) => ({ name, line, item, ink: inkOfItem(item), outline: outlineOf(item.shapes) })),
  );
  type Laid = (typeof laid)[number];
  const topmost = (at: Point): Laid | undefined => laid.findLast(({ outline }) => holds(outline, at));
  return laid.flatMap((one) => {
    if (one.item.fill === 'nen' || one.item.fill === 'cham8') return [];
    const edges = borderOf(one.item, one.outline).filter(
      ({ within, beyond: [x, y] }) =>
        topmost(within) === one && x > core.left && x < core.right && y > core.top && y < core.bottom,
    );
    // Cloth is told from what is plain by its threads, but not from cloth.
    const gone = edges.filter(({ beyond }) => {
      const beside = topmost(beyond);
      if (one.item.fill === 'vai' && beside?.item.fill !== 'vai') return one.ink === ground && !beside;
      return isSame(one.ink, beside?.ink ?? ground);
    });
    return edges.length > 8 && gone.length > mostLost * edges.length
      ? [
          {
            line: one.line,
            message: `miếng “${one.name}” lẫn vào màu bên cạnh (tương phản dưới ${String(leastContrast).replace('.', ',')} : 1)${night ? ' khi lật sang nền chàm về đêm; hãy ghi "turns: false"' : '; hãy đổi màu hoặc thêm viền (halo)'}`,
          },
        ]
      : [];
  });
}

/** How often a border is asked, and how far within and beyond it, in u: beyond the hem. */
const sampled = 1;
const near = 0.35;
const far = 0.75;

/** Pairs of points just within and just beyond the border of a piece. */
function borderOf({ shapes }: Item, outline: Outline): { within: Point; beyond: Point }[] {
  const pairs: { within: Point; beyond: Point }[] = [];
  for (const { path, width = 0 } of shapes)
    for (const { points } of flattened(path)) {
      let walked = 0;
      points.slice(1).forEach(([x2, y2], i) => {
        const [x1, y1] = points[i]!;
        const length = Math.hypot(x2 - x1, y2 - y1);
        const [nx, ny] = [-(y2 - y1) / (length || 1), (x2 - x1) / (length || 1)];
        for (walked += length; walked > sampled; walked -= sampled) {
          const back = (walked - sampled) / (length || 1);
          const [x, y] = [x2 - (x2 - x1) * back, y2 - (y2 - y1) * back];
          for (const side of [-1, 1]) {
            const along = (away: number): Point => [x + side * away * nx, y + side * away * ny];
            const [within, beyond] = [along(width / 2 - near), along(width / 2 + far)];
            if (holds(outline, within) && !holds(outline, beyond)) pairs.push({ within, beyond });
          }
        }
      });
    }
  return pairs;
}

/** All rules that a picture breaks. */
export function brokenRules(picture: Picture): BrokenRule[] {
  const items = picture.parts.flatMap(({ items }) => items);
  const colours = new Set<string>([picture.ground]);
  for (const { fill } of items)
    if (fill !== 'vai') {
      const ink = inkOf(fill, picture.ground);
      colours.add(ink === 'cham8' ? 'cham' : ink === 'giay' ? 'moc' : ink);
    }
  return [
    ...(items.some(({ fill }) => fill === 'vai')
      ? []
      : [{ line: 1, message: 'chưa có miếng nào cắt từ vải của ngày (fill: vai)' }]),
    ...(colours.size > mostColours
      ? [{ line: 1, message: `có ${colours.size} màu, nhiều nhất ${mostColours} kể cả nền` }]
      : []),
    ...unequal(picture),
    ...outside(picture),
    ...lost(picture, picture.ground),
    ...(picture.turns && picture.ground !== 'moc' && picture.ground !== 'cham' ? lost(picture, 'cham') : []),
  ];
}
