import { slug } from '../../../vietnamese/slug.ts';
import type { Component, TextField } from '../../model.ts';
import { componentHead } from '../../name/component-head.ts';
import { dayOf, type ExportInput, identityOf } from '../input.ts';
import { statusLine } from '../notice.ts';
import { oneLine } from '../words.ts';
import { el, type XmlElement } from '../xml-tree.ts';
import type { AknAnalysis } from './analysis.ts';
import { expressionUri, isAct, workUri } from './frbr.ts';

export const locationKey = (place: string) => `noi-${slug(place)}`;
export const personKey = (name: TextField) => `nguoi-${slug(name.text)}`;

/** The name of a component in addresses: "!main", "!ke-hoach"; with a number where there are several of a kind. */
function componentName(components: Component[], component: Component | null): string {
  if (!component) return '!main';
  const like = components.slice(1).filter(({ docType }) => docType === component.docType);
  return like.length === 1 ? `!${component.docType}` : `!${component.docType}_${like.indexOf(component) + 1}`;
}

/** What the parts of `<meta>` have in common. */
interface Named {
  input: ExportInput;
  identity: ReturnType<typeof identityOf>;
  expression: string;
  /** Of the instrument itself. */
  docType: string;
}

/**
 * `<meta>` of the instrument (`component` null) or of something issued with it: FRBR identification; life cycle, what the
 * text changes (`analysis`) and the things it names stand in that of the instrument.
 */
export function aknMeta(input: ExportInput, component: Component | null, analysis?: AknAnalysis): XmlElement {
  const identity = identityOf(input);
  const { docType } = input.document.components[0]!;
  const named: Named = { input, identity, expression: expressionUri(identity), docType };
  const identification = identificationOf(named, component);
  if (component) return el('meta', {}, identification);
  const { inForce } = input.record;
  return el(
    'meta',
    {},
    identification,
    lifecycleOf(named),
    analysis?.element,
    inForce &&
      el(
        'temporalData',
        { source: '#trang' },
        el(
          'temporalGroup',
          { eId: 'hieu-luc' },
          el('timeInterval', { start: '#co-hieu-luc', refersTo: '#khai-niem-hieu-luc' }),
        ),
      ),
    referencesOf(named, analysis),
    // Our own words: whose copy this is, and whether its text is still in force.
    el('notes', { source: '#trang' }, el('note', { eId: 'ghi-chu-cua-trang' }, el('p', {}, statusLine(input)))),
  );
}

function identificationOf({ input, identity, expression, docType }: Named, component: Component | null): XmlElement {
  const { document, record, permalink } = input;
  const work = workUri(identity);
  const part = componentName(document.components, component);
  const checked = dayOf(input);
  // A date left blank in part: the first day it can be.
  const issued = identity.date ? `${identity.date}-01-01`.slice(0, 10) : null;
  const issue = issued
    ? { date: issued, name: identity.date === issued ? 'ban-hanh' : 'som-nhat' }
    : { date: checked, name: 'kiem-tra' };
  const kind = component?.docType ?? docType;
  return el(
    'identification',
    { source: '#trang' },
    el(
      'FRBRWork',
      {},
      el('FRBRthis', { value: `${work}/${part}` }),
      el('FRBRuri', { value: work }),
      !component && el('FRBRalias', { name: 'permalink', value: permalink }),
      el('FRBRdate', issue),
      el('FRBRauthor', { href: '#co-quan' }),
      el('FRBRcountry', { value: 'vn' }),
      el('FRBRsubtype', { value: kind }),
      !component && record.number && el('FRBRnumber', { value: slug(record.number), showAs: record.number }),
      el('FRBRname', { value: component ? slug(componentHead(component).text) || 'khong-ten' : kind }),
      el('FRBRprescriptive', { value: String(isAct(docType)) }),
    ),
    el(
      'FRBRExpression',
      {},
      el('FRBRthis', { value: `${expression}/${part}` }),
      el('FRBRuri', { value: expression }),
      !component && record.text && el('FRBRalias', { name: 'sha256', value: record.text.sha256 }),
      el('FRBRdate', issue),
      el('FRBRauthor', { href: '#co-quan' }),
      // Only the issuing body's own copy is the authoritative text.
      el('FRBRauthoritative', { value: 'false' }),
      el('FRBRlanguage', { language: 'vie' }),
    ),
    el(
      'FRBRManifestation',
      {},
      el('FRBRthis', { value: `${expression}/${part}.xml` }),
      el('FRBRuri', { value: `${expression}.xml` }),
      el('FRBRdate', { date: checked, name: 'kiem-tra' }),
      el('FRBRauthor', { href: '#trang' }),
      el('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

/** Only whole days that the record or the head gives: an event has no way to say "about". */
function lifecycleOf({ input: { record }, identity }: Named): XmlElement | false {
  const events = [
    identity.date?.length === 10 &&
      el('eventRef', {
        ...{ eId: 'ban-hanh', date: identity.date, source: '#ban-goc' },
        ...{ type: 'generation', originatingExpression: 'true' },
      }),
    record.inForce && el('eventRef', { eId: 'co-hieu-luc', date: record.inForce, source: '#ban-goc' }),
  ].filter(Boolean);
  return events.length > 0 && el('lifecycle', { source: '#trang' }, events);
}

/** The things that the text names: itself, what is issued with it, bodies, places, people. */
function referencesOf({ input, identity, expression, docType }: Named, analysis?: AknAnalysis): XmlElement {
  const { document, record, permalink } = input;
  const { components } = document;
  const title = oneLine([record.docType, record.number, record.title].filter(Boolean).join(' '));
  const authority = oneLine(identity.authority ?? '');
  const places = components.flatMap(({ preface }) => preface.docDate?.place ?? []);
  const names = components.flatMap(({ conclusions }) => conclusions.signatures.flatMap(({ name }) => name ?? []));
  return el(
    'references',
    { source: '#trang' },
    el('original', { eId: 'ban-goc', href: expression, showAs: title || docType }),
    analysis?.references,
    components.slice(1).map((attachment, i) =>
      el('hasAttachment', {
        eId: `kem-theo-${i + 1}`,
        href: `${expression}/${componentName(components, attachment)}`,
        showAs: oneLine(componentHead(attachment).text) || attachment.docType,
      }),
    ),
    el('TLCOrganization', {
      eId: 'co-quan',
      href: `/akn/ontology/organization/vn.${slug(authority) || 'khong-ro'}`,
      showAs: authority || 'Không rõ cơ quan ban hành',
    }),
    el('TLCOrganization', { eId: 'trang', href: new URL('/', permalink).href, showAs: new URL(permalink).host }),
    record.inForce &&
      el('TLCConcept', { eId: 'khai-niem-hieu-luc', href: '/akn/ontology/concept/vn.hieu-luc', showAs: 'Hiệu lực' }),
    unique(places, locationKey).map((place) =>
      el('TLCLocation', {
        eId: locationKey(place),
        href: `/akn/ontology/location/vn.${slug(place)}`,
        showAs: oneLine(place),
      }),
    ),
    unique(names, personKey).map((name) =>
      el('TLCPerson', {
        eId: personKey(name),
        href: `/akn/ontology/person/vn.${slug(name.text).replaceAll('-', '.')}`,
        showAs: oneLine(name.text),
      }),
    ),
  );
}

const unique = <T>(items: T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();
