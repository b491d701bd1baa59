/** Line and column (both from 1) of an offset. */
export function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The first words of a text, for quoting in a message. */
export function quoted(text: string, length = 60): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return `“${oneLine.length > length ? `${oneLine.slice(0, length)}…` : oneLine}”`;
}
