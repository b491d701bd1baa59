import { z } from 'zod';
import { slug } from './common.ts';

/** The id of a provision; `--2` marks the second of two equal numbers in a text. */
const publishedId = z.string({ error: 'phải là mã điều khoản, ví dụ ii-5-1' }).regex(/^[a-z0-9]+(--?[a-z0-9]+)*$/, {
  error: 'mã điều khoản chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ ii-5-1',
});

/**
 * The register of provision ids that readers may have linked to: instrument → ids. An id never leaves it; one that is
 * no longer in the text needs a redirect to the provision that takes its place.
 */
export const publishedIds = z.record(
  slug,
  z.strictObject({
    ids: z.array(publishedId).describe('Các mã điều khoản đã công bố, theo thứ tự trong văn bản'),
    redirects: z.record(publishedId, publishedId).default({}).describe('Mã cũ không còn trong văn bản: mã thay thế'),
  }),
);

export type PublishedIds = z.infer<typeof publishedIds>;
