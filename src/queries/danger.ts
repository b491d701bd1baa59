import { getCollection } from 'astro:content';
import { compactDanger } from '../search/compact-danger.ts';
import { memo } from './memo.ts';

/** The words of people who may be in danger, as dangerIn() takes them: inlined by the results page, a file for the boxes of other pages. */
export const dangerWords = memo(async () => compactDanger((await getCollection('danger')).map(({ data }) => data)));
