import { ownLayout, sitePages } from '../../site/pages.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/** First parts of addresses that the site itself makes; "vb" leads to single provisions. */
const taken = new Set(
  [...Object.values(sitePages).map(({ href }) => href.split('/')[1]!), 'vb', 'fonts'].filter(
    (area) => area && !ownLayout.includes(area),
  ),
);

/** No page has the name of an area of the site, which would stand at its address instead; those that areas are made of are there. */
export const checkPageNames = ({ entries, ids }: Content): Problem[] => [
  ...entries.pages.flatMap((entry) =>
    taken.has(entry.id)
      ? [
          problemAt(
            entry,
            [],
            `tên "${entry.id}" là địa chỉ của một mục trên trang, tệp này sẽ không hiện; hãy đổi tên tệp`,
          ),
        ]
      : [],
  ),
  ...ownLayout.flatMap((id): Problem[] =>
    ids.pages.has(id)
      ? []
      : [
          {
            file: `content/pages/${id}.mdx`,
            line: 1,
            level: 'error',
            message: `thiếu tệp này, trang /${id}/ cần lời của nó; hãy đặt lại tệp`,
          },
        ],
  ),
];
