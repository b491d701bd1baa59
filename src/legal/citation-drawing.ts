/** What the drawing of an instrument's place among others shows, as short labels. */
export interface CitationNeighbours {
  cites: readonly string[];
  citedBy: readonly string[];
  replaces: readonly string[];
  replacedBy: readonly string[];
}

/** A thread of the drawing: its label and where it meets the upright one. */
export interface Thread {
  label: string;
  /** Left: from what cites it; right: to what it cites; before and after: what it took the place of, and what took its. */
  side: 'left' | 'right' | 'before' | 'after';
  y: number;
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

const row = 28;
const most = 14;
const longest = 19;

const short = (label: string) => {
  if (label.length <= longest) return label;
  const cut = label.lastIndexOf(' ', longest);
  return `${label.slice(0, cut > 8 ? cut : longest)}…`;
};

/** As many as have room; the last line counts the others. */
const few = (labels: readonly string[]) =>
  labels.length <= most
    ? labels.map(short)
    : [...labels.slice(0, most - 1).map(short), `và ${labels.length - most + 1} văn bản nữa`];

/**
 * Lay out the drawing: the instrument is an upright thread; what it cites goes off to the right, what cites it comes in
 * from the left, time runs down. Null where there is nothing to draw. Made for a width of 320 px.
 */
export function citationDrawing({ cites, citedBy, replaces, replacedBy }: CitationNeighbours): CitationDrawing | null {
  if (cites.length + citedBy.length + replaces.length + replacedBy.length === 0) return null;
  const before = few(replaces);
  const sides = { left: few(citedBy), right: few(cites) };
  const after = few(replacedBy);
  const middle = Math.max(sides.left.length, sides.right.length);
  const top = row * (before.length + 1);
  const end = top + row * (middle + 0.5);
  const threads: Thread[] = [
    ...before.map((label, i) => ({ label, side: 'before' as const, y: row * (i + 0.6) })),
    ...(['left', 'right'] as const).flatMap((side) =>
      sides[side].map((label, i) => ({ label, side, y: top + row * (i + 0.5) })),
    ),
    ...after.map((label, i) => ({ label, side: 'after' as const, y: end + row * (i + 0.6) })),
  ];
  const said = [
    cites.length && `dẫn ${cites.length} văn bản`,
    citedBy.length && `được ${citedBy.length} văn bản dẫn`,
    replaces.length && `thay ${replaces.length} văn bản`,
    replacedBy.length && `được ${replacedBy.length} văn bản thay`,
  ].filter(Boolean);
  return {
    width: 320,
    height: end + row * after.length + row * 0.2,
    axis: { x: 160, from: top - row * 0.5, to: end - row * 0.25 },
    threads,
    description: `Văn bản này ${said.join(', ')}.`,
  };
}
