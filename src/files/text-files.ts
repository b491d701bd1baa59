import { exporters, type Format, formats } from '../legal/export/index.ts';
import { legalJsonSchema, legalSchemaPath } from '../legal/export/json-schema.ts';
import { offeredEnding } from '../legal/import/ending.ts';
import { typstAvailable } from '../print/typst.ts';
import { type HeldText, instrumentLabel, instruments, memo, texts } from '../queries/index.ts';
import { absolute } from '../site/url.ts';
import { type PublishedFile, published } from './published-file.ts';

const records = memo(async () => new Map((await instruments()).map(({ id, data }) => [id, data])));

/** One format of one text; undefined where this machine cannot make it. */
export function textFile(held: HeldText, format: Format): PublishedFile | undefined {
  // Of all formats the PDF alone needs Typst.
  if (format === 'pdf' && !typstAvailable()) return undefined;
  const { label, mediaType, about, make } = exporters[format];
  const { entry } = held;
  return published(
    { href: `/van-ban/${entry.id}.${format}`, mediaType, label, name: instrumentLabel(entry), about },
    async () =>
      make(
        { ...held, record: entry.data, permalink: absolute(`/van-ban/${entry.id}/`), library: await records() },
        async (other) => (await textFile(held, other)?.bytes()) ?? null,
      ),
  );
}

/** A text in every format that this machine can make. */
export const textFiles = (held: HeldText): PublishedFile[] => formats.flatMap((format) => textFile(held, format) ?? []);

/** The original as received, byte for byte, under the ending that it came with. */
export const originalFile = ({ entry, original }: HeldText): PublishedFile =>
  published(
    { href: `/van-ban/${entry.id}.goc.${offeredEnding(entry.data.text!.source)}`, name: 'tệp chữ nhận được' },
    () => original,
    false,
  );

/** What readers take away of the texts: every format, the original, and the schema of their JSON. */
export const allTextFiles = async (): Promise<PublishedFile[]> => [
  // The ZIP holds the others: served first, it finds them still waiting.
  ...(await texts()).flatMap((held) => [...textFiles(held).toReversed(), originalFile(held)]),
  published({ href: legalSchemaPath, label: 'Schema' }, legalJsonSchema),
];
