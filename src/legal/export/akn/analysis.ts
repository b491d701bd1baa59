import { el, type XmlElement } from '../xml-tree.ts';
import type { Modification } from './modifications.ts';

/** What `<meta>` says of the changes that a text makes. */
export interface AknAnalysis {
  element: XmlElement | null;
  /** For `references`: each instrument that is changed. */
  references: XmlElement[];
}

/**
 * Changes as `activeModifications`, each instrument once as `activeRef`.
 * @param toPlace where the provision of an id stands in the file
 * @param toMod where the modification stands that the quotation of an id carries out
 */
export function aknAnalysis(
  modifications: readonly Modification[],
  toPlace: (id: string) => string,
  toMod: (id: string) => string,
): AknAnalysis {
  const names = new Map(modifications.toReversed().map(({ instrument: { address, name } }) => [address, name]));
  return {
    element:
      modifications.length > 0
        ? el(
            'analysis',
            { source: '#trang' },
            el(
              'activeModifications',
              {},
              modifications.map(({ type, source, instrument: { address }, place, position, words }, i) =>
                el(
                  'textualMod',
                  { type, eId: `thay-doi-${i + 1}` },
                  el('source', { href: words ? toMod(source) : toPlace(source) }),
                  el('destination', { href: place ? `${address}#${place}` : address, pos: position }),
                  words && el('new', { href: toPlace(words) }),
                ),
              ),
            ),
          )
        : null,
    references: [...names]
      .toReversed()
      .map(([href, showAs], i) => el('activeRef', { eId: `bi-thay-doi-${i + 1}`, href, showAs })),
  };
}
