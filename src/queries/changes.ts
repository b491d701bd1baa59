import { getCollection } from 'astro:content';
import { memo } from './memo.ts';

/** The log of changes, newest first. */
export const changes = memo(async () => {
  const entries = await getCollection('changes');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
});

/** The day of the newest change: the version of what the site gives away. */
export const version = memo(async () => (await changes())[0]!.date);
