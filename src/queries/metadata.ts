import type { Provision } from '../legal/model.ts';
import { cite, pathTo, shortLabel } from '../legal/name/cite.ts';
import { componentHead, componentType } from '../legal/name/component-head.ts';
import { firstWords, provisionTitle } from '../legal/name/provision-title.ts';
import { forceOf, jurisdictionOf, type LegislationFacts, type ProvisionFacts } from '../metadata/legislation.ts';
import type { ShareWords } from '../posters/share-picture.ts';
import { typstAvailable } from '../print/typst.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { shortDay } from '../vietnamese/dates.ts';
import { neighboursOf } from './citations.ts';
import { annotations, type HeldText, type InstrumentEntry, instrumentLabel, texts } from './library.ts';
import { publishedNames } from './redirects.ts';
import { isLed } from './unit-pages.ts';

const pageOf = ({ id }: InstrumentEntry) => `/van-ban/${id}/`;

/**
 * Address of the picture for sharing of an instrument or of one provision; undefined where it has none of its own (a text
 * on which no edition leads, unless it was published with one) or none can be drawn here.
 */
export async function shareAddress({ id }: InstrumentEntry, unit?: Provision): Promise<string | undefined> {
  const address = `/van-ban/${id}${unit ? `/${unit.id}` : ''}.png`;
  const isWanted = (await isLed(id)) || (await publishedNames()).has(address);
  return isWanted && typstAvailable() ? address : undefined;
}

/**
 * What machines are told of an instrument.
 * @param files what can be downloaded of its text, with their sizes
 */
export async function legislationFactsOf(
  entry: InstrumentEntry,
  description: string,
  files: LegislationFacts['files'],
): Promise<LegislationFacts> {
  const { data } = entry;
  const held = (await texts()).find((text) => text.entry.id === entry.id);
  const { cites, replaces, replacedBy } = await neighboursOf(entry.id);
  const image = await shareAddress(entry);
  return {
    url: absolute(pageOf(entry)),
    type: data.docType,
    number: data.number,
    title: data.title,
    label: instrumentLabel(entry),
    authority: data.authority,
    jurisdiction: jurisdictionOf(data.authority),
    date: data.date,
    inForce: data.inForce,
    force: forceOf(data.status, data.statusSource?.kind),
    description,
    replaces: replaces.map((other) => absolute(pageOf(other))),
    replacedBy: replacedBy.map((other) => absolute(pageOf(other))),
    cites: cites.map(({ entry: other }) => absolute(pageOf(other))),
    image: image && absolute(image),
    annexes: held ? annexesOf(held) : [],
    files,
  };
}

const annexesOf = ({ document, entry }: HeldText): LegislationFacts['annexes'] =>
  document.components.slice(1).map((component) => ({
    url: absolute(`${pageOf(entry)}#${componentHead(component).id}`),
    type: componentType(component),
    name: (component.preface.docTitle?.text ?? '').replace(/\s+/gu, ' '),
  }));

/** What machines are told of one provision. */
export async function provisionFactsOf({ document, entry }: HeldText, unit: Provision): Promise<ProvisionFacts> {
  const { data } = entry;
  const { titles } = await annotations(entry.id);
  const image = await shareAddress(entry, unit);
  return {
    url: absolute(`${pageOf(entry)}${unit.id}/`),
    label: shortLabel(document, unit.id),
    name: provisionTitle({ document, titles }, unit.id),
    identifier: cite(document, { type: data.docType, authority: data.authority, title: data.title }, unit.id).later,
    image: image && absolute(image),
    instrument: {
      url: absolute(pageOf(entry)),
      type: data.docType,
      number: data.number,
      label: instrumentLabel(entry),
      date: data.date,
      authority: data.authority,
    },
  };
}

/** The status on a picture, which travels alone: that something is in force holds for the day it was checked. */
const shown = ({ status, checkedOn }: InstrumentEntry['data']) => {
  if (status === 'chưa xác minh' || status === 'không áp dụng') return '';
  return status === 'còn hiệu lực' ? `${status} (kiểm ${shortDay(checkedOn)})` : status;
};
/** A record may say that the issuer is not named where we read of it. */
const issuer = (authority: string) => (/^Không (?:ghi|rõ)/u.test(authority) ? 'Chưa rõ cơ quan ban hành' : authority);

/** The words of an instrument's picture for sharing. */
export function shareWords(entry: InstrumentEntry): ShareWords {
  const { authority, date, title, number } = entry.data;
  const label = instrumentLabel(entry);
  return {
    id: entry.id,
    over: `${issuer(authority)}${date ? `, ${shortDay(date)}` : ''}`,
    label,
    // What is called by its title has its number here, if it has one.
    title: label.toLocaleLowerCase('vi').endsWith(title.toLocaleLowerCase('vi')) ? (number ?? '') : title,
    isOfficial: false,
    status: shown(entry.data),
    site: site.name,
  };
}

/** The words of a provision's picture: our short title, or its own first words in their own face. */
export async function shareWordsOfUnit({ document, entry }: HeldText, unit: Provision): Promise<ShareWords> {
  const { titles } = await annotations(entry.id);
  const { component } = pathTo(document, unit.id)!;
  const label = instrumentLabel(entry);
  return {
    ...shareWords(entry),
    over: component === document.components[0] ? label : `${componentType(component)} kèm ${label}`,
    label: shortLabel(document, unit.id),
    title: titles[unit.id] ?? firstWords(unit),
    isOfficial: !titles[unit.id],
  };
}

/** The words of a picture for those who do not see it. */
export const shareAlt = ({ over, label, title }: ShareWords): string =>
  `Dòng chữ lớn: ${[label, title].filter(Boolean).join('. ')}. Dòng nhỏ: ${over}. Bên cạnh là họa tiết vải dệt.`;
