import { calendarFile } from '../campaign/calendar-file.ts';
import { originOf } from '../campaign/origin.ts';
import { campaigns, keptIds, leadCampaign, messageSummary, messages, month } from '../queries/index.ts';
import { sitePages } from '../site/pages.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { feedFiles } from './feed-files.ts';
import { type PublishedFile, published } from './published-file.ts';

const { 'thang-hanh-dong': door, 'thong-diep': list } = sitePages;

/** The messages, each with its summary: whose it is comes first, as the numbers to call come last. */
const summed = async () =>
  Promise.all(
    (await messages()).map(async (message) => ({
      ...message,
      summary: `${originOf(message).line}. ${await messageSummary(message)}`,
    })),
  );

/** The days of the Month as a calendar that comes back every year, the Month itself first. */
export const monthCalendar = (): PublishedFile =>
  published({ href: `${door.href}lich.ics`, label: '.ics', name: door.title }, async () => {
    const [{ from, to, madeOn }, lead] = [await month(), await leadCampaign()];
    // From the newest edition on; before it the Month had other days' messages.
    const year = lead?.id ?? madeOn.slice(0, 4);
    return calendarFile(
      door.title,
      [
        {
          id: 'thang-hanh-dong',
          from: `${year}-${from}`,
          to: `${year}-${to}`,
          title: lead?.data.officialName ?? door.title,
          description: 'Tháng hành động diễn ra hằng năm.',
          url: absolute(door.href),
          isYearly: true,
        },
        ...(await summed()).map(({ slug, url, data: { day, slogan }, summary }) => ({
          id: `thong-diep-${slug}`,
          from: `${year}-${day}`,
          title: slogan,
          description: summary,
          url: absolute(url),
          isYearly: true,
        })),
      ],
      { publisher: site.name, stamp: madeOn, keptId: await keptIds() },
    );
  });

/** The calendar of the Month and the feeds of its messages. */
export const campaignFiles = async (): Promise<PublishedFile[]> =>
  (await campaigns()).length === 0
    ? []
    : [
        monthCalendar(),
        ...feedFiles(list.href, { title: list.title, description: list.description }, async () => {
          const [keptId, { madeOn }] = [await keptIds(), await month()];
          return (await summed()).map(({ url, data: { slogan }, summary }) => ({
            id: absolute(keptId(url)),
            title: slogan,
            url: absolute(url),
            date: madeOn,
            summary,
          }));
        }),
      ];
