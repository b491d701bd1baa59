import { getCollection, getEntry } from 'astro:content';
import { memo, must } from './memo.ts';

/** Pages with a layout of their own; the others share src/pages/[page].astro. */
const ownLayout = ['tro-giup', 'bao-chi'];
export const pages = memo(() => getCollection('pages', ({ id }) => !ownLayout.includes(id)));
export const pageOf = async (id: string) => must(await getEntry('pages', id), `trang ${id}`);
