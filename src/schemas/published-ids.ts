import { z } from 'zod';
import { provisionId, slug } from './common.ts';

/**
 * The register of provision ids that readers may have linked to: instrument → ids. An id never leaves it; one that is
 * no longer in the text needs a redirect to the provision that takes its place.
 */
export const publishedIds = z.record(
  slug,
  z.strictObject({
    ids: z.array(provisionId).describe('Các mã điều khoản đã công bố, theo thứ tự trong văn bản'),
    redirects: z.record(provisionId, provisionId).default({}).describe('Mã cũ không còn trong văn bản: mã thay thế'),
  }),
);

export type PublishedIds = z.infer<typeof publishedIds>;
