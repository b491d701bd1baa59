import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Official } from '../campaign/origin.ts';
import { scriptsOf } from '../campaign/script.ts';
import { facebook, sms, withHelp, zalo } from '../campaign/short-messages.ts';
import { type Unquiet, withoutQuiet } from '../campaign/unquiet.ts';
import type { Message } from '../schemas/message.ts';
import type { Month } from '../schemas/month.ts';
import { absolute } from '../site/url.ts';
import { dayMonth, shortDay } from '../vietnamese/dates.ts';
import { memo, must } from './memo.ts';

/** What stands on a sheet: a message of ours, or the official theme of a year. */
export interface Printed {
  slug: string;
  /** The page that its code leads to. */
  url: string;
  data: Pick<Message, 'slogan' | 'lines' | 'lead' | 'violence' | 'audience' | 'aliases' | 'english'>;
  /** Only of what was issued officially. */
  official?: Official;
  /** What the Month was called in its year, and its days. */
  month?: { name: string; days: string };
}

export type MessageEntry = CollectionEntry<'messages'> &
  Printed & {
    /** Which day of the Month it is, in two digits. */
    nn: string;
    /** What of it may be handed out whole. */
    unquiet: Unquiet;
  };

/** What is so of the Month in every year. */
export const month = memo(async () => must(await getEntry('month', 'month'), 'month.yaml').data);

/** The editions of the Month, oldest first. */
export const campaigns = memo(async () =>
  (await getCollection('campaigns')).toSorted((a, b) => a.id.localeCompare(b.id)),
);

/** The edition that the site leads with: the newest that there is; none where nobody has made one. */
export const leadCampaign = memo(async () => (await campaigns()).at(-1));

/** What an edition is called. */
export const campaignTitle = (year: string): string => `Tháng hành động năm ${year}`;

/** All messages in order of their days. */
export const messages = memo(async (): Promise<MessageEntry[]> => {
  const entries = (await getCollection('messages')).toSorted((a, b) => a.data.day.localeCompare(b.data.day));
  return entries.map((entry, i) => ({
    ...entry,
    nn: String(i + 1).padStart(2, '0'),
    slug: entry.id,
    url: `/thong-diep/${entry.id}/`,
    unquiet: withoutQuiet(entry.data, entry.body ?? ''),
  }));
});

/** The messages of some days, both ends counted. */
export const messagesIn = async ({ from, to }: Pick<Month, 'from' | 'to'>): Promise<MessageEntry[]> =>
  (await messages()).filter(({ data: { day } }) => day >= from && day <= to);

/** The official themes that come as sheets. */
export const themeSheets = memo(
  async (): Promise<Printed[]> =>
    (await campaigns()).flatMap(({ id: year, data: { theme, officialName, from, to } }) =>
      theme?.sheet
        ? [
            {
              slug: theme.sheet.id,
              url: `/thang-hanh-dong/${year}/`,
              data: {
                slogan: theme.text,
                lines: theme.sheet.lines,
                lead: '',
                violence: theme.sheet.violence,
                audience: theme.sheet.audience,
                ...(theme.sheet.english && { english: theme.sheet.english }),
                aliases: [campaignTitle(year)],
              },
              official: { year, source: theme.sources[0]! },
              month: { name: officialName, days: `${dayMonth(from)} – ${shortDay(to)}` },
            },
          ]
        : [],
    ),
);

/** The help lines in their order, each with what it tells a caller: for what, when, at what cost. */
export const services = memo(async () => {
  const entries = await getCollection('services');
  return entries
    .map(({ data }) => ({
      ...data,
      told: [data.use, ...[data.limit, data.hours, data.cost].flatMap((words) => (words ? [`${words}.`] : []))].join(
        ' ',
      ),
    }))
    .sort((a, b) => a.order - b.order);
});

/** What lists, calendars and link previews say of a message: its lead or other words, and the numbers where it is about violence. */
export const messageSummary = async ({ data }: Printed, words = data.lead) => withHelp(words, data, await services());

/** The words of one message for each channel: texts to send and scripts to read aloud. */
export function messageTexts({ url, data }: MessageEntry) {
  return {
    zalo: zalo(data, absolute(url)),
    facebook: facebook(data, absolute(url)),
    sms: sms(data),
    scripts: scriptsOf(data),
  };
}
