import type { LegislationFacts } from './legislation.ts';

/** One element of a page's head: a statement in words, or one that points somewhere. */
export type HeadTag =
  | { tag: 'meta'; name?: string; property?: string; content?: string; resource?: string }
  | { tag: 'link'; rel: string; href: string };

const words = (name: string, content: string | undefined): HeadTag[] =>
  content ? [{ tag: 'meta', name, content }] : [];
const property = (name: string, content: string | undefined): HeadTag[] =>
  content ? [{ tag: 'meta', property: name, content }] : [];
const links = (rel: string, urls: readonly string[]): HeadTag[] => urls.map((href) => ({ tag: 'link', rel, href }));

/** Dublin Core terms as reference managers read them. Source: DCMI Metadata Terms, and DCMI's "Expressing in HTML". */
export const dublinCore = (facts: LegislationFacts): HeadTag[] => [
  ...words('DCTERMS.title', `${facts.type} ${facts.title}`),
  ...words('DCTERMS.identifier', facts.number ?? facts.url),
  ...words('DCTERMS.type', facts.type),
  ...words('DCTERMS.creator', facts.authority),
  ...words('DCTERMS.issued', facts.date),
  ...words('DCTERMS.language', 'vi'),
  ...words('DCTERMS.spatial', facts.jurisdiction?.name),
  ...links('DCTERMS.replaces', facts.replaces),
  ...links('DCTERMS.isReplacedBy', facts.replacedBy),
];

/** Properties of the European Legislation Identifier; `eliPrefix` must stand on the head. Source: ELI ontology 1.3. */
export const eli = (facts: LegislationFacts): HeadTag[] => [
  ...property('eli:id_local', facts.number),
  ...property('eli:type_document', facts.type),
  ...property('eli:title', facts.title),
  ...property('eli:passed_by', facts.authority),
  ...property('eli:jurisdiction', facts.jurisdiction?.name),
  ...property('eli:date_document', facts.date),
  ...property('eli:first_date_entry_in_force', facts.inForce),
  // A resource, not a link: browsers must ask nothing of other sites.
  ...(facts.force ? [{ tag: 'meta' as const, property: 'eli:in_force', resource: forces[facts.force] }] : []),
  ...links('eli:changes', facts.replaces),
  ...links('eli:changed_by', facts.replacedBy),
  ...links('eli:cites', facts.cites),
];

const forces = { InForce: 'eli:InForce-inForce', NotInForce: 'eli:InForce-notInForce' };

export const eliPrefix = 'eli: http://data.europa.eu/eli/ontology#';
