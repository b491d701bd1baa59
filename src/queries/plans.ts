import { getCollection, getEntry } from 'astro:content';
import { memo, must } from './memo.ts';

export const plan = async (year: string) => must(await getEntry('plans', year), `kế hoạch năm ${year}`);
export const plans = memo(() => getCollection('plans'));

/** The plan years on the site, newest first: pages of one year lead to the others. */
export const planYears = memo(async () => (await plans()).map(({ id }) => id).toSorted((a, b) => b.localeCompare(a)));
