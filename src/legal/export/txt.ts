import type { LegalDocument } from '../model.ts';
import { leaves } from '../name/leaves.ts';

/** The text alone, from the tree: what stands between two leaves is their parting in the original (space, line or paragraph). UTF-8, ends with a line break. */
export function toText(document: LegalDocument): string {
  const { plain } = document.source;
  let text = '';
  let end = 0;
  for (const leaf of leaves(document)) {
    const between = plain.slice(end, leaf.span[0]);
    text += (between.trim() === '' ? between : '') + leaf.text;
    end = leaf.span[1];
  }
  return `${text}\n`;
}
