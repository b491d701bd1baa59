import { z } from 'zod';
import type { LegislationFacts, ProvisionFacts } from './legislation.ts';

/** What our JSON-LD looks like: schema.org's Legislation, as far as we use it. A test holds every page to it. */
const id = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const reference = z.strictObject({ '@id': id });
const organization = z.strictObject({ '@type': z.literal('Organization'), name: text });
const annex = z.strictObject({
  '@type': z.literal('Legislation'),
  '@id': id,
  legislationType: text.optional(),
  name: text.optional(),
});
const file = z.strictObject({
  '@type': z.literal('MediaObject'),
  contentUrl: id,
  encodingFormat: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  contentSize: z.string().regex(/^\d+ B$/),
});

const head = { '@context': z.literal('https://schema.org'), '@type': z.literal('Legislation'), '@id': id, url: id };

export const legislationLd = z.strictObject({
  ...head,
  name: text,
  description: text,
  inLanguage: z.literal('vi'),
  legislationIdentifier: text.optional(),
  legislationType: text,
  legislationDate: text.optional(),
  legislationPassedBy: organization,
  legislationJurisdiction: z
    .strictObject({ '@type': z.enum(['Country', 'AdministrativeArea']), name: text })
    .optional(),
  legislationLegalForce: z.enum(['https://schema.org/InForce', 'https://schema.org/NotInForce']).optional(),
  temporalCoverage: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\/\.\.$/)
    .optional(),
  legislationChanges: z.array(reference).optional(),
  citation: z.array(reference).optional(),
  image: id.optional(),
  hasPart: z.array(annex).optional(),
  encoding: z.array(file).optional(),
});

export const provisionLd = z.strictObject({
  ...head,
  name: text,
  legislationIdentifier: text,
  inLanguage: z.literal('vi'),
  image: id.optional(),
  isPartOf: z.strictObject({
    '@type': z.literal('Legislation'),
    '@id': id,
    name: text,
    legislationType: text,
    legislationIdentifier: text.optional(),
  }),
});

type Ld = z.infer<typeof legislationLd>;

const refer = (urls: readonly string[]) => (urls.length ? urls.map((url) => ({ '@id': url })) : undefined);
const common = { '@context': 'https://schema.org', '@type': 'Legislation', inLanguage: 'vi' } as const;
const contentType = (mediaType: string) => mediaType.split(';')[0]!;

/** A law is called by its name; its number stands in `legislationIdentifier`. Others are called by kind, number and subject. */
const nameOf = ({ type, number, title }: LegislationFacts): string =>
  type === 'Luật' || type === 'Bộ luật' || !number ? `${type} ${title}` : `${type} ${number} ${title}`;

/** An instrument as JSON-LD, with what is issued with it. Its provisions say on their own pages where they stand. */
export function instrumentLd(facts: LegislationFacts): Ld {
  const hasPart = facts.annexes.map(({ url, type, name }) => ({
    '@type': 'Legislation' as const,
    '@id': url,
    legislationType: type || undefined,
    name: name || undefined,
  }));
  return {
    ...common,
    '@id': facts.url,
    url: facts.url,
    name: nameOf(facts),
    description: facts.description,
    legislationIdentifier: facts.number,
    legislationType: facts.type,
    legislationDate: facts.date,
    legislationPassedBy: { '@type': 'Organization', name: facts.authority },
    legislationJurisdiction: facts.jurisdiction && {
      '@type': facts.jurisdiction.isCountry ? 'Country' : 'AdministrativeArea',
      name: facts.jurisdiction.name,
    },
    legislationLegalForce: facts.force && `https://schema.org/${facts.force}`,
    temporalCoverage: facts.force === 'InForce' && facts.inForce ? `${facts.inForce}/..` : undefined,
    legislationChanges: refer(facts.replaces),
    citation: refer(facts.cites),
    image: facts.image,
    hasPart: hasPart.length ? hasPart : undefined,
    encoding: facts.files.length
      ? facts.files.map(({ url, mediaType, bytes }) => ({
          '@type': 'MediaObject' as const,
          contentUrl: url,
          encodingFormat: contentType(mediaType),
          contentSize: `${bytes} B`,
        }))
      : undefined,
  };
}

/** One provision as JSON-LD: where it stands, and no more; the instrument's page says the rest. */
export function unitLd({
  url,
  label,
  name,
  identifier,
  image,
  instrument,
}: ProvisionFacts): z.infer<typeof provisionLd> {
  return {
    ...common,
    '@id': url,
    url,
    name: `${label}. ${name}`,
    legislationIdentifier: identifier,
    image,
    isPartOf: {
      '@type': 'Legislation',
      '@id': instrument.url,
      name: instrument.label,
      legislationType: instrument.type,
      legislationIdentifier: instrument.number,
    },
  };
}

/** JSON that is safe inside <script>: no "<" can end the element or open a comment. */
export const scriptJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
