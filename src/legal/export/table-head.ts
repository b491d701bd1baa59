import type { Provision } from '../model.ts';

/** Whether the first row of a table names its columns: there is more than one row, and none of its cells is empty or missing. */
export function tableHead({ rows = [] }: Provision): boolean {
  const [first, ...others] = rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return first !== undefined && others.length > 0 && first.length === width && first.every(({ text }) => text !== '');
}
