import { accentKey } from '../../vietnamese/accent-key.ts';
import type { LegalDocument } from '../model.ts';

/** What the library knows of an instrument, as far as it helps to recognise it in a text. */
export interface KnownInstrument {
  id: string;
  number?: string | undefined;
  /** ISO day; where it is not known, that of coming into force says roughly how old the instrument is. */
  date?: string | undefined;
  inForce?: string | undefined;
  docType?: string | undefined;
  title?: string | undefined;
  authority?: string | undefined;
  /** Exact words by which texts name it without its number. */
  names: readonly string[];
  /** Its text, where we hold it: then a citation leads to the very provision. */
  document?: LegalDocument | undefined;
}

/** A library as citations look into it: by id, by number, by listed name, laws by their title. */
export interface LibraryIndex {
  byId: ReadonlyMap<string, KnownInstrument>;
  /** By canonical number. */
  byNumber: ReadonlyMap<string, readonly KnownInstrument[]>;
  byName: ReadonlyMap<string, readonly KnownInstrument[]>;
  /** Laws by nameKey() of type and title. */
  lawsByKey: ReadonlyMap<string, readonly KnownInstrument[]>;
  /** Exact words that name an instrument without its number. */
  names: readonly string[];
}

const lawTypes = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)$/u;
export const isLaw = (docType: string | undefined): boolean => lawTypes.test(docType ?? '');

/** One spelling of a name, whatever its tone placement and capitals. */
export const nameKey = (name: string): string =>
  name
    .split(/[\s,]+/u)
    .map(accentKey)
    .join(' ');

const indexes = new WeakMap<readonly KnownInstrument[], LibraryIndex>();

/** The index of a library; made once for the same list, since thousands of texts ask the same one. */
export function libraryIndex(library: readonly KnownInstrument[]): LibraryIndex {
  let index = indexes.get(library);
  if (!index) {
    index = indexOf(library);
    indexes.set(library, index);
  }
  return index;
}

function indexOf(library: readonly KnownInstrument[]): LibraryIndex {
  const laws = library.filter(({ docType, title }) => isLaw(docType) && title);
  const nameOf = ({ docType, title }: KnownInstrument) => `${docType} ${title}`;
  const byName = new Map<string, KnownInstrument[]>();
  for (const known of library)
    for (const name of new Set(known.names)) byName.set(name, [...(byName.get(name) ?? []), known]);
  return {
    byId: new Map(library.map((known) => [known.id, known])),
    byNumber: Map.groupBy(
      library.filter(({ number }) => number),
      ({ number }) => number!.replace(/\s/gu, ''),
    ),
    byName,
    lawsByKey: Map.groupBy(laws, (law) => nameKey(nameOf(law))),
    names: [...new Set([...byName.keys(), ...laws.map(nameOf)])],
  };
}
