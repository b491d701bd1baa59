/** What a design is given and what it draws. Everything is a line with round ends, because thread is round-ended. */
import type { Ink } from './inks.ts';

/** In the format's unit (mm or px), from the top left corner of the trimmed page; the bleed is negative. */
export type Point = [x: number, y: number];
export type Box = { x: number; y: number; width: number; height: number };

/** The place for a picture on one sheet. */
export type Stage = {
  /** The trimmed sheet, or the printable part of it where a border stays white. */
  panel: Box;
  /** The part of the panel that the picture fills, to the panel's edges. */
  picture: Box;
  /** Where it stands: above the words, to their right, or below them. */
  side: Side;
  /** How far threads run on beyond the panel's edges, so that the cut never shows their ends; 0 where they end inside. */
  reach: number;
  /** The cell of the sheet's grid, and the margin of the words. */
  e: number;
  margin: number;
  /** Below this the picture returns, under the words; on sheets whose foot the apps cover. */
  strip?: number | undefined;
  /** Cells of the cloth across the picture. */
  clothColumns: number;
  /** Black on white: nothing may touch what it crosses. */
  oneColour: boolean;
};

export type Side = 'top' | 'right' | 'bottom';

export type Threads = { ink: Ink; width: number; lines: Point[][] };

export type Artwork = {
  threads: Threads[];
  /** What the picture leaves free of the panel. */
  free: Box;
};

/** Draws the picture; the key, a message's id, makes it the message's own. */
export type Design = {
  ground: Ink;
  /** Inks of the words: the first line of the slogan, all other words, numbers and rules. */
  words: { first: Ink; rest: Ink; accent: Ink };
  /** How many times larger than the others the first line of the slogan may be. */
  emphasis: number;
  /** Where the picture stands on sheets that lie. */
  lying: 'right' | 'bottom';
  draw(stage: Stage, key: string): Artwork;
};

/** One hundredth of a unit is finer than any press; more digits only make files larger. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** Drops the points of a curve that lie within `tolerance` of the chord they would leave: what no eye sees, no file carries. */
export function simplified(points: Point[], tolerance: number): Point[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy) || 1;
  let farthest = 0;
  let most = tolerance;
  points.forEach(([x, y], i) => {
    const away = Math.abs(dx * (y - first[1]) - dy * (x - first[0])) / length;
    if (away > most) [farthest, most] = [i, away];
  });
  if (farthest === 0) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(farthest), tolerance),
  ];
}

export const right = (box: Box) => box.x + box.width;
export const bottom = (box: Box) => box.y + box.height;

/** What a picture that reaches down to `y`, or begins at `x`, leaves free beside it. */
export function freeBeside({ panel, side, strip }: Stage, edge: number): Box {
  if (side === 'right') return { ...panel, width: edge - panel.x };
  if (side === 'bottom') return { ...panel, height: edge - panel.y };
  return { ...panel, y: edge, height: (strip ?? bottom(panel)) - edge };
}
