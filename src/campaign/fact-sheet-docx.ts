import { heading, line, table, widthWithin, wordFile } from '../print/word-file.ts';
import type { FactSheet } from './fact-sheet.ts';

const margin = { top: 850, bottom: 850, left: 1020, right: 1020 };

const pairs = (rows: readonly (readonly [string, string])[], first: number) =>
  table(rows, {
    width: widthWithin(margin),
    share: [first, 1 - first],
    room: [30, 80],
    style: (column) => ({ bold: column === 0 }),
  });

/** The fact sheet as a Word file to change, the same bytes for the same facts. */
export const factSheetDocx = ({ title, rows, themes, numbers, source, day }: FactSheet): Promise<Uint8Array> =>
  wordFile({
    title,
    about: source,
    day,
    size: { text: 21, title: 32, heading: 24 },
    margin,
    sections: [
      {
        children: [
          heading(title, 1),
          pairs(
            rows.map(({ term, told }) => [term, told]),
            0.24,
          ),
          heading('Chủ đề các năm', 2),
          pairs(
            themes.map(({ year, told }) => [year, told]),
            0.1,
          ),
          heading('Số có thể gọi', 2),
          pairs(
            numbers.map(({ number, told }) => [number, told]),
            0.24,
          ),
          line(source, { size: 18, spacing: { before: 30, after: 30 } }),
        ],
      },
    ],
  });
