import { site } from '../site.ts';
import { campaigns } from './campaign.ts';
import type { InstrumentEntry } from './library.ts';
import { memo } from './memo.ts';
import { plans } from './plan.ts';

/** Where an instrument is from, in the words of its authority: "tỉnh Bắc Kạn" of "Ủy ban nhân dân tỉnh Bắc Kạn"; the whole name where no place stands in it. */
export const localityOf = ({ data: { authority } }: InstrumentEntry): string =>
  /(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã)\s.+$/iu.exec(authority)?.[0] ?? authority;

/** The campaign that the site leads with: that of its year, or the newest there is; none where nobody has made one. */
export const leadCampaign = memo(async () => {
  const editions = (await campaigns()).toSorted((a, b) => b.id.localeCompare(a.id));
  return editions.find(({ id }) => id === site.lead.year) ?? editions[0];
});

/** Days from one ISO day to another, both counted. */
export const daysIn = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** The main doors, in their order. */
export const navigation = memo(async () => {
  const campaign = await leadCampaign();
  return [
    { href: '/van-ban/', label: 'Văn bản' },
    { href: `/ke-hoach/${site.lead.year}/`, label: 'Kế hoạch' },
    ...(campaign ? [{ href: `/thang-hanh-dong/${campaign.id}/`, label: 'Thông điệp' }] : []),
    { href: '/tai-lieu/', label: 'Tài liệu' },
    { href: '/tim-kiem/', label: 'Tìm' },
  ];
});

/** The plan years on the site, newest first: pages of one year lead to the others. */
export const planYears = memo(async () => (await plans()).map(({ id }) => id).toSorted((a, b) => b.localeCompare(a)));
