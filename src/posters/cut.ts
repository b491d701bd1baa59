/** Cuts of cloth: paths of straight and circular cuts alone, and what can be done with them. In u, x to the right, y down. */

export type Command =
  | ['M' | 'L', x: number, y: number]
  | ['A', radius: number, large: 0 | 1, sweep: 0 | 1, x: number, y: number]
  | ['Z'];
export type Path = readonly Command[];
export type Point = readonly [x: number, y: number];

/** Move, turn (degrees, clockwise), scale, mirror left to right; the mirror first, the move last. */
export interface Placing {
  x?: number;
  y?: number;
  r?: number;
  s?: number;
  m?: boolean;
}

/** The path at its place. Coordinates are changed, not the paper: what is woven later lies straight on every part. */
export function place(path: Path, { x = 0, y = 0, r = 0, s = 1, m = false }: Placing): Path {
  const cos = Math.cos((r * Math.PI) / 180) * s;
  const sin = Math.sin((r * Math.PI) / 180) * s;
  const moved = (a: number, b: number): [number, number] => {
    const q = m ? -a : a;
    return [x + q * cos - b * sin, y + q * sin + b * cos];
  };
  return path.map((command): Command => {
    if (command[0] === 'Z') return command;
    if (command[0] === 'A') {
      const [, radius, large, sweep, a, b] = command;
      return ['A', radius * s, large, m ? (sweep === 1 ? 0 : 1) : sweep, ...moved(a, b)];
    }
    return [command[0], ...moved(command[1], command[2])];
  });
}

export const line = (...points: readonly Point[]): Path =>
  points.map(([x, y], i): Command => [i === 0 ? 'M' : 'L', x, y]);
export const polygon = (...points: readonly Point[]): Path => [...line(...points), ['Z']];
export const rectangle = (x: number, y: number, w: number, h: number): Path =>
  polygon([x, y], [x + w, y], [x + w, y + h], [x, y + h]);
export const disc = (x: number, y: number, r: number): Path => [
  ['M', x - r, y],
  ['A', r, 1, 1, x + r, y],
  ['A', r, 1, 1, x - r, y],
  ['Z'],
];
/** Half a disc below its straight edge, or above it. */
export const half = (x: number, y: number, r: number, up = false): Path => [
  ['M', x - r, y],
  ['A', r, 0, up ? 1 : 0, x + r, y],
  ['Z'],
];
/** Part of a circle, from one angle to another, in degrees. */
export function arc(x: number, y: number, r: number, from: number, to: number): Path {
  const at = (angle: number): [number, number] => [
    x + r * Math.cos((angle * Math.PI) / 180),
    y + r * Math.sin((angle * Math.PI) / 180),
  ];
  return [
    ['M', ...at(from)],
    ['A', r, Math.abs(to - from) > 180 ? 1 : 0, to > from ? 1 : 0, ...at(to)],
  ];
}
/** A rectangle with round corners. */
export const slab = (x: number, y: number, w: number, h: number, r: number): Path => [
  ['M', x + r, y],
  ['L', x + w - r, y],
  ['A', r, 0, 1, x + w, y + r],
  ['L', x + w, y + h - r],
  ['A', r, 0, 1, x + w - r, y + h],
  ['L', x + r, y + h],
  ['A', r, 0, 1, x, y + h - r],
  ['L', x, y + r],
  ['A', r, 0, 1, x + r, y],
  ['Z'],
];

const short = (value: number) => String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');

/** SVG path data. */
export function pathData(path: Path): string {
  let at = ['', ''];
  return path
    .map((command) => {
      if (command[0] === 'Z') return 'Z';
      const [x, y] = command.slice(-2).map((value) => short(value as number)) as [string, string];
      const [beforeX, beforeY] = at;
      at = [x, y];
      if (command[0] === 'A')
        return `A${short(command[1])} ${short(command[1])} 0 ${command[2]} ${command[3]} ${x} ${y}`;
      if (command[0] === 'L' && y === beforeY) return `H${x}`;
      if (command[0] === 'L' && x === beforeX) return `V${y}`;
      return `${command[0]}${x} ${y}`;
    })
    .join('');
}

/** Where an arc's centre lies, the angle at which it begins and how far it turns (SVG 1.1, F.6.5, for circles). */
export function arcGeometry([x1, y1]: Point, [, radius, large, sweep, x2, y2]: Extract<Command, ['A', ...unknown[]]>) {
  const [dx, dy] = [(x2 - x1) / 2, (y2 - y1) / 2];
  const reach = Math.hypot(dx, dy);
  // A circle too small for its ends grows until it meets them.
  const r = Math.max(radius, reach);
  const rise = Math.sqrt(Math.max(0, r * r - reach * reach)) / (reach || 1);
  const side = large === sweep ? -1 : 1;
  const [cx, cy] = [x1 + dx - side * rise * dy, y1 + dy + side * rise * dx];
  const from = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - from;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  return { cx, cy, r, from, turn };
}

/** The path as runs of straight steps, fine enough that no eye sees the corners; whether each run is closed. */
export function flattened(path: Path, step = 0.12): { points: Point[]; closed: boolean }[] {
  const runs: { points: Point[]; closed: boolean }[] = [];
  for (const command of path) {
    if (command[0] === 'M') runs.push({ points: [[command[1], command[2]]], closed: false });
    const run = runs.at(-1)!;
    if (command[0] === 'L') run.points.push([command[1], command[2]]);
    if (command[0] === 'Z') run.closed = true;
    if (command[0] === 'A') {
      const { cx, cy, r, from, turn } = arcGeometry(run.points.at(-1)!, command);
      // A chord leaves a circle by r(1 - cos): this keeps it below step squared, far under a hair.
      const steps = Math.max(4, Math.ceil((Math.abs(turn) * Math.sqrt(r)) / (2.8 * step)));
      for (let i = 1; i <= steps; i++) {
        const angle = from + (turn * i) / steps;
        run.points.push([cx + r * Math.cos(angle), cy + r * Math.sin(angle)]);
      }
    }
  }
  return runs;
}

/** Written as a cut is written in a picture's file: "M1 18 L31 18 A31 0 1 1 18 Z", an arc as radius, large, sweep, end. */
export function readCut(text: string): Path | null {
  const tokens = text.match(/[MLAZ]|-?\d*\.?\d+/g) ?? [];
  if (tokens.join('') !== text.replace(/[\s,]+/g, '')) return null;
  const path: Command[] = [];
  for (let i = 0; i < tokens.length; ) {
    const letter = tokens[i++]!;
    const take = (count: number) => {
      const numbers = tokens.slice(i, i + count).map(Number);
      i += count;
      return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
    };
    if (letter === 'Z') path.push(['Z']);
    else if (letter === 'M' || letter === 'L') {
      const at = take(2);
      if (!at) return null;
      path.push([letter, at[0]!, at[1]!]);
    } else if (letter === 'A') {
      const at = take(5);
      if (!at || ![0, 1].includes(at[1]!) || ![0, 1].includes(at[2]!)) return null;
      path.push(['A', at[0]!, at[1] as 0 | 1, at[2] as 0 | 1, at[3]!, at[4]!]);
    } else return null;
  }
  return path[0]?.[0] === 'M' ? path : null;
}
