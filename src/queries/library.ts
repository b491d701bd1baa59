import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { movedProvisions } from '../ledger/redirects.ts';
import { type PrintedNote, printedNotes } from '../legal/doubts/printed-notes.ts';
import type { LegalDocument, Reference } from '../legal/model.ts';
import { localityOf as placeOf } from '../legal/name/locality.ts';
import { signerOffice } from '../legal/name/signer-office.ts';
import { allIds } from '../legal/read/ids.ts';
import { parseLegal } from '../legal/read/parse.ts';
import { findReferences } from '../legal/refer/references.ts';
import type { Annotation } from '../schemas/annotation.ts';
import { lowerFirst } from '../vietnamese/sentence-case.ts';
import { memo, must } from './memo.ts';
import { redirects } from './redirects.ts';

export type InstrumentEntry = CollectionEntry<'legal'>;

export const instruments = memo(async () => {
  const entries = await getCollection('legal');
  return entries.sort((a, b) => (a.data.date ?? '9').localeCompare(b.data.date ?? '9'));
});

export interface HeldText {
  entry: InstrumentEntry;
  document: LegalDocument;
  references: Reference[];
  /** What the original prints oddly, said to the reader. */
  printed: PrintedNote[];
  /** The original as received. */
  original: Uint8Array;
}

/** The instruments whose full text we hold, each parsed once. */
export const texts = memo(async (): Promise<HeldText[]> => {
  const library = await instruments();
  const held = library
    .filter(({ data }) => data.text)
    .map((entry) => ({ entry, document: parseLegal(entry.id, entry.body ?? '') }));
  const known = library.map(({ id, data }) => ({
    ...data,
    id,
    document: held.find(({ entry }) => entry.id === id)?.document,
  }));
  return Promise.all(
    held.map(async ({ entry, document }) => {
      const original = await readFile(`content/sources/${entry.data.text!.source}`);
      return {
        entry,
        document,
        references: findReferences(document, known),
        printed: printedNotes(document),
        original,
      };
    }),
  );
});

export const text = async (id: string) =>
  must(
    (await texts()).find(({ entry }) => entry.id === id),
    `văn bản ${id}`,
  );

/** Who signed an instrument, with the office where its text tells: "Phạm Duy Hưng, Phó Chủ tịch (ký thay Chủ tịch)". */
export async function signerOf({ id, data: { signer } }: InstrumentEntry): Promise<string | undefined> {
  const held = (await texts()).find(({ entry }) => entry.id === id);
  const signatures = held?.document.components.flatMap(({ conclusions }) => conclusions.signatures) ?? [];
  const role = signatures.find(({ name }) => name?.text === signer)?.role;
  const office = role && signerOffice(role.text);
  return signer && office ? `${signer}, ${office}` : signer;
}

export interface CitedBy {
  text: HeldText;
  /** Ids of the provisions or fields, in order of the text, each once. */
  within: string[];
}

/** Where an instrument is cited in the texts we hold (a text's mention of itself is left out). */
export async function citedBy(id: string): Promise<CitedBy[]> {
  return (await texts())
    .filter(({ entry }) => entry.id !== id)
    .map((held) => ({
      text: held,
      within: [
        ...new Set(held.references.filter((reference) => reference.instrument === id).map(({ within }) => within)),
      ],
    }))
    .filter(({ within }) => within.length > 0);
}

/** An id that readers may have linked to, and the id in today's text that it leads to: itself, unless it was moved. */
export interface UnitAddress {
  held: HeldText;
  id: string;
  target: string;
}

/** Every address within one text: what has an id today, and what the table of redirects leads on within it. */
export async function addressesOf(held: HeldText): Promise<UnitAddress[]> {
  const moved = movedProvisions(await redirects(), held.entry.id);
  return [
    ...[...allIds(held.document).keys()].map((id) => ({ held, id, target: id })),
    ...[...moved].map(([id, target]) => ({ held, id, target })),
  ];
}

// Asked for one by one, the store warns of every text that has none.
const annotationEntries = memo(() => getCollection('annotations'));

/** The editors' short titles and notes for one text, and notes on what its original prints oddly where no editor wrote one. */
export async function annotations(id: string): Promise<Annotation> {
  const { titles, notes } = (await annotationEntries()).find((entry) => entry.id === id)?.data ?? {
    titles: {},
    notes: [],
  };
  const noted = new Set(notes.map(({ provision }) => provision));
  const printed = (await texts()).find(({ entry }) => entry.id === id)?.printed ?? [];
  return { titles, notes: [...notes, ...printed.filter(({ provision }) => !noted.has(provision))] };
}

/** Where an instrument is from, in the words of its authority: "tỉnh Bắc Kạn" of "Ủy ban nhân dân tỉnh Bắc Kạn"; the whole name where no place stands in it. */
export const localityOf = ({ data: { authority } }: InstrumentEntry): string => placeOf(authority) ?? authority;

/** What an instrument is called in one breath: laws by name, others by number where there is one. */
export function instrumentLabel({ data: { docType, number, title } }: InstrumentEntry): string {
  if (docType === 'Luật' || docType === 'Bộ luật') return `${docType} ${title}`;
  if (number && docType !== 'Công ước') return `${docType} ${number}`;
  // A title in capitals, or one that begins with an abbreviation, keeps them.
  if (/^\p{Lu}{2}/u.test(title)) return `${docType} ${title}`;
  return `${docType} ${lowerFirst(title)}`;
}

/** The line under that name: what the label did not say. */
export function instrumentSubtitle(entry: InstrumentEntry): string {
  const { number, title } = entry.data;
  if (!number) return '';
  return instrumentLabel(entry).endsWith(number) ? title : `Số ${number}`;
}

/** Label and number: laws of the same name are told apart. */
export function numberedLabel(entry: InstrumentEntry): string {
  const [label, { number }] = [instrumentLabel(entry), entry.data];
  return !number || label.includes(number) ? label : `${label}, số ${number}`;
}
