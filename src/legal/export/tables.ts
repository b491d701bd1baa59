import type { Provision, TextField } from '../model.ts';

/** The rows of a table that have cells. */
export const rowsOf = ({ rows = [] }: Provision): TextField[][] => rows.filter((row) => row.length > 0);

/** Whether the first row of a table names its columns: there is more than one row, and none of its cells is empty or missing. */
export function tableHead(unit: Provision): boolean {
  const [first, ...others] = rowsOf(unit);
  if (!first || others.length === 0) return false;
  return others.every((row) => row.length <= first.length) && first.every(({ text }) => text !== '');
}

/** How much of the width each column takes: as its longest cell asks, within bounds, never less than its longest word. */
export function columnShares(rows: TextField[][]): number[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => {
    const texts = rows.map((row) => row[c]?.text ?? '');
    const words = texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length);
    return Math.max(4, Math.min(longest(texts), 30), Math.min(Math.max(...words), 40));
  });
}

const longest = (texts: string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);
