/** What the drawing of an instrument's place among others shows, as short labels. */
export interface CitationNeighbours {
  cites: readonly string[];
  citedBy: readonly string[];
  replaces: readonly string[];
  replacedBy: readonly string[];
}

/** One line of the drawing: where it meets the upright thread, and its words. */
export interface Thread {
  /** own: the instrument itself; left: what cites it; right: what it cites; before and after: what it took the place of, and what took its. */
  side: 'own' | 'left' | 'right' | 'before' | 'after';
  y: number;
  /** Cut so that all stay within the drawing. `end`: the words end at x. */
  texts: { words: string; x: number; end: boolean }[];
}

export interface CitationDrawing {
  width: number;
  height: number;
  /** The upright thread, from top to bottom. */
  axis: { x: number; from: number; to: number };
  threads: Thread[];
  /** What is drawn, in one sentence. */
  description: string;
}

const width = 320;
const row = 28;
const most = 14;
/** Size of the letters, and how far they stand from the upright thread: beside a knot, and at the end of a side thread. */
const [size, beside, aside] = [13, 18, 32];

/** Widths in em, rounded up, of Be Vietnam Pro 400 (700 is at most 6 % wider, I and i aside). Marks add nothing. */
const widths: [RegExp, number][] = [
  [/[\sijlI.,:;'’]/u, 0.33],
  [/[1frt()“”]/u, 0.46],
  [/[/sz]/u, 0.53],
  [/[cehknuvxy7-]/u, 0.62],
  [/[EFLST]/u, 0.67],
  [/[mwMW]/u, 1],
  [/[GOQĐ]/u, 0.84],
  [/[\p{Lu}…]/u, 0.79],
];
const widthOf = (words: string) =>
  [...words.normalize('NFD').replace(/\p{M}/gu, '')].reduce(
    (sum, letter) => sum + size * (widths.find(([of]) => of.test(letter))?.[1] ?? 0.71),
    0,
  );

/** A label that fits into `room`: cut at a word where one ends beyond the middle, otherwise at a letter. */
function short(label: string, room: number): string {
  if (widthOf(label) <= room) return label;
  let cut = label.length;
  while (cut > 1 && widthOf(`${label.slice(0, cut)}…`) > room) cut--;
  const space = label.lastIndexOf(' ', cut);
  return `${label.slice(0, space > cut / 2 ? space : cut)}…`;
}

/** As many as have room; the last line counts the others. */
const few = (labels: readonly string[]) =>
  labels.length <= most ? labels : [...labels.slice(0, most - 1), `và ${labels.length - most + 1} văn bản nữa`];

/**
 * Lay out the drawing: an upright thread on which time runs down. What the instrument replaced, itself and what replaced
 * it are knots on it; what it cites goes off to the right, what cites it comes in from the left. Null where there is
 * nothing to draw. Legible at a width of 320 px: labels that have no room are cut.
 */
export function citationDrawing(
  own: string,
  { cites, citedBy, replaces, replacedBy }: CitationNeighbours,
): CitationDrawing | null {
  if (cites.length + citedBy.length + replaces.length + replacedBy.length === 0) return null;
  const [left, right, before, after] = [few(citedBy), few(cites), few(replaces), few(replacedBy)];
  const x = left.length ? 158 : 12;
  const ownRow = before.length;
  const afterRow = ownRow + 1 + Math.max(left.length, right.length);
  const rows = afterRow + after.length;
  const toRight = (label: string, from: number, wider = 1) => ({
    words: short(label, (width - from) / wider),
    x: from,
    end: false,
  });
  /** Beside a knot: what leads up to the label stands left of the thread where there is room, else before the label. */
  const knot = (lead: string) => (label: string) =>
    left.length
      ? [{ words: lead, x: x - beside, end: true }, toRight(label, x + beside)]
      : [toRight(`${lead} ${label}`, x + beside)];
  const at = (
    side: Thread['side'],
    labels: readonly string[],
    from: number,
    texts: (label: string) => Thread['texts'],
  ) => labels.map((label, i): Thread => ({ side, y: row * (from + i + 0.6), texts: texts(label) }));
  return {
    width,
    height: row * (rows + 0.2),
    axis: { x, from: row * 0.6, to: row * (rows - 0.4) },
    threads: [
      ...at('before', before, 0, knot('thay')),
      ...at('own', [own], ownRow, (label) => [toRight(label, x + beside, 1.06)]),
      ...at('left', left, ownRow + 1, (label) => [{ words: short(label, x - aside), x: x - aside, end: true }]),
      ...at('right', right, ownRow + 1, (label) => [toRight(label, x + aside)]),
      ...at('after', after, afterRow, knot('được thay bằng')),
    ],
    description: sentence({ cites, citedBy, replaces, replacedBy }),
  };
}

/** What is drawn, in words. */
function sentence({ cites, citedBy, replaces, replacedBy }: CitationNeighbours): string {
  const does = [
    cites.length && `dẫn ${cites.length} văn bản`,
    replaces.length && `thay ${replaces.length} văn bản`,
  ].filter(Boolean);
  const others = [
    citedBy.length && `${citedBy.length} văn bản dẫn tới văn bản này`,
    replacedBy.length && `${replacedBy.length} văn bản đã thay thế văn bản này`,
  ].filter(Boolean);
  return [does.length > 0 && `Văn bản này ${does.join(', ')}.`, others.length > 0 && `Có ${others.join('; ')}.`]
    .filter(Boolean)
    .join(' ');
}
