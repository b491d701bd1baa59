import { dropBars } from './bars.ts';
import { joinBrokenLines } from './broken-lines.ts';
import { cleanLines } from './clean-characters.ts';
import { splitColumns } from './columns.ts';
import { dropFurniture } from './furniture.ts';
import { layoutTables } from './layout-tables.ts';
import type { Lines } from './source-line.ts';
import { isHardWrapped, unwrap } from './unwrap.ts';

/** Steps that a text of lines goes through, whatever its file format: tables, furniture, columns, paragraphs. */
export function arrange(read: Lines): Lines {
  const tables = layoutTables(read);
  const hasPages = isHardWrapped(tables.lines);
  const arranged = unwrap(joinBrokenLines(splitColumns(dropBars(dropFurniture(tables, hasPages)))));
  return {
    lines: arranged.lines.map((line) =>
      line.isTable ? line : { ...line, text: line.text.replace(/\s+/g, ' ').trim() },
    ),
    edits: arranged.edits,
  };
}

/** Read plain text: each line is a paragraph, unless a page width has cut the paragraphs. */
export function readText(text: string): Lines {
  return arrange(cleanLines(text));
}
