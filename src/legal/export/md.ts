import type { LegalDocument, Provision, Span } from '../model.ts';

/**
 * The text in canonical Markdown (src/legal/README.md): reading it again gives the same tree.
 * Bold print and line breaks are those of the source; what would read as markup has a backslash before it.
 */
export function toMarkdown({ source: { plain, bold }, components }: LegalDocument): string {
  const opens = new Set(bold.map(([start]) => start));
  const closes = new Set(bold.map(([, end]) => end));

  /** A stretch of the text with its bold marks. */
  function words([start, end]: Span): string {
    let markdown = '';
    for (let i = start; i < end; i++) {
      if (closes.has(i) && i > start) markdown += '**';
      if (opens.has(i)) markdown += '**';
      const character = plain[i]!;
      const touchesStar = plain[i - 1] === '*' || plain[i + 1] === '*' || closes.has(i + 1) || opens.has(i);
      markdown += character === '\\' || (character === '*' && touchesStar) ? `\\${character}` : character;
    }
    return closes.has(end) && end > start ? `${markdown}**` : markdown;
  }

  const cell = (span: Span) => words(span).replaceAll('|', '\\|').replaceAll('\n', '<br>');
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  function table({ rows = [] }: Provision): string {
    const lines = rows.map((cells) => row(cells.map(({ span }) => cell(span))));
    const rule = `|${rows[0]!.map(() => '---').join('|')}|`;
    return [lines[0], rule, ...lines.slice(1)].join('\n');
  }
  /** Outside tables a line between two bars would read as a row. */
  const prose = (span: Span) => words(span).replace(/^(?=\|.*\|$)/gm, '\\');

  let markdown = '';
  let from = 0;
  for (const unit of tables(components.flatMap(({ body }) => body))) {
    markdown += prose([from, unit.span[0]]) + table(unit);
    from = unit.span[1];
  }
  return `${markdown}${prose([from, plain.length])}\n`;
}

const tables = (units: Provision[]): Provision[] =>
  units.flatMap((unit) => (unit.type === 'table' && unit.rows?.[0] ? [unit] : tables(unit.children)));
