import { groupBy } from './group-by.ts';
import type { Query } from './query.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of text, marked where it is what the query asked for. */
export interface Segment {
  text: string;
  mark: boolean;
}

/** About this many characters of a long text are shown. */
const EXCERPT = 240;
const LEAD = 4;

/** Cut a text into marked and plain stretches. Joined, they are the text, letter for letter. */
export function markText(text: string, query: Query): Segment[] {
  return segmentsOf(text, 0, text.length, rangesIn(text, query));
}

/** The part of a text that shows most of what was asked, marked; "…" stands where something is left out. */
export function excerptOf(text: string, query: Query): Segment[] {
  const ranges = rangesIn(text, query);
  if (text.length <= EXCERPT + 60) return segmentsOf(text, 0, text.length, ranges);
  const words = wordsOf(text);
  const endAfter = (from: number) => words.filter((word) => word.end <= from + EXCERPT).pop()?.end ?? text.length;
  let best = { from: 0, to: endAfter(0), marked: 0 };
  for (const from of [0, ...ranges.map((range) => range.start)]) {
    const to = endAfter(from);
    const marked = ranges.filter((range) => range.start >= from && range.end <= to).length;
    if (marked > best.marked) best = { from, to, marked };
  }
  if (best.to === words[words.length - 1]?.end) best.to = text.length;
  // A few words before the first mark make it readable.
  const first = words.findIndex((word) => word.start >= best.from);
  const lead = best.from === 0 ? 0 : (words[Math.max(0, first - LEAD)]?.start ?? 0);
  const from = lead < 12 ? 0 : lead;
  const segments = segmentsOf(text, from, best.to, ranges);
  if (from > 0) segments.unshift({ text: '… ', mark: false });
  if (best.to < text.length) segments.push({ text: ' …', mark: false });
  return segments;
}

interface Range {
  start: number;
  end: number;
}

/** Which terms of the query each word of a text may answer, by the word's number. */
type Answers = Map<number, Set<number>>;

/** The ranges to mark: words of the query and its other readings, each once, neighbours joined. */
function rangesIn(text: string, query: Query): Range[] {
  const words = wordsOf(text);
  const meant = answersIn(words, query);
  const ranges: Range[] = [];
  let before = -1;
  for (const [at, { start, end }] of words.entries()) {
    if (!meant.has(at)) continue;
    const last = ranges[ranges.length - 1];
    if (last && at === before + 1 && /^\s*$/.test(text.slice(last.end, start))) last.end = end;
    else ranges.push({ start, end });
    before = at;
  }
  return ranges;
}

/** The words of a text that the query means. */
export function answersIn(words: readonly Word[], query: Query): Answers {
  const answers: Answers = new Map();
  const sure = new Set<number>();
  const byFirst = groupBy(query.alternatives, ({ words }) => words[0]!);
  for (const [at, { key: first }] of words.entries()) {
    for (const { from, to, words: keys, weight } of byFirst.get(first) ?? []) {
      if (!keys.every((key, i) => words[at + i]?.key === key)) continue;
      for (let i = at; i < at + keys.length; i++) {
        const terms = answers.get(i) ?? new Set();
        for (let term = from; term < to; term++) terms.add(term);
        answers.set(i, terms);
        if (weight > 0.5) sure.add(i);
      }
    }
  }
  return new Map([...answers].filter(([at]) => isMeant(at, words, answers, sure, query)));
}

/**
 * A word that only looks or sounds like the one typed (bạn, bản for "ban") is marked where it stands beside another word
 * of the query; a look-alike also where no place in the text does better; small words like "số" only beside others.
 */
function isMeant(
  at: number,
  words: readonly Word[],
  answers: Answers,
  sure: ReadonlySet<number>,
  query: Query,
): boolean {
  const mine = answers.get(at)!;
  const beside = (place: number) =>
    [-2, -1, 1, 2].some((step) =>
      [...(answers.get(place + step) ?? [])].some((term) => ![...answers.get(place)!].every((own) => own === term)),
    );
  if (beside(at)) return true;
  const typed = query.terms[Math.min(...mine)]!;
  if (!sure.has(at) || (typed.weight < 0.5 && query.terms.length > 1)) return false;
  const exact = (place: number) => typed.accent === null || words[place]!.accent === typed.accent;
  for (const [place, theirs] of answers) {
    if (place === at || ![...theirs].some((term) => mine.has(term))) continue;
    if (beside(place) || (exact(place) && !exact(at))) return false;
  }
  return true;
}

function segmentsOf(text: string, from: number, to: number, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const { start, end } of ranges) {
    if (start < from || end > to) continue;
    if (start > at) segments.push({ text: text.slice(at, start), mark: false });
    segments.push({ text: text.slice(start, end), mark: true });
    at = end;
  }
  if (at < to) segments.push({ text: text.slice(at, to), mark: false });
  return segments;
}
