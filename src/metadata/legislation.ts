import { z } from 'zod';

/**
 * What the site says of an instrument or a provision to machines. The one schema: JSON-LD, Dublin Core and ELI are all
 * written from these facts, which come from the record and the tree. A fact that we do not have is absent.
 */
const address = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const legislationFacts = z.strictObject({
  url: address.describe('Canonical page of the instrument'),
  type: name.describe('Tên loại: "Quyết định"'),
  number: name.optional(),
  title: name,
  label: name.describe('What the site calls it in one breath'),
  authority: name,
  jurisdiction: z.strictObject({ name, isCountry: z.boolean() }).optional(),
  date: isoDate.optional(),
  inForce: isoDate.optional(),
  force: z.enum(['InForce', 'NotInForce']).optional().describe('Only where the status says so'),
  description: name,
  replaces: z.array(address),
  replacedBy: z.array(address),
  cites: z.array(address),
  image: address.optional(),
  annexes: z
    .array(z.strictObject({ url: address, type: z.string(), name: z.string() }))
    .describe('What is issued with it; empty where we do not hold the text'),
  files: z.array(z.strictObject({ url: address, mediaType: name, bytes: z.int().positive() })),
});

const provisionFacts = z.strictObject({
  url: address,
  label: name,
  name,
  identifier: name.describe('How the provision is cited: "Điều 1 Quyết định số …/QĐ-UBND"'),
  image: address.optional(),
  instrument: legislationFacts.pick({ url: true, type: true, number: true, label: true, date: true, authority: true }),
});

export type LegislationFacts = z.infer<typeof legislationFacts>;
export type ProvisionFacts = z.infer<typeof provisionFacts>;

/** Where an authority's acts hold, by its name; undefined where the name does not say. */
export function jurisdictionOf(authority: string): LegislationFacts['jurisdiction'] {
  const local = /(?:^|\s)((?:tỉnh|thành phố)\s+\p{Lu}[\p{L}\s]*?)$/u.exec(authority);
  if (local) return { name: local[1]!, isCountry: false };
  return /^(?:Quốc hội|Chính phủ|Thủ tướng|Ủy ban Thường vụ Quốc hội|Chủ tịch nước|Bộ\s)/u.test(authority)
    ? { name: 'Việt Nam', isCountry: true }
    : undefined;
}

/**
 * Legal force by our status; "hết thời gian thực hiện" and "chưa xác minh" say nothing of it.
 * @param kind how it is known that it is in force: that a programme still runs says nothing of it either
 */
export function forceOf(status: string, kind?: string): LegislationFacts['force'] {
  if (status === 'hết hiệu lực') return 'NotInForce';
  return status === 'còn hiệu lực' && kind !== 'còn thời gian' ? 'InForce' : undefined;
}
