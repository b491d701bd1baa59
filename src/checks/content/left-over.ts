import type { Problem } from '../problem.ts';
import { type Content, problemAt, problemInBody } from './read-content.ts';

/** A number that a province gives ("123/QĐ-UBND"), or a decision or plan by its bare number or year ("Quyết định 123", "Kế hoạch 2031"). */
const mention =
  /(?<!\p{L})(?:(?<kind>Quyết định|Nghị quyết|Kế hoạch)(?: số| năm)? )?(?<number>\d+)(?<symbol>\/[A-ZĐ]+-(?:UBND|HĐND))?(?![\d/]|\/?\p{L}|,\d)/gu;

/**
 * Pages and the site's own words that speak of a decision or a plan which is not on the site: words that stayed when
 * another year or another place took over.
 */
export function checkLeftOver(content: Content): Problem[] {
  const { entries, ids, site } = content;
  const numbers = new Set(entries.legal.flatMap(({ data }) => data.number?.split('/')[0] ?? []));
  const whole = new Set(entries.legal.flatMap(({ data }) => data.number ?? []));
  const foreign = (text: string) =>
    [...text.matchAll(mention)].filter(({ groups }) => {
      const { kind, number, symbol } = groups as Record<'kind' | 'number' | 'symbol', string | undefined>;
      if (symbol) return !whole.has(number + symbol);
      if (!kind) return false;
      return !(numbers.has(number!) || ids.plans.has(number!));
    });
  const say = (words: string) => `“${words}” không có trên trang; hãy viết lại cho năm và nơi của trang này`;
  return [
    ...entries.pages.flatMap((page) =>
      foreign(page.body).map(({ index, 0: words }) => problemInBody(page, index, say(words), 'warning')),
    ),
    ...(site
      ? Object.entries(site.data).flatMap(([key, words]) =>
          typeof words === 'string'
            ? foreign(words).map(([found]) => problemAt(site, [key], `${key}: ${say(found)}`, 'warning'))
            : [],
        )
      : []),
  ];
}
