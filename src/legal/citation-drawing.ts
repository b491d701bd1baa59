/** What the drawing of an instrument's place among others shows, as short labels. */
export interface CitationNeighbours {
  cites: readonly string[];
  citedBy: readonly string[];
  replaces: readonly string[];
  replacedBy: readonly string[];
}

/** One line of the drawing: a label and where it meets the upright thread. */
export interface Thread {
  label: string;
  /** own: the instrument itself; left: what cites it; right: what it cites; before and after: what it took the place of, and what took its. */
  side: 'own' | 'left' | 'right' | 'before' | 'after';
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
 * Lay out the drawing: an upright thread on which time runs down. What the instrument replaced, itself and what replaced
 * it are knots on it; what it cites goes off to the right, what cites it comes in from the left. Null where there is
 * nothing to draw. Legible at a width of 320 px.
 */
export function citationDrawing(
  own: string,
  { cites, citedBy, replaces, replacedBy }: CitationNeighbours,
): CitationDrawing | null {
  if (cites.length + citedBy.length + replaces.length + replacedBy.length === 0) return null;
  const left = few(citedBy);
  const right = few(cites);
  const before = few(replaces);
  const after = few(replacedBy);
  const ownRow = before.length;
  const afterRow = ownRow + 1 + Math.max(left.length, right.length);
  const at = (side: Thread['side'], labels: readonly string[], from: number): Thread[] =>
    labels.map((label, i) => ({ label, side, y: row * (from + i + 0.6) }));
  const rows = afterRow + after.length;
  const said = [
    cites.length && `dẫn ${cites.length} văn bản`,
    citedBy.length && `được ${citedBy.length} văn bản dẫn`,
    replaces.length && `thay ${replaces.length} văn bản`,
    replacedBy.length && `được ${replacedBy.length} văn bản thay`,
  ].filter(Boolean);
  return {
    width: 320,
    height: row * (rows + 0.2),
    axis: { x: left.length ? 158 : 12, from: row * 0.6, to: row * (rows - 0.4) },
    threads: [
      ...at('before', before, 0),
      ...at('own', [own], ownRow),
      ...at('left', left, ownRow + 1),
      ...at('right', right, ownRow + 1),
      ...at('after', after, afterRow),
    ],
    description: `Văn bản này ${said.join(', ')}.`,
  };
}
