/** Fit a slogan broken by hand to a narrower or wider sheet: join its lines or break them again where Vietnamese pauses. */
import { bind } from '../vietnamese/bind.ts';

export type Frame = {
  /** How many lines the sheet bears. */
  most: number;
  /** Width of the box for the slogan, in its height. */
  shape: number;
  /** Whether lines made by hand may be broken further; if not, they are only joined. */
  within: boolean;
};

/** Words that begin a phrase: a line may always begin with one. */
const opening = new Set(
  'là cũng cùng và hay hoặc của từ ở vì không đừng chưa để bằng với mới thì mà nhưng có được như đâu'.split(' '),
);
/** Pairs that read as one although a comma stands between them; bind() keeps whole words only. */
const pairs = /phòng, chống/giu;
const bindAll = (line: string) => bind(line.replace(pairs, (pair) => pair.replaceAll(' ', '\u00a0')));
/** Baseline to baseline, as poster.typ sets it. */
const leading = 1.24;
/** What it costs to end a line on a word that opens a phrase, or to run two lines made by hand into one. */
const hanging = 0.15;
const joined = 0.2;

/** About how wide a line is in em; exact enough to choose between breaks, never to fit. */
export const roughWidth = (line: string): number =>
  [...line].reduce((sum, letter) => {
    const base = letter.normalize('NFD').charAt(0);
    if (/[ .,:;!'’ijltrfI]/.test(base)) return sum + 0.32;
    if (/[mwMW]/.test(base)) return sum + 0.88;
    return sum + (/\p{Lu}/u.test(base) ? 0.7 : 0.58);
  }, 0);

/** Between two words: what it costs to end a line here, as a share of the letters' size; Infinity where it is forbidden. */
type Gap = { atHand: boolean; cost: number };

function gapsOf(lines: readonly string[], { within }: Frame): { words: string[]; gaps: Gap[] } {
  const words: string[] = [];
  const gaps: Gap[] = [];
  for (const line of lines) {
    if (words.length > 0) gaps.push({ atHand: true, cost: 0 });
    // Bound compounds stay one piece, and there surely is a border of words before them.
    const pieces = bindAll(line).split(' ');
    pieces.forEach((piece, i) => {
      if (i > 0) {
        const before = pieces[i - 1]!;
        const cost = !within
          ? Number.POSITIVE_INFINITY
          : /[,;:.!?]$/.test(before)
            ? 0.02
            : opening.has(piece.toLocaleLowerCase('vi'))
              ? 0.03
              : piece.includes('\u00a0')
                ? 0.06
                : Number.POSITIVE_INFINITY;
        // A line that ends with such a word hangs in the air.
        gaps.push({ atHand: false, cost: cost + (opening.has(before.toLocaleLowerCase('vi')) ? hanging : 0) });
      }
      words.push(piece);
    });
  }
  return { words, gaps };
}

/**
 * The lines for a frame: of all allowed breaks those that let the letters be largest, given lines first.
 * Breaks fall on ends made by hand, and with `within` also after a comma, before a word that begins a phrase
 * or before a bound compound; never inside one, and never so that one syllable stands alone.
 */
export function breakLines(lines: readonly string[], frame: Frame): string[] {
  const { words, gaps } = gapsOf(lines, frame);
  const free = gaps.map(({ cost }, i) => ({ cost, i })).filter(({ cost }) => cost < Number.POSITIVE_INFINITY);
  const alone = new Set(lines.filter((line) => !line.includes(' ')));
  let best: string[] | undefined;
  let bestSize = 0;
  for (let choice = 0; choice < 2 ** free.length; choice++) {
    const ends = new Set(free.filter((_, bit) => choice & (1 << bit)).map(({ i }) => i));
    if (ends.size >= frame.most) continue;
    const broken: string[] = [];
    let line = '';
    words.forEach((word, i) => {
      line += line ? ` ${word}` : word;
      if (i === words.length - 1 || ends.has(i)) {
        broken.push(line);
        line = '';
      }
    });
    if (broken.some((text) => !/[ \u00a0]/.test(text) && !alone.has(text))) continue;
    const costs = gaps.reduce((sum, { atHand, cost }, i) => {
      if (ends.has(i)) return sum + cost;
      return sum + (atHand ? joined : 0);
    }, 0);
    const widest = Math.max(...broken.map(roughWidth));
    const size = Math.min(frame.shape / widest, 1 / (leading * broken.length)) * (1 - costs);
    if (size > bestSize) [best, bestSize] = [broken, size];
  }
  return (best ?? [...lines]).map((text) => text.replaceAll('\u00a0', ' '));
}
