/** A stretch of words at one height: on the line, or raised or lowered as `^{th}` and `_{c}` say (src/legal/README.md). */
export interface Stretch {
  text: string;
  height: 'sup' | 'sub' | null;
}

const marked = /([\^_])\{([^{}\n]{1,200})\}/gu;

/** The words of a text by their height, in order, without the marks that say so. Output that cannot raise letters prints the marks. */
export function heights(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: whole, 1: mark, 2: words, index } of text.matchAll(marked)) {
    if (index > from) stretches.push({ text: text.slice(from, index), height: null });
    stretches.push({ text: words!, height: mark === '^' ? 'sup' : 'sub' });
    from = index + whole.length;
  }
  if (from < text.length || from === 0) stretches.push({ text: text.slice(from), height: null });
  return stretches;
}

/** The words without the marks, as they stand where letters are raised and lowered. */
export const withoutHeights = (text: string): string => text.replace(marked, '$2');
