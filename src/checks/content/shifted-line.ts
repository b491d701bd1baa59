/** A line that begins as a key or an item of a list does. */
const begins = /^[ \t]*(?:[\w-]+:(?:\s|$)|- )/u;
const depthOf = (line: string) => line.search(/[^ ]/u);

/**
 * The line that stands deeper than the one above it, where YAML speaks of a colon too many: the words above seem to run
 * on into it, so that its own colon is the second.
 * @param text the YAML text
 * @param from the line that YAML names, counted from 0
 * @returns counted from 0; null where the colon itself is the mistake
 */
export function shiftedLine(text: string, from: number): number | null {
  const lines = text.split('\n');
  const named = lines[from] ?? '';
  if (/:\s.*:(?:\s|$)/u.test(named)) return null;
  // An item that stands before its siblings is named itself.
  if (/^ *- /u.test(named) && !named.includes(':')) return from;
  const next = lines.findIndex((line, i) => i > from && begins.test(line));
  return next !== -1 && depthOf(lines[next]!) > depthOf(named) ? next : null;
}
