import { fold } from '../vietnamese/fold.ts';

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words of `wanted` stand in `said` in the same order: the longest common subsequence. */
function commonInOrder(said: readonly string[], wanted: readonly string[]): number {
  let row = new Array<number>(wanted.length + 1).fill(0);
  for (const word of said) {
    const next = [0];
    for (let i = 1; i <= wanted.length; i++)
      next.push(word === wanted[i - 1] ? row[i - 1]! + 1 : Math.max(row[i]!, next[i - 1]!));
    row = next;
  }
  return row.at(-1)!;
}

/**
 * Whether a text says a sentence, or as good as: four fifths of its words in order, close together. Accents, case and
 * punctuation do not count, so that an SMS without accents is read as well.
 */
export function saysNearly(text: string, sentence: string): boolean {
  const wanted = words(sentence);
  const said = words(text);
  // Wider than the sentence by half: a few words put in between hide nothing, a whole paragraph would chance upon anything.
  const width = Math.ceil(wanted.length * 1.5);
  const starts = Array.from({ length: Math.max(1, said.length - width + 1) }, (_, start) => start);
  return (
    wanted.length > 0 &&
    starts.some((start) => commonInOrder(said.slice(start, start + width), wanted) >= wanted.length * 0.8)
  );
}
