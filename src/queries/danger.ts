import { getCollection } from 'astro:content';
import { learnDanger } from '../search/learn-danger.ts';
import { memo } from './memo.ts';

/** What dangerIn() needs, learned once a build: inlined by the results page, a file for the boxes of other pages. */
export const dangerWords = memo(async () => {
  const [groups, examples] = await Promise.all([getCollection('danger'), getCollection('danger-examples')]);
  return learnDanger(
    groups.map(({ data }) => data),
    examples.map(({ data }) => data),
  );
});
