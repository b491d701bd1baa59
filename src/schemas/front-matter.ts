export interface Parted {
  /** The record between the two lines "---", as YAML; its first line is the file's second. */
  record: string;
  /** What follows the second line "---", as stored. */
  body: string;
}

/** Part an .mdx file of content/ at its two lines "---", whatever the line ends; null where it does not begin with such a record. */
export function partFrontMatter(file: string): Parted | null {
  const found = /---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?(?:\n|$)/my.exec(file);
  return found && { record: found[1]!, body: file.slice(found[0].length) };
}
