import { getCollection, getEntry } from 'astro:content';
import { ownLayout } from '../site/pages.ts';
import { memo, must } from './memo.ts';

/** The pages that share src/pages/[page].astro. */
export const pages = memo(() => getCollection('pages', ({ id }) => !ownLayout.includes(id)));
export const pageOf = async (id: string) => must(await getEntry('pages', id), `trang ${id}`);
