import type { XmlElement } from '../xml-tree.ts';

/** Names in eIds: the OASIS abbreviations (Akoma Ntoso Naming Convention 1.0, section 5.4); others stand in full. */
const abbreviations: Record<string, string> = {
  article: 'art',
  attachment: 'att',
  chapter: 'chp',
  citation: 'cit',
  citations: 'cits',
  clause: 'cl',
  mainBody: 'body',
  paragraph: 'para',
  quotedStructure: 'qstr',
  recital: 'rec',
  recitals: 'recs',
  section: 'sec',
  subclause: 'subcl',
  subparagraph: 'subpara',
  subsection: 'subsec',
};

/** There is only one of these in its place, so they carry no number. */
const single = new Set(['preface', 'preamble', 'body', 'mainBody', 'conclusions', 'heading', 'intro', 'content']);

/** Elements that the convention gives an eId; what carries a GUID gets one too. */
const named = new Set([
  ...single,
  ...Object.keys(abbreviations),
  ...['part', 'point', 'indent', 'hcontainer', 'container', 'formula', 'longTitle', 'table', 'ref', 'mod'],
  ...['location', 'person', 'authorialNote'],
]);

/** Carries the canonical number of a unit to `nameElements`; it never reaches the file. */
export const numberKey = '\0number';

/**
 * Give the elements of a document their eIds, by the convention: the parent's eId, "__", the name, "_", the number
 * (its place among its like where it has none). Articles are numbered through a document, so they hang on it alone.
 * Equal numbers in one place get "-2" and so on. Returns the eId of each GUID.
 */
export function nameElements(root: XmlElement): Map<string, string> {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const byGuid = new Map<string, string>();

  function visit(element: XmlElement, prefix: string, articles: string): void {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name === 'meta') continue;
      const { attributes, name } = child;
      let [below, articlesBelow] = [prefix, articles];
      if (named.has(name) || attributes.GUID) {
        const own = abbreviations[name] ?? name;
        const base = [name === 'article' ? articles : prefix, own].filter(Boolean).join('__');
        let eId = single.has(name) ? base : `${base}_${numberOf(child) ?? nextOf(base)}`;
        for (let n = 2; taken.has(eId); n++) eId = `${eId.replace(/-\d+$/, '')}-${n}`;
        taken.add(eId);
        child.attributes = { eId, ...attributes };
        if (attributes.GUID) byGuid.set(attributes.GUID, eId);
        // The body is no step of its own: Article 5 is art_5.
        if (own !== 'body') below = eId;
        if (name === 'attachment' || name === 'quotedStructure') articlesBelow = eId;
      }
      delete child.attributes[numberKey];
      visit(child, below, articlesBelow);
    }
  }
  const nextOf = (base: string) => {
    counts.set(base, (counts.get(base) ?? 0) + 1);
    return counts.get(base)!;
  };
  visit(root, '', '');
  return byGuid;
}

const numberOf = ({ attributes }: XmlElement) => attributes[numberKey] && aknNumber(attributes[numberKey]);

/** "đ" as "dd", "2.1" as "2-1": an eId holds no dots and tells d from đ. */
export const aknNumber = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll('đ', 'dd')
    .replace(/[^a-z0-9]+/g, '-');
