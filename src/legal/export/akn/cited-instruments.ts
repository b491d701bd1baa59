import type { LegalDocument, Reference } from '../../model.ts';
import { leaves } from '../../name/leaves.ts';
import { type InstrumentMention, instrumentMentions } from '../../refer/instrument-mentions.ts';
import { type ProvisionMention, provisionMentions } from '../../refer/provision-mentions.ts';
import { type ExportInput, libraryIdentity } from '../input.ts';
import { oneLine } from '../words.ts';
import { expressionUri, isAct, workUri } from './frbr.ts';
import { aknNumber } from './ids.ts';

/** What a text cites, as Akoma Ntoso addresses it. */
export interface CitedInstruments {
  /** The address of what a mention names; null for the text itself and for what its words do not identify. */
  ofMention(mention: InstrumentMention, at: number): string | null;
  /** The address of what a reference names, down to the provision where its words say which. */
  ofReference(reference: Reference): string | null;
}

/**
 * Addresses of the instruments that a text cites: by their record in the library, else by what the text itself says of
 * them. Only a number that stands once in the whole country, with its day or year, makes an address: one of a province
 * needs the name of the province, one of a ministry its year.
 */
export function citedInstruments(input: ExportInput): CitedInstruments {
  const { document, references } = input;
  const { daysOf, numbersOf } = saidOf(document);
  const byStart = references.toSorted((a, b) => a.span[0] - b.span[0]);

  const ofLibrary = (instrument: string | null) => {
    const identity = instrument ? libraryIdentity(input, instrument) : null;
    return identity && expressionUri(identity);
  };
  const bySelf = (mention: InstrumentMention): string | null => {
    const { name, issuer } = mention;
    // "Luật sửa đổi … Luật Đất đai số …" does not say whose number it is.
    if (name && /sửa đổi, bổ sung/iu.test(name)) return null;
    const numbers = name && !mention.number ? [...(numbersOf.get(nameKey(name)) ?? [])] : [];
    const number = mention.number ?? (numbers.length === 1 ? numbers[0]! : null);
    const type = mention.type ?? /^(?:Bộ luật|Luật|Pháp lệnh)/u.exec(name ?? '')?.[0];
    if (!number || number.startsWith('/') || !type || !isAct(type)) return null;
    const year = /\/(\d{4})\//.exec(number)?.[1];
    const days = year ? [...(daysOf.get(number) ?? [])] : [];
    const date = /^\d{4}-\d\d-\d\d$/.test(mention.date ?? '') ? mention.date! : days.length === 1 ? days[0]! : year;
    if (!date || (year && !date.startsWith(year))) return null;
    const uri = workUri({ docType: type, number, date, authority: issuer ?? undefined });
    const isLocal = /\/(?:ubnd|hdnd)\//.test(uri);
    if (isLocal ? !uri.startsWith('/akn/vn-') : !year && !/-(?:CP|TTg|CTN)$/u.test(number)) return null;
    return uri;
  };

  return {
    ofMention(mention, at) {
      if (mention.isSelf) return null;
      const around = byStart.find(({ span }) => span[0] <= at && at < span[1]);
      if (around?.status === 'internal') return null;
      return around?.instrument ? ofLibrary(around.instrument) : bySelf(mention);
    },
    ofReference({ status, instrument, text }) {
      if (status !== 'known' && status !== 'named') return null;
      const [mention, ...others] = instrument ? [] : instrumentMentions(text, []);
      const uri = instrument ? ofLibrary(instrument) : mention && others.length === 0 ? bySelf(mention) : null;
      if (!uri) return null;
      const [first, ...more] = provisionMentions(text).flat();
      // Of a list ("điểm a, b khoản 2 Điều 5") the last has words that say less than it means.
      const place = first?.start === 0 && more.length === 0 ? placeOf(first.path) : null;
      // What is issued with an instrument has articles of its own.
      return place && !/kèm theo/u.test(text) ? `${uri}#${place}` : uri;
    },
  };
}

const steps = { article: 'art', clause: 'cl', point: 'point' } as const;

/** The eId of a provision that is named by its article: "điểm đ khoản 2 Điều 5" is art_5__cl_2__point_dd; null for any other. */
export function placeOf(path: ProvisionMention['path']): string | null {
  const article = path.findIndex(({ unit }) => unit === 'article');
  const own = article < 0 ? [] : path.slice(0, article + 1).toReversed();
  const parts = own.map(({ unit, value }) =>
    value && unit in steps ? `${steps[unit as keyof typeof steps]}_${aknNumber(value)}` : null,
  );
  return parts.length > 0 && parts.every(Boolean) ? parts.join('__') : null;
}

const nameKey = (name: string) => oneLine(name).toLocaleLowerCase('vi');

/** The days that a text gives for numbers, and the numbers that it gives for names of laws. */
function saidOf(document: LegalDocument) {
  const daysOf = new Map<string, Set<string>>();
  const numbersOf = new Map<string, Set<string>>();
  const add = (map: typeof daysOf, key: string, value: string) => map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const { text } of leaves(document))
    for (const { name, number, date } of text.length > 6 ? instrumentMentions(text, []) : []) {
      if (number && date?.length === 10) add(daysOf, number, date);
      if (number && name) add(numbersOf, nameKey(name), number);
    }
  return { daysOf, numbersOf };
}
