import { getCollection } from 'astro:content';
import type { FactSheet, Told } from '../campaign/fact-sheet.ts';
import { cite, shortLabel } from '../legal/name/cite.ts';
import { statusWords } from '../legal/name/status-words.ts';
import { quoteSaid } from '../plan/quote-said.ts';
import type { Source } from '../schemas/common.ts';
import { site } from '../site/site.ts';
import { notOfState } from '../site/standing.ts';
import { absolute } from '../site/url.ts';
import { dayMonth, shortDay } from '../vietnamese/dates.ts';
import { lowerFirst, upperFirst } from '../vietnamese/sentence-case.ts';
import { campaigns, leadCampaign, month, services } from './campaign.ts';
import { instrumentLabel, signerOf, text } from './library.ts';
import { memo } from './memo.ts';
import { plan } from './plans.ts';

/** The fact sheet of the press room: all of it from content, where each fact has its source. */
export const factSheet = memo(async (): Promise<FactSheet> => {
  const { entry } = await text(site.lead.instrument);
  const { date, authority, title, status, statusNote } = entry.data;
  const [signer, lead, { from, to, facts, madeOn }] = [await signerOf(entry), await leadCampaign(), await month()];
  const editions = (await campaigns()).toReversed();
  const day = lead?.data.checkedOn ?? madeOn;
  /** What is known of the Month that also says its days. */
  const dated = facts.find(({ text: words }) => [from, to].every((one) => words.includes(dayMonth(one))));
  const listed: Source[] = [];
  /** A statement with its sources, each of which has one number on the sheet. */
  const told = (words: string, sources: readonly Source[]): Told => ({
    text: words,
    cited: sources.map((source) => {
      const known = listed.findIndex(({ label, url }) => label === source.label && url === source.url);
      return known < 0 ? listed.push(source) : known + 1;
    }),
  });
  const themeOf = ({ data }: (typeof editions)[number]) =>
    told(
      data.theme?.text ?? `chưa tìm thấy nguồn; hỏi ${data.ask!.whom}`,
      data.theme?.sources ?? data.ask?.sources ?? [],
    );
  const rows = [
    {
      term: 'Văn bản',
      told: [
        told(
          `${instrumentLabel(entry)}${date ? ` ngày ${shortDay(date)}` : ''} của ${authority} ${lowerFirst(title)}.${signer ? ` Người ký: ${signer}.` : ''}`,
          entry.data.sources.slice(0, 1),
        ),
      ],
    },
    {
      term: 'Nay',
      told: [told(`${upperFirst(status)}.${statusNote ? ` ${statusNote}` : ''}`, entry.data.sources.slice(1))],
    },
    ...(lead
      ? [
          {
            term: 'Tháng hành động',
            told: [
              told(`${lead.data.officialName}, ${dayMonth(from)} đến ${dayMonth(to)} hằng năm.`, dated?.sources ?? []),
            ],
          },
        ]
      : []),
    ...(facts.length > 0
      ? [{ term: 'Bối cảnh', told: facts.map(({ text: words, sources }) => told(words, sources)) }]
      : []),
  ];
  const themes = editions.map((edition) => ({ year: edition.id, told: themeOf(edition) }));
  const lines = await services();
  const numbers = lines.map(({ number, name, told: words, sources }) => ({
    number,
    told: told(`${name}. ${words}`, sources),
  }));
  const called = lines.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? day;
  const checked =
    called === day
      ? `Kiểm ngày ${shortDay(day)}`
      : `Số gọi: kiểm ${shortDay(called)}. Phần còn lại: kiểm ${shortDay(day)}`;
  return {
    title: `Tờ sự kiện: ${instrumentLabel(entry)} và Tháng hành động`,
    rows,
    themes,
    numbers,
    sources: listed,
    source: `${site.credit}${notOfState('trang')}. ${checked}. ${absolute('/bao-chi/')}`,
    day,
  };
});

/** Sentences of the plan to quote: the words, where they stand, how they are said on the air, what to copy. */
export const pressQuotes = memo(async () => {
  const { year, instrument } = site.lead;
  const { quotes, shortName } = (await plan(year)).data;
  const { document, entry } = await text(instrument);
  const citedAs = { type: entry.data.docType, authority: entry.data.authority };
  const status = statusWords(document, entry.data.status);
  const short = await abbreviations();
  return quotes.map(({ provision, quote }) => {
    const reference = cite(document, citedAs, provision).first;
    const href = `/van-ban/${document.id}/#${provision}`;
    return {
      quote,
      reference,
      href,
      label: shortLabel(document, provision),
      said: quoteSaid({ ...entry.data, document, shortName }, quote, short),
      copied: `“${quote}” (${[reference, status, absolute(href)].filter(Boolean).join('; ')})`,
    };
  });
});

/** Short forms and how they are said: UBND, Ủy ban nhân dân. */
export const abbreviations = memo(async () =>
  Object.fromEntries(
    (await getCollection('glossary')).flatMap(({ data }) =>
      data.kind === 'viết tắt' ? Object.entries(data.words).map(([short, [words]]) => [short, words!]) : [],
    ),
  ),
);
