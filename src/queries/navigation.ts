import { sitePages } from '../site/pages.ts';
import { site } from '../site/site.ts';
import { leadCampaign } from './campaign.ts';
import { memo } from './memo.ts';

/** The main doors, in their order: of what comes every year, they lead to the year that the site leads with. */
export const navigation = memo(async () => {
  const campaign = await leadCampaign();
  const {
    'van-ban': texts,
    'ke-hoach': plans,
    'thang-hanh-dong': months,
    'hoi-dap': answers,
    'tai-lieu': materials,
    'tim-kiem': search,
  } = sitePages;
  return [
    ...(campaign ? [{ href: `${months.href}${campaign.id}/`, label: 'Thông điệp' }] : []),
    { href: answers.href, label: answers.name },
    { href: materials.href, label: 'Tài liệu' },
    { href: `${plans.href}${site.lead.year}/`, label: plans.title },
    { href: texts.href, label: texts.title },
    { href: search.href, label: 'Tìm' },
  ];
});
