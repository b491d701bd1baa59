import { heading, line, table, widthWithin, wordFile } from '../print/word-file.ts';
import { type FactSheet, factRows, sourceLines } from './fact-sheet.ts';

const margin = { top: 850, bottom: 850, left: 1020, right: 1020 };

const pairs = (rows: readonly (readonly [string, string])[], first: number) =>
  table(rows, {
    width: widthWithin(margin),
    share: [first, 1 - first],
    room: [30, 80],
    style: (column) => ({ bold: column === 0 }),
  });

/** The fact sheet as a Word file to change, the same bytes for the same facts. */
export const factSheetDocx = (sheet: FactSheet): Promise<Uint8Array> => {
  const { title, source, day } = sheet;
  const { rows, themes, numbers } = factRows(sheet);
  return wordFile({
    title,
    about: source,
    day,
    size: { text: 21, title: 32, heading: 24 },
    margin,
    sections: [
      {
        children: [
          heading(title, 1),
          pairs(rows, 0.24),
          heading('Chủ đề các năm', 2),
          pairs(themes, 0.1),
          heading('Số có thể gọi', 2),
          pairs(numbers, 0.24),
          heading('Nguồn', 2),
          ...sourceLines(sheet).map((said) => line(said, { size: 16 })),
          line(source, { size: 18, spacing: { before: 30, after: 30 } }),
        ],
      },
    ],
  });
};
