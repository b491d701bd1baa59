import { columnShares } from '#src/legal/export/tables.ts';
import type { TextField } from '#src/legal/model.ts';

/** Fewer columns fit a phone as they are. */
const fewest = 4;
/** Words of so many letters stand on one line anyway. */
const longest = 12;
/** The style sheet names so many. */
const most = 12;

/**
 * The columns of a table that keep a width to read in where the page is narrow, as classes: `wide-2`. With many columns a phone would
 * else have one word on a line.
 */
export function wideColumns(rows: TextField[][]): string[] {
  const shares = columnShares(rows);
  if (shares.length < fewest) return [];
  return shares.slice(0, most).flatMap((share, i) => (share > longest ? [`wide-${i + 1}`] : []));
}
