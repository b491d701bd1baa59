/** Where a piece of cloth lies on one line across it: how threads are cut without a clip, which no press, printer or old viewer can get wrong. */
import { flattened, type Point } from './cut.ts';
import type { Shape } from './parts/part.ts';

export type Interval = readonly [from: number, to: number];

interface Edges {
  /** Steps of a closed cut, or of a thread with half its width. */
  steps: readonly (readonly [Point, Point])[];
  reach: number;
  closed: boolean;
  low: number;
  high: number;
  left: number;
  right: number;
}

/** The shapes of one piece, ready to be asked many times. With `upright` the lines run from above to below. */
export interface Outline {
  parts: readonly Edges[];
  low: number;
  high: number;
}

export function outlineOf(shapes: readonly Shape[], upright = false): Outline {
  const parts = shapes.flatMap(({ path, width }) =>
    flattened(path).map(({ points, closed }): Edges => {
      const turned = upright ? points.map(([x, y]): Point => [y, x]) : points;
      const all = closed || width === undefined ? [...turned, turned[0]!] : turned;
      const ys = all.map(([, y]) => y);
      const xs = all.map(([x]) => x);
      const reach = (width ?? 0) / 2;
      return {
        steps: all.slice(1).map((to, i) => [all[i]!, to] as const),
        reach,
        closed: width === undefined,
        low: Math.min(...ys) - reach,
        high: Math.max(...ys) + reach,
        left: Math.min(...xs) - reach,
        right: Math.max(...xs) + reach,
      };
    }),
  );
  return { parts, low: Math.min(...parts.map(({ low }) => low)), high: Math.max(...parts.map(({ high }) => high)) };
}

/** Overlapping intervals become one. */
function joined(intervals: Interval[]): Interval[] {
  const sorted = intervals.toSorted(([a], [b]) => a - b);
  const result: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1e-6) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** What both cover. */
export function common(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap(([from, to]) =>
    b.map(([start, end]): Interval => [Math.max(from, start), Math.min(to, end)]).filter(([start, end]) => end > start),
  );
}

/** Where the line at `y` is inside. */
export function insideAt({ parts }: Outline, y: number): Interval[] {
  const found: Interval[] = [];
  for (const { steps, reach, closed, low, high } of parts) {
    if (y < low || y > high) continue;
    if (closed) {
      const crossings: number[] = [];
      for (const [[x1, y1], [x2, y2]] of steps)
        if (y1 <= y !== y2 <= y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
      crossings.sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) found.push([crossings[i]!, crossings[i + 1]!]);
    } else for (const step of steps) found.push(...capsule(step, reach, y));
  }
  return joined(found);
}

/** Where the line at `y` crosses a thread's step with its round ends. */
function capsule([[x1, y1], [x2, y2]]: readonly [Point, Point], reach: number, y: number): Interval[] {
  if (y < Math.min(y1, y2) - reach || y > Math.max(y1, y2) + reach) return [];
  const spans: Interval[] = [];
  for (const [cx, cy] of [
    [x1, y1],
    [x2, y2],
  ] as const) {
    const half = reach * reach - (y - cy) ** 2;
    if (half > 0) spans.push([cx - Math.sqrt(half), cx + Math.sqrt(half)]);
  }
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length > 0) {
    const [nx, ny] = [(-(y2 - y1) / length) * reach, ((x2 - x1) / length) * reach];
    const corners: Point[] = [
      [x1 + nx, y1 + ny],
      [x2 + nx, y2 + ny],
      [x2 - nx, y2 - ny],
      [x1 - nx, y1 - ny],
    ];
    const crossings = corners.flatMap(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % 4]!;
      return ay <= y !== by <= y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
    });
    if (crossings.length === 2) spans.push([Math.min(...crossings), Math.max(...crossings)]);
  }
  return joined(spans);
}

/** Whether a point is inside. */
export const holds = ({ parts, low, high }: Outline, [x, y]: Point): boolean =>
  y > low &&
  y < high &&
  parts.some(
    (part) =>
      x > part.left &&
      x < part.right &&
      insideAt({ parts: [part], low, high }, y).some(([from, to]) => x > from && x < to),
  );
