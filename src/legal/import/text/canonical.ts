import type { Edit } from '../../model.ts';
import type { Lines } from './source-line.ts';

/** What an adaptor makes of a file. */
export interface ReadSource {
  /** Canonical Markdown (src/legal/README.md). */
  markdown: string;
  edits: Edit[];
}

/** Write lines as canonical Markdown: each line a paragraph, rows of one table together, every other mark of Markdown escaped. */
export function canonical({ lines, edits }: Lines): ReadSource {
  let markdown = '';
  let wasTable = false;
  for (const { text, isTable = false } of lines) {
    if (text.trim() === '') {
      wasTable = false;
      continue;
    }
    if (markdown) markdown += isTable && wasTable ? '\n' : '\n\n';
    markdown += isTable ? text : escaped(text);
    wasTable = isTable;
  }
  return { markdown: `${markdown}\n`, edits };
}

/** Bold marks stay where they come in pairs. */
function escaped(text: string): string {
  const marks = text.split('**').length - 1;
  const bold = marks % 2 === 0 ? text : text.replaceAll('**', '');
  const safe = bold.replaceAll('\\', '\\\\');
  return safe.startsWith('|') && safe.endsWith('|') ? `\\${safe}` : safe;
}
