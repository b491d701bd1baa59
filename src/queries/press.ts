import { getCollection } from 'astro:content';
import type { FactSheet } from '../campaign/fact-sheet.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { dayMonth, shortDay } from '../vietnamese/dates.ts';
import { lowerFirst, upperFirst } from '../vietnamese/sentence-case.ts';
import { campaigns, leadCampaign, month, services } from './campaign.ts';
import { instrumentLabel, signerOf, text } from './library.ts';
import { memo } from './memo.ts';

/** The fact sheet of the press room: all of it from content, where each fact has its source. */
export const factSheet = memo(async (): Promise<FactSheet> => {
  const { entry } = await text(site.lead.instrument);
  const { date, authority, title, status, statusNote } = entry.data;
  const [signer, lead, { from, to, facts, madeOn }] = [await signerOf(entry), await leadCampaign(), await month()];
  const editions = (await campaigns()).toReversed();
  const themeOf = ({ data }: (typeof editions)[number]) =>
    data.theme?.text ?? `chưa tìm thấy nguồn; hỏi ${data.ask!.whom}`;
  return {
    title: `Tờ sự kiện: ${instrumentLabel(entry)} và Tháng hành động`,
    rows: [
      {
        term: 'Văn bản',
        told: `${instrumentLabel(entry)}${date ? ` ngày ${shortDay(date)}` : ''} của ${authority} ${lowerFirst(title)}.${signer ? ` Người ký: ${signer}.` : ''}`,
      },
      { term: 'Nay', told: `${upperFirst(status)}.${statusNote ? ` ${statusNote}` : ''}` },
      ...(lead
        ? [
            {
              term: 'Tháng hành động',
              told: `${lead.data.officialName}, ${dayMonth(from)} đến ${dayMonth(to)} hằng năm.`,
            },
            { term: `Chủ đề năm ${lead.id}`, told: `${upperFirst(themeOf(lead))}.` },
          ]
        : []),
      ...facts.map(({ text: told }, i) => ({ term: i === 0 ? 'Bối cảnh' : '', told })),
    ],
    themes: editions.map((edition) => ({ year: edition.id, told: themeOf(edition) })),
    numbers: (await services())
      .filter(({ poster }) => poster)
      .map(({ number, name, told }) => ({ number, told: `${name}. ${told}` })),
    source: `${site.credit}. Nguồn của từng điều và ngày kiểm: ${absolute('/bao-chi/')} và ${absolute(`/van-ban/${entry.id}/`)}`,
    day: lead?.data.checkedOn ?? madeOn,
  };
});

/** Short forms and how they are said: UBND, Ủy ban nhân dân. */
export const abbreviations = memo(async () =>
  Object.fromEntries(
    (await getCollection('glossary')).flatMap(({ data }) =>
      data.kind === 'viết tắt' ? Object.entries(data.words).map(([short, [words]]) => [short, words!]) : [],
    ),
  ),
);
