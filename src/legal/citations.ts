import { leaves } from './leaves.ts';
import type { LegalDocument, Reference, Span } from './model.ts';

/** What the library knows of an instrument, as far as it helps to recognise it in a text. */
export interface KnownInstrument {
  id: string;
  number?: string;
  date?: string;
  /** Exact words by which texts name it without its number. */
  names: readonly string[];
}

const day = String.raw`(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}\/\d{1,2}\/\d{4})`;
const numbered = new RegExp(
  String.raw`(?:Quyết định|Nghị định|Nghị quyết|Thông tư|Tờ trình|Chỉ thị|Kế hoạch|Luật|Pháp lệnh)\s+số\s+` +
    String.raw`(\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d&]*(?:-\s?[\p{L}\d&]+)*)(?:,?\s+(${day}))?`,
  'gu',
);

/**
 * Find every mention of an instrument in a text: numbered ones by their form, others by the names the library lists,
 * the longest name first. Spans do not overlap; each lies in one field of the tree.
 * `instrument` is null for a numbered instrument that the library does not hold.
 */
export function findReferences(document: LegalDocument, library: readonly KnownInstrument[]): Reference[] {
  const references: Reference[] = [];
  const names = library
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .sort((a, b) => b.name.length - a.name.length);

  for (const { id, text, span } of leaves(document)) {
    const within = id.replace(/\.\w+$/, '');
    const found: Reference[] = [];
    const isFree = ([start, end]: Span) => found.every(({ span }) => end <= span[0] || start >= span[1]);
    const add = (at: number, words: string, instrument: string | null) => {
      const place: Span = [span[0] + at, span[0] + at + words.length];
      if (isFree(place)) found.push({ within, span: place, text: words, instrument });
    };
    for (const match of text.matchAll(numbered)) add(match.index, match[0], resolve(match[1]!, match[2], library));
    for (const { id, name } of names)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) add(at, name, id);
    references.push(...found.sort((a, b) => a.span[0] - b.span[0]));
  }
  return references;
}

/** A number like 415/QĐ-UBND exists in every province each year, so the day decides where it is given. */
function resolve(number: string, dayWords: string | undefined, library: readonly KnownInstrument[]): string | null {
  const canonical = number.replace(/\s/g, '');
  const same = library.filter((known) => known.number === canonical);
  const iso = dayWords ? isoDay(dayWords) : null;
  const dated = iso ? same.filter((known) => known.date === iso) : same;
  return dated.length === 1 ? dated[0]!.id : null;
}

function isoDay(words: string): string {
  const [dayOfMonth, month, year] = words.match(/\d+/g)!;
  return `${year}-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`;
}
