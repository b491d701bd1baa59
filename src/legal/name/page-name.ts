import type { LegalDocument, Provision } from '../model.ts';
import { pageUnits, pathTo, shortLabel } from './cite.ts';
import { provisionTitle } from './provision-title.ts';

interface Titled {
  document: LegalDocument;
  titles: Record<string, string>;
}

const shared = new WeakMap<LegalDocument, Map<string, number>>();

/**
 * What the page of a unit is called: its label and title; where another page of the text would have the same name, also
 * what it belongs to and, as forms repeat themselves, its id.
 */
export function pageName(text: Titled, unit: Provision): string {
  const { document } = text;
  const name = ({ id }: Provision) => `${shortLabel(document, id)}. ${provisionTitle(text, id)}`;
  let counts = shared.get(document);
  if (!counts) {
    counts = new Map();
    for (const other of pageUnits(document)) counts.set(name(other), (counts.get(name(other)) ?? 0) + 1);
    shared.set(document, counts);
  }
  const own = name(unit);
  if ((counts.get(own) ?? 0) < 2) return own;
  const belongsTo = pathTo(document, unit.id)?.component.preface.docType?.text.split('\n')[0];
  return [own, belongsTo, unit.id].filter(Boolean).join(', ');
}
