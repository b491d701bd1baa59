/**
 * Vải cân, the balanced weave: from any key a woven pattern whose every 2m × 2m repeat shows
 * exactly as many cells of figure (weft on top) as of ground.
 *
 * Why it balances: a step of (m, m) sends the folded place (i, j) to (m-1-i, m-1-j). Then i+j becomes
 * 2m-2-(i+j), |i-j| stays, a tie i+j = m-1 swaps sides, the cross line maps onto itself. Each of these
 * turns the cell over exactly once, so every cell has a partner of the other kind.
 *
 * Pure and free of Node, so that components, the poster engine and a browser can all draw the same cloth.
 */

/** The three wefts: a cam (orange), b nghệ (turmeric), c mộc (undyed cotton). */
export type Yarn = 'a' | 'b' | 'c';

export type Weave = {
  seed: number;
  /** Half a repeat, an even number of cells. */
  m: number;
  /** Bits by distance from the middle, m-1 of them: the diamonds. */
  diamond: readonly number[];
  /** Bits by distance from the diagonal, m of them: the crosses. */
  cross: readonly number[];
  /** A line laid across, or -1. */
  line: number;
  /** The weft of each folded row, m of them. */
  wefts: readonly Yarn[];
};

/** A weft that lies on top for `length` cells from (x, y). */
export type Float = { x: number; y: number; length: number; yarn: Yarn };

/** FNV-1a, 32 bits, over the UTF-8 bytes of the composed text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.normalize('NFC'))) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** mulberry32: the same numbers in [0, 1) for the same seed, on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Runs of one to three equal bits, never two single ones in a row: calm, no noise. */
function calmBits(count: number, random: () => number): number[] {
  const bits: number[] = [];
  let bit = random() < 0.5 ? 0 : 1;
  for (let last = 0; bits.length < count; bit ^= 1) {
    last = last === 1 ? 2 + Math.floor(random() * 2) : 1 + Math.floor(random() * 3);
    for (let i = 0; i < last && bits.length < count; i++) bits.push(bit);
  }
  return bits;
}

/**
 * The weave of a key. `m` is even and at least 4. The order of the draws is part of the promise: a key's cloth
 * never changes.
 */
export function weave(key: string, m: number): Weave {
  if (m < 4 || m % 2 !== 0) throw new RangeError(`m phải là số chẵn từ 4 trở lên, không phải ${m}`);
  const seed = hashText(key);
  const random = randomFrom(seed);
  const int = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const diamond = calmBits(m - 1, random);
  const kind = int(0, 4);
  const k = int(2, m - 2);
  const [from, to] = [
    [0, 0],
    [k, m],
    [k, k + 2],
    [0, 1],
    [0, k],
  ][kind]!;
  const cross = Array.from({ length: m }, (_, v) => (v >= from! && v < to! ? 1 : 0));
  const line = int(0, 2) === 0 ? int(1, m - 2) : -1;
  const main = 'aaabc'[int(0, 4)] as Yarn;
  const second = main === 'a' ? ('bc'[int(0, 1)] as Yarn) : 'a';
  const split = main === 'a' ? int(m / 2, m - 1) : int(1, m / 2);
  const wefts = Array.from({ length: m }, (_, j) => (j < split ? main : second));
  return { seed, m, diamond, cross, line, wefts };
}

/** Where a cell falls when the repeat is folded on its middle: 0 in the middle, m-1 at the edge. */
export function fold(x: number, m: number): number {
  const k = ((x % (2 * m)) + 2 * m) % (2 * m);
  return k < m ? m - 1 - k : k - m;
}

/** Whether the weft lies on top at (x, y); any whole numbers. */
export function isFigure({ m, diamond, cross, line }: Weave, x: number, y: number): boolean {
  const i = fold(x, m);
  const j = fold(y, m);
  const around = i + j;
  let bit = around < m - 1 ? diamond[around]! : around > m - 1 ? 1 - diamond[2 * m - 2 - around]! : i < j ? 1 : 0;
  bit ^= cross[Math.abs(i - j)]!;
  const crossesLine = line >= 0 && (Math.min(i, j) === line) !== (Math.max(i, j) === m - 1 - line);
  return (bit === 1) !== crossesLine;
}

/** The weft of row y. */
export const yarnAt = (cloth: Weave, y: number): Yarn => cloth.wefts[fold(y, cloth.m)]!;

/** One row as runs of figure within [0, width). */
function rowRuns(width: number, figure: (x: number) => boolean): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (let x = 0; x < width; x++) {
    if (!figure(x)) continue;
    let length = 1;
    while (x + length < width && figure(x + length)) length++;
    runs.push({ x, length });
    x += length;
  }
  return runs;
}

/** The floats of a piece `width` × `height` cells, cut out at (left, top). */
export function piece(cloth: Weave, width: number, height: number, left = 0, top = 0): Float[] {
  return Array.from({ length: height }, (_, y) =>
    rowRuns(width, (x) => isFigure(cloth, left + x, top + y)).map((run) => ({
      ...run,
      y,
      yarn: yarnAt(cloth, top + y),
    })),
  ).flat();
}

/** One repeat for tiling: a float that crosses the edge is drawn whole on both sides, so that no seam shows. */
export function repeat(cloth: Weave): Float[] {
  const size = 2 * cloth.m;
  return Array.from({ length: size }, (_, y): Float[] => {
    const yarn = yarnAt(cloth, y);
    const figure = (x: number) => isFigure(cloth, x, y);
    let ground = 0;
    while (ground < size && figure(ground)) ground++;
    if (ground === size) return [{ x: -1, y, length: size + 2, yarn }];
    return rowRuns(size, (x) => figure(ground + x)).flatMap(({ x, length }) => {
      const start = (ground + x) % size;
      const float = { x: start, y, length, yarn };
      return start + length > size ? [float, { ...float, x: start - size }] : [float];
    });
  }).flat();
}

/** How floats are drawn: `thread` with round ends and stroke-width .8, `solid` butted with stroke-width 1. */
export type Finish = 'thread' | 'solid';

/** Free space before and after a thread, in cells: its round end (.4) and a hair. */
export const threadInset = 0.42;
export const threadWidth = 0.8;

const short = (value: number) => String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');

/** SVG path data, one path a yarn, in cells; stroke only. */
export function paths(floats: Float[], finish: Finish): { yarn: Yarn; d: string }[] {
  const inset = finish === 'thread' ? threadInset : 0;
  const pens = new Map<Yarn, { d: string; x: number; y: number }>();
  for (const { x, y, length, yarn } of floats) {
    const from = x + inset;
    const drawn = length - 2 * inset;
    const pen = pens.get(yarn) ?? { d: '', x: 0, y: -1 };
    pen.d += `${pen.y === y ? `m${short(from - pen.x)} 0` : `M${short(from)} ${short(y + 0.5)}`}h${short(drawn)}`;
    pens.set(yarn, { d: pen.d, x: from + drawn, y });
  }
  return [...pens].map(([yarn, { d }]) => ({ yarn, d }));
}

/** A drawing of a weave: a square of `size` cells (the viewBox or the pattern's width) and its paths. */
export type Drawing = { size: number; paths: { yarn: Yarn; d: string }[] };

/** The small square of a message: one repeat of 12 × 12 cells, threads, cut at its edges. */
export function swatch(id: string): Drawing {
  return { size: 12, paths: paths(piece(weave(id, 6), 12, 12), 'thread') };
}

/** The large cloth of a message: a repeat of 20 × 20 cells for a `<pattern>`, threads. */
export function panel(id: string): Drawing {
  return { size: 20, paths: paths(repeat(weave(`${id}2`, 10)), 'thread') };
}

/** The selvedge of a page: a repeat of 12 × 12 cells for a `<pattern>`, solid; draw it with shape-rendering crispEdges. */
export function selvedge(page: string): Drawing {
  return { size: 12, paths: paths(repeat(weave(`bien-${page}`, 6)), 'solid') };
}
