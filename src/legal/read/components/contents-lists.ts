import type { Block } from '../blocks.ts';
import { type AnnexLabel, annexLabel } from '../vocabulary.ts';

/** Three labels in a row are a list; two only where both have titles of their own. */
const shortest = 3;

/**
 * Indexes of paragraphs that only list annexes or forms: labels that follow each other without text between. The last of
 * such a run opens its annex if its number stands in the run before.
 */
export function contentsLists(blocks: readonly Block[]): Set<number> {
  const lists = new Set<number>();
  const labels = blocks.map(({ text, rows }) => (rows ? null : annexLabel(text)));
  for (let i = 0; i < blocks.length; i++) {
    const from = i;
    while (labels[i]) i++;
    const run = labels.slice(from, i) as AnnexLabel[];
    if (!isList(run)) continue;
    const seen = new Set<string>();
    for (const [at, { number, type }] of run.entries()) {
      const key = `${type.docType} ${number}`;
      if (seen.has(key)) break;
      seen.add(key);
      lists.add(from + at);
    }
  }
  return lists;
}

function isList(run: readonly AnnexLabel[]): boolean {
  const [first, second] = run;
  if (run.length >= shortest || !first || !second) return run.length >= shortest;
  return first.type === second.type && first.rest !== '' && first.number !== second.number;
}
