import type { LegalDocument, Provision } from '../legal/model.ts';
import { pageUnits } from '../legal/name/cite.ts';
import { addressesOf, type HeldText, texts, type UnitAddress } from './library.ts';
import { plans } from './plans.ts';
import { publishedNames } from './redirects.ts';

/** Whether the plan of an edition stands on this text. */
export const isLed = async (id: string): Promise<boolean> => (await plans()).some(({ data }) => data.instrument === id);

/** The texts we hold on which an edition leads. */
export async function ledTexts(): Promise<HeldText[]> {
  const leading = new Set((await plans()).map(({ data }) => data.instrument));
  return (await texts()).filter(({ entry }) => leading.has(entry.id));
}

const known = new WeakMap<LegalDocument, Promise<Provision[]>>();

/**
 * The units of a text that have a page and a picture of their own: all that may have one where an edition leads on the text,
 * elsewhere those that were published. A library of thousands is read as whole texts; each unit has its anchor there.
 */
export function unitPages({ entry, document }: HeldText): Promise<Provision[]> {
  const found = known.get(document) ?? choose(entry.id, document);
  known.set(document, found);
  return found;
}

async function choose(id: string, document: LegalDocument): Promise<Provision[]> {
  const units = pageUnits(document);
  if (await isLed(id)) return units;
  const published = await publishedNames();
  return units.filter((unit) => published.has(`/van-ban/${id}/${unit.id}/`));
}

/**
 * The addresses below /vb/<text>/ that are pages: what was ever published, and the links that pages of units print, which
 * must open on a host that knows no rules.
 */
export async function shortLinks(held: HeldText): Promise<UnitAddress[]> {
  const published = await publishedNames();
  const printed = new Set((await unitPages(held)).map(({ id }) => id));
  return (await addressesOf(held)).filter(({ id }) => printed.has(id) || published.has(`/vb/${held.entry.id}/${id}/`));
}
