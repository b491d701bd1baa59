import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memo } from './memo.ts';

export type RecordingEntry = CollectionEntry<'recordings'>;

const recordings = memo(() => getCollection('recordings'));

/** The recordings of one message that offices gave; none for most. */
export const recordingsOf = async (message: string): Promise<RecordingEntry[]> =>
  (await recordings()).filter(({ data }) => data.message === message);

/** The sound of a recording, byte for byte as it was given. */
export const soundOf = ({ data: { file } }: RecordingEntry): Promise<Uint8Array> =>
  readFile(join(process.cwd(), 'content/recordings', file));
