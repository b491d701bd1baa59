import type { LayoutMark, SourceText, Span } from './model.ts';

/**
 * First layer: canonical Markdown in, text without layout marks out.
 * Guarantees: every character of the Markdown is either one character of `plain` (see `at`) or lies in one layout mark;
 * no wording, accent or punctuation changes; paragraphs are parted by "\n\n", lines by "\n".
 */
export function normalise(markdown: string): SourceText {
  let plain = '';
  const at: number[] = [];
  const bold: Span[] = [];
  const layout: LayoutMark[] = [];
  let boldFrom = -1;
  let offset = 0;
  let gap: '' | '\n' | '\n\n' = '';

  const mark = (start: number, length: number, reason: LayoutMark['reason']) => {
    if (length > 0) layout.push({ at: start, length, reason });
  };
  const put = (character: string, from: number) => {
    plain += character;
    at.push(from);
  };

  for (const line of markdown.split('\n')) {
    const isLast = offset + line.length >= markdown.length;
    const text = line.trim();
    if (text === '') {
      mark(offset, line.length + (isLast ? 0 : 1), 'blank-line');
      if (plain) gap = '\n\n';
    } else {
      for (const character of gap) put(character, offset);
      const indent = line.length - line.trimStart().length;
      mark(offset, indent, 'edge-space');
      for (let i = indent; i < indent + text.length; i++) {
        const from = offset + i;
        if (line.startsWith('**', i)) {
          if (boldFrom < 0) boldFrom = plain.length;
          else {
            bold.push([boldFrom, plain.length]);
            boldFrom = -1;
          }
          mark(from, 2, 'bold');
          i++;
        } else if (line[i] === '\\' && i + 1 < indent + text.length) {
          mark(from, 1, 'escape');
          i++;
          put(line[i]!, offset + i);
        } else put(line[i]!, from);
      }
      mark(offset + indent + text.length, line.length - indent - text.length, 'edge-space');
      if (!isLast) mark(offset + line.length, 1, 'line-break');
      gap = '\n';
    }
    offset += line.length + 1;
  }
  return { plain, at, bold, layout };
}

/** The offset in the Markdown of a position in `plain` (its end maps to one past the last character). */
export function markdownOffset(source: SourceText, position: number): number {
  return source.at[position] ?? (source.at.at(-1) ?? -1) + 1;
}
