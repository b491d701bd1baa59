import { setImmediate } from 'node:timers/promises';
import { exporters, type Format, formats } from '../legal/export/index.ts';
import { legalJsonSchema, legalSchemaPath } from '../legal/export/json-schema.ts';
import { offeredEnding } from '../legal/import/ending.ts';
import { semaphore } from '../print/semaphore.ts';
import { typstAvailable } from '../print/typst.ts';
import { type HeldText, instrumentLabel, instruments, memo, texts } from '../queries/index.ts';
import { absolute } from '../site/url.ts';
import { type PublishedFile, published } from './published-file.ts';

const records = memo(async () => new Map((await instruments()).map(({ id, data }) => [id, data])));

/**
 * One file after the other, each in a turn of its own: pages ask for all sizes at once, and what Word and Typst need for a
 * file is only let go between turns (2,000 texts held more than 7 GB).
 */
const oneByOne = semaphore(1);
const inTurn = <T>(make: () => Promise<T>): Promise<T> =>
  oneByOne(async () => {
    await setImmediate();
    return make();
  });

/** One format of one text; undefined where this machine cannot make it. */
export function textFile(held: HeldText, format: Format): PublishedFile | undefined {
  // Of all formats the PDF alone needs Typst.
  if (format === 'pdf' && !typstAvailable()) return undefined;
  const { label, mediaType, about, make } = exporters[format];
  const { entry } = held;
  return published(
    { href: `/van-ban/${entry.id}.${format}`, mediaType, label, name: instrumentLabel(entry), about },
    async () => {
      const input = {
        ...held,
        record: entry.data,
        permalink: absolute(`/van-ban/${entry.id}/`),
        library: await records(),
      };
      // The ZIP waits for the others, so it has no place in their row.
      return format === 'zip'
        ? make(input, async (other) => (await textFile(held, other)?.bytes()) ?? null)
        : inTurn(() => make(input));
    },
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
