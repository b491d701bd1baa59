import type { Block } from './blocks.ts';

/** How far quotation marks are open after a text: those of Word count up and down, straight ones switch. */
function balance(text: string, depth: number): number {
  let open = depth;
  for (const letter of text) {
    if (letter === '“') open++;
    else if (letter === '”') open = Math.max(0, open - 1);
    else if (letter === '"') open = open > 0 ? open - 1 : open + 1;
  }
  return open;
}

const opens = /^[“"]/u;
/** The farthest that a quotation may reach, in paragraphs: one mark lost must not swallow a law. */
const reach = 600;

/**
 * Whole paragraphs that stand in quotation marks, as amending acts quote what they put into another act.
 * @param isOwn whether a paragraph can only be a unit of this text, so that no quotation may contain it
 * @returns for the index of each first paragraph, the index of the last
 */
export function findQuotations(blocks: readonly Block[], isOwn: (index: number) => boolean): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < blocks.length; i++) {
    const { text, rows } = blocks[i]!;
    if (rows || !opens.test(text)) continue;
    const last = endOf(blocks, i, isOwn);
    if (last === null) continue;
    // Words in quotation marks at the beginning of a sentence are no quoted provision.
    if (last === i && !/[”"][.;,]?$/u.test(text)) continue;
    found.set(i, last);
    i = last;
  }
  return found;
}

function endOf(blocks: readonly Block[], from: number, isOwn: (index: number) => boolean): number | null {
  let depth = 0;
  for (let i = from; i < blocks.length && i < from + reach; i++) {
    if (i > from && isOwn(i) && /[”"][.;,]?$/u.test(blocks[i - 1]!.text)) return i - 1;
    const { text } = blocks[i]!;
    const before = depth;
    depth = balance(text, depth);
    if (depth === 0 && (before > 0 || i === from)) return i;
    // Inner quotations often lose a mark: what closes a paragraph with its full stop closes the quotation.
    if (
      /[”"]\s*[.;]?$/u.test(text) &&
      depth <= 1 &&
      i > from &&
      before >= 1 &&
      /”\s*[.;]?$|"\s*[.;]?$/u.test(text) &&
      depth === 0
    )
      return i;
  }
  return null;
}
