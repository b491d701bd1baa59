import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/** The year that the site leads with has a plan: the home page, the press room and the navigation stand on it. */
export function checkSiteWords({ site, ids }: Content): Problem[] {
  if (!site || ids.plans.has(site.data.year)) return [];
  const known = [...ids.plans].sort().join(', ') || 'chưa có năm nào';
  const message = `year "${site.data.year}": chưa có content/plans/${site.data.year}/plan.mdx; các năm có: ${known}`;
  return [problemAt(site, ['year'], message)];
}
