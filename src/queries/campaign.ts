import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { cuts, script } from '../campaign/loudspeaker.ts';
import { type Sendable, sendable, type Unquiet, withoutQuiet } from '../campaign/sendable.ts';
import { facebook, sms, withHelp, zalo } from '../campaign/short-messages.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { memo, memoBy, must } from './memo.ts';

export type MessageEntry = CollectionEntry<'messages'> & {
  nn: string;
  slug: string;
  url: string;
  /** What may leave the message's page. */
  sendable: Sendable;
  /** What of it may be handed out whole. */
  unquiet: Unquiet;
};

export const campaign = async (year: string) => must(await getEntry('campaigns', year), `Tháng hành động năm ${year}`);
export const campaigns = memo(() => getCollection('campaigns'));

/** The campaign that the site leads with: that of its year, or the newest there is; none where nobody has made one. */
export const leadCampaign = memo(async () => {
  const newestFirst = (await campaigns()).toSorted((a, b) => b.id.localeCompare(a.id));
  return newestFirst.find(({ id }) => id === site.lead.year) ?? newestFirst[0];
});

/** A campaign's messages in order of the days. */
export async function messages(year: string): Promise<MessageEntry[]> {
  const entries = await getCollection('messages', ({ id }) => id.startsWith(`${year}/`));
  return entries
    .map((entry) => {
      const file = entry.id.slice(year.length + 1);
      return {
        ...entry,
        nn: file.slice(0, 2),
        slug: file.slice(3),
        url: `/thang-hanh-dong/${year}/thong-diep/${file}/`,
        sendable: sendable(entry.data, entry.body ?? ''),
        unquiet: withoutQuiet(entry.data, entry.body ?? ''),
      };
    })
    .sort((a, b) => a.data.date.localeCompare(b.data.date));
}

/** The help lines in their order, each with what it tells a caller: for what, when, at what cost. */
export const services = memo(async () => {
  const entries = await getCollection('services');
  return entries
    .map(({ data }) => ({
      ...data,
      told: [data.use, ...[data.hours, data.cost].flatMap((words) => (words ? [`${words}.`] : []))].join(' '),
    }))
    .sort((a, b) => a.order - b.order);
});

const abbreviations = memo(async () => {
  const short = (await getCollection('glossary')).flatMap(({ data }) =>
    data.kind === 'viết tắt' ? Object.entries(data.words) : [],
  );
  return Object.fromEntries(short.map(([abbreviation, [words]]) => [abbreviation, words!]));
});

/** What lists, calendars and link previews say of a message: its lead or other words, and the numbers where it is about violence. */
export const messageSummary = async ({ sendable: own }: MessageEntry, words = own.lead) =>
  withHelp(words, own, await services());

/** The words derived from one message: texts to send and scripts to read aloud. Five files and a page of each message ask for them. */
export const messageTexts = memoBy(({ url }: MessageEntry) => url, deriveTexts);

async function deriveTexts({ url, sendable: words }: MessageEntry) {
  const lines = await services();
  const said = { message: words, abbreviations: await abbreviations(), services: lines };
  return {
    zalo: zalo(words, absolute(url), lines),
    facebook: facebook(words, absolute(url), lines),
    sms: sms(words, lines),
    scripts: cuts.map((cut) => script(said, cut)),
  };
}
