import { sitePages } from '../site/pages.ts';
import { site } from '../site/site.ts';
import { memo } from './memo.ts';

/** The main doors, in their order: of plans, they lead to the year that the site leads with. */
export const navigation = memo(async () => {
  const {
    'van-ban': texts,
    'ke-hoach': plans,
    'hoi-dap': answers,
    'thong-diep': messages,
    'tai-lieu': materials,
    'tim-kiem': search,
  } = sitePages;
  return [
    { href: messages.href, label: messages.name },
    { href: answers.href, label: answers.name },
    { href: materials.href, label: 'Tài liệu' },
    { href: `${plans.href}${site.lead.year}/`, label: plans.title },
    { href: texts.href, label: texts.title },
    { href: search.href, label: 'Tìm' },
  ];
});
