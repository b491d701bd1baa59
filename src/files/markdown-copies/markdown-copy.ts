/** A reading page in Markdown, made from the same content as the page; it stands at the page's address with ".md" for the last slash. */
export interface MarkdownCopy {
  /** The page's address, with its slash. */
  page: string;
  /** Where llms.txt lists it. */
  section: string;
  title: string;
  about: string;
  markdown: string;
}
