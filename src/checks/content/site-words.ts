import type { Problem } from '../problem.ts';
import { daysSince } from './age.ts';
import { didYouMean } from './nearest.ts';
import { type Content, problemAt } from './read-content.ts';

/** The year that the site leads with has a plan (home page, press room and navigation stand on it); whoever is named as a contact still answers. */
export const checkSiteWords = (content: Content, today = new Date()): Problem[] => [
  ...leadingYear(content),
  ...questionsStand(content),
  ...contactHolds(content, today),
];

function contactHolds({ site }: Content, today: Date): Problem[] {
  const until = site?.data.contact?.until;
  if (!site || until === undefined || daysSince(until, today) < 1) return [];
  const message = `until "${until}" đã qua: hãy thử lại từng cách liên hệ rồi ghi ngày mới (nhiều nhất một năm), không còn người trả lời thì bỏ cả khóa contact`;
  return [problemAt(site, ['contact', 'until'], message, 'warning')];
}

/** The questions on the home page have answers. */
const questionsStand = ({ site, ids }: Content): Problem[] =>
  (site?.data.questions ?? []).flatMap((id, i) =>
    ids.answers.has(id)
      ? []
      : [
          problemAt(
            site!,
            ['questions', i],
            `questions "${id}": không có content/answers/${id}.mdx${didYouMean(id, [...ids.answers])}`,
          ),
        ],
  );

function leadingYear({ site, ids }: Content): Problem[] {
  if (!site || ids.plans.has(site.data.year)) return [];
  const known = [...ids.plans].sort().join(', ') || 'chưa có năm nào';
  const message = `year "${site.data.year}": chưa có content/plans/${site.data.year}/plan.mdx; các năm có: ${known}`;
  return [problemAt(site, ['year'], message)];
}
