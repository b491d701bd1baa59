import { calendarFile } from '../campaign/calendar-file.ts';
import { campaigns, keptIds, type MessageEntry, messageSummary, messages } from '../queries/index.ts';
import { absolute, siteUrl } from '../site/url.ts';
import { feedFiles } from './feed-files.ts';
import { type PublishedFile, published } from './published-file.ts';

type Campaign = Awaited<ReturnType<typeof campaigns>>[number];

/** A campaign's messages, each with its summary. */
const summed = async (year: string): Promise<(MessageEntry & { summary: string })[]> =>
  Promise.all((await messages(year)).map(async (message) => ({ ...message, summary: await messageSummary(message) })));

/** A campaign's days as a calendar, the month itself first. */
const calendar = ({ id: year, data }: Campaign): PublishedFile =>
  published({ href: `/thang-hanh-dong/${year}/lich.ics`, label: '.ics', name: data.title }, async () =>
    calendarFile(
      data.title,
      [
        {
          id: `thang-hanh-dong-${year}`,
          from: data.from,
          to: data.to,
          title: data.officialName,
          description: `Chủ đề: ${data.theme.text}.`,
          url: absolute(`/thang-hanh-dong/${year}/`),
        },
        ...(await summed(year)).map(({ slug, url, sendable: { date, slogan }, summary }) => ({
          id: `${year}-${slug}`,
          from: date,
          title: slogan,
          description: summary,
          url: absolute(url),
        })),
      ],
      { host: new URL(siteUrl()).hostname, stamp: data.from, keptId: await keptIds() },
    ),
  );

/** The calendar and the feeds of every campaign. */
export const campaignFiles = async (): Promise<PublishedFile[]> =>
  (await campaigns()).flatMap((campaign) => [
    calendar(campaign),
    ...feedFiles(
      `/thang-hanh-dong/${campaign.id}/`,
      { title: campaign.data.title, description: campaign.data.officialName },
      async () => {
        const keptId = await keptIds();
        return (await summed(campaign.id)).map(({ url, sendable: { date, slogan }, summary }) => ({
          id: absolute(keptId(url)),
          title: slogan,
          url: absolute(url),
          date,
          summary,
        }));
      },
    ),
  ]);
