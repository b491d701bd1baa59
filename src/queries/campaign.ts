import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { plainText } from '#src/vietnamese/plain-text.ts';
import { cuts, script, scriptText } from '../campaign/loudspeaker.ts';
import { scriptDocx } from '../campaign/script-docx.ts';
import { type Sendable, sendable } from '../campaign/sendable.ts';
import { facebook, sms, zalo } from '../campaign/short-messages.ts';
import { site } from '../site.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { memo, must } from './memo.ts';

export type MessageEntry = CollectionEntry<'messages'> & {
  nn: string;
  slug: string;
  url: string;
  /** What may leave the message's page. */
  sendable: Sendable;
};

export const campaign = async (year: string) => must(await getEntry('campaigns', year), `Tháng hành động năm ${year}`);
export const campaigns = memo(() => getCollection('campaigns'));

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
      };
    })
    .sort((a, b) => a.data.date.localeCompare(b.data.date));
}

export const services = memo(async () => {
  const entries = await getCollection('services');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
});

const abbreviations = memo(async () => {
  const short = (await getCollection('glossary')).flatMap(({ data }) =>
    data.kind === 'viết tắt' ? Object.entries(data.words) : [],
  );
  return Object.fromEntries(short.map(([abbreviation, [words]]) => [abbreviation, words!]));
});

/** Everything derived from one message: texts to send and scripts to read aloud. Its files stand below the message's page. */
export async function messageTexts(message: MessageEntry) {
  const lines = await services();
  const spokenForms = await abbreviations();
  const url = new URL(message.url, import.meta.env.SITE).href;
  const { sendable: words } = message;
  const scripts = cuts.map((cut) => script({ message: words, abbreviations: spokenForms, services: lines }, cut));
  return {
    zalo: zalo(words, url, lines),
    facebook: facebook(words, url, lines),
    sms: sms(words, lines),
    scripts: scripts.map((cut) => ({
      ...cut,
      file: { name: `loi-doc-loa-${cut.cut}-giay.txt`, bytes: plainText(`${scriptText(words, cut)}\n`) },
    })),
    docx: {
      name: 'loi-doc-loa.docx',
      bytes: await scriptDocx({
        slogan: words.slogan,
        when: dayMonth(words.date),
        scripts,
        source: `${site.name}. ${url}`,
        day: (await campaign(message.id.split('/')[0]!)).data.madeOn,
      }),
    },
  };
}
