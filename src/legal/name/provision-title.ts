import type { LegalDocument, Provision, TextField } from '../model.ts';
import { allIds } from '../read/ids.ts';
import { pathTo } from './cite.ts';

/** What a provision is called in lists: our short title, or its first words. */
export function provisionTitle(
  { document, titles }: { document: LegalDocument; titles: Record<string, string> },
  id: string,
): string {
  const own = titles[id];
  if (own) return own;
  const provision = pathTo(document, id)?.units.at(-1);
  // A long text has thousands of provisions: only the fields of head and close are looked for among all.
  const text = provision ? firstWords(provision) : (allIds(document).get(id) as TextField | undefined)?.text;
  const oneLine = (text ?? id).replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, oneLine.lastIndexOf(' ', 60))}…` : oneLine;
}

/** What a provision says first: a table or a quotation has no words but those inside it. */
export function firstWords({ heading, content, rows, children, num }: Provision): string {
  const own = heading ?? content ?? rows?.[0]?.[0];
  // "Mục 1. TÊN", "Chương I - TÊN": what parts label and title belongs to neither.
  if (own) return own.text.replace(/^[.:–-]\s+/u, '');
  return children[0] ? firstWords(children[0]) : (num?.text ?? '');
}
