import { setsSignatures } from '../../read/close/sets-signatures.ts';
import { type Cell, isBlank, type Part, type Table, wordsOf } from './parts.ts';

/** Words that stand in the head and at the close of a text, where columns are set with a table. */
const headOrClose = [
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u,
  /ĐẢNG CỘNG SẢN VIỆT NAM/u,
  /Độc lập ?[-–—] ?Tự do ?[-–—] ?Hạnh phúc/iu,
  /^(?:Luật )?Số ?:?[\s\d._…-]*\/ ?[\d\p{Lu}]/u,
  /^Nơi nhận ?:?$/u,
  /^(?:T\/?M|K\/?T|TL|TUQ|Q) ?\. ?\p{Lu}/u,
  /^[^,]{2,40}, ngày[\s\d._…]*tháng[\s\d._…]*năm/u,
];
const mostRows = 12;
const mostColumns = 4;
/** What has more cells in a row is no layout, whatever stands in it. */
const widest = 63;

/**
 * Whether a table of a Word or HTML file only sets columns: frames of one column, tables with other tables in them, and the
 * head and the close of a text. These must be read column by column; row by row would put the motto between the two lines
 * of an issuer.
 */
export function setsColumns(table: Table): boolean {
  const cells = table.rows.flat();
  if (table.rows.every((row) => row.length < 2)) return true;
  if (table.rows.some((row) => row.length > widest)) return false;
  // A printed table may hold another; one without lines only sets them.
  if (!table.ruled && cells.some(({ parts }) => parts.some(({ kind }) => kind === 'table'))) return true;
  if (table.rows.length > mostRows) return false;
  const columns = Math.max(...table.rows.map((row) => row.filter(({ parts }) => !isBlank(parts)).length));
  if (columns > mostColumns) return false;
  if (!table.ruled && table.rows.length <= 2 && columns <= 2) return true;
  if (setsSignatures(linesByColumn(table))) return true;
  return cells.some(({ parts }) =>
    wordsOf(parts)
      .normalize('NFC')
      .split(/[\n\u2424]/u)
      .some((line) => headOrClose.some((form) => form.test(line.replace(/\s+/gu, ' ').trim()))),
  );
}

/** The lines of each column, from top to bottom. */
function linesByColumn({ rows }: Table): string[][] {
  const columns = new Map<number, string[]>();
  for (const { column, parts } of rows.flat())
    columns.set(column, [
      ...(columns.get(column) ?? []),
      ...wordsOf(parts)
        .normalize('NFC')
        .split(/[\n\u2424]/u),
    ]);
  return [...columns.values()];
}

/** The contents of such a table in reading order: each column from top to bottom; a cell across all columns parts what is above from what is below. */
export function columnByColumn(table: Table): Part[] {
  const parts: Part[] = [];
  let band: Cell[][] = [];
  const flush = () => {
    for (const part of bandByColumn(band)) parts.push(part);
    band = [];
  };
  for (const row of table.rows) {
    if (row.length === 1) {
      flush();
      for (const part of row[0]!.parts) parts.push(part);
    } else band.push(row.filter((cell) => !isBlank(cell.parts)));
  }
  flush();
  return parts;
}

/** The fullest row says where the columns are; every other cell belongs to the nearest. */
function bandByColumn(rows: Cell[][]): Part[] {
  const fullest = rows.reduce((most, row) => (row.length > most.length ? row : most), [] as Cell[]);
  const middle = ({ column, span }: Cell) => column + span / 2;
  const columns: Part[][] = fullest.map(() => []);
  for (const cell of rows.flat()) {
    const distances = fullest.map((other) => Math.abs(middle(other) - middle(cell)));
    const nearest = columns[distances.indexOf(Math.min(...distances))]!;
    for (const part of cell.parts) nearest.push(part);
  }
  return columns.flat();
}
