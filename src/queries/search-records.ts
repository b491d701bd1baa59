import { getCollection } from 'astro:content';
import { kinds } from '../schemas/material.ts';
import { taskKinds } from '../schemas/task.ts';
import type { SearchRecord } from '../search/record.ts';
import { recordsOfText } from '../search/records.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { campaigns, messages, services } from './campaign.ts';
import { annotations, instrumentLabel, instrumentSubtitle, instruments, texts } from './library.ts';
import { materialViews } from './materials.ts';
import { pages } from './pages.ts';
import { agencies, plans, taskLists } from './plan.ts';

/** Everything that can be found: provisions, instruments, what the plan means, messages, materials, pages, help. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const held = await texts();
  const asked = Object.assign(
    {},
    ...(await getCollection('glossary')).map(({ data }) =>
      data.kind === 'câu hỏi' ? { [data.instrument]: data.provisions } : {},
    ),
  ) as Record<string, Record<string, string[]>>;
  const plain = (markdown: string | undefined) =>
    (markdown ?? '')
      .replace(/[#*_]|\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\s+/g, ' ')
      .trim();
  const provisions = await Promise.all(
    held.map(async ({ document, entry }) =>
      recordsOfText(document, {
        label: instrumentLabel(entry),
        url: `/van-ban/${entry.id}/`,
        year: Number(entry.data.date?.slice(0, 4)),
        titles: (await annotations(entry.id)).titles,
        questions: asked[entry.id] ?? {},
      }),
    ),
  );
  const records = (await instruments())
    .filter(({ data }) => !data.text)
    .map((entry): SearchRecord => {
      const { data, id, body } = entry;
      return {
        url: `/van-ban/${id}/`,
        id,
        type: 'instrument',
        title: instrumentLabel(entry),
        text: [instrumentSubtitle(entry), data.authority, plain(body)].filter(Boolean).join('. '),
        path: 'Văn bản',
        ...(data.date && { year: Number(data.date.slice(0, 4)) }),
        aliases: data.names,
      };
    });
  const days = (await Promise.all((await campaigns()).map(({ id }) => messages(id)))).flat();
  const found = days.map(
    ({ id, url, slug, body, data }): SearchRecord => ({
      url,
      id: slug,
      type: 'message',
      title: data.slogan,
      text: [data.lead, plain(body), ...data.actions, data.question, data.answer].join(' '),
      path: `Tháng hành động ${id.slice(0, 4)} › ${dayMonth(data.date)}`,
      // People look for a day as they write it.
      aliases: [...data.aliases, `ngày ${dayMonth(data.date)}`, dayMonth(data.date)],
      year: Number(data.date.slice(0, 4)),
    }),
  );
  const posters = (await materialViews()).map(
    ({ entry, message, url, kinds: made, sheets }): SearchRecord => ({
      url,
      id: entry.id,
      type: 'material',
      title: `${made.map((kind) => kinds[kind]).join(', ')}: ${message.data.slogan}`,
      text: `${message.data.lead} ${sheets.map(({ about }) => about.name).join(', ')}.`,
      path: 'Tài liệu',
      year: Number(entry.data.campaign),
    }),
  );
  const bodies = await agencies();
  const tasks = (await taskLists())
    .flatMap((list) => list.tasks)
    .map(
      ({ id, text, label, url, year, time, kinds: ofTask, lead, audience, output }): SearchRecord => ({
        url,
        id: `viec-${id}`,
        type: 'task',
        title: text,
        text: [
          `Ai làm: ${lead.map((body) => bodies.get(body)!.name).join('; ')}`,
          `Thời gian: ${time}`,
          audience && `Dành cho: ${audience}`,
          output && `Kết quả: ${output}`,
        ]
          .filter(Boolean)
          .join('. '),
        path: `Kế hoạch ${year} › Nhiệm vụ › ${label}`,
        aliases: ofTask.map((kind) => taskKinds[kind]),
        year: Number(year),
      }),
    );
  const years = (await plans()).map(
    ({ id, data }): SearchRecord => ({
      url: `/ke-hoach/${id}/`,
      id: `ke-hoach-${id}`,
      type: 'page',
      title: `Kế hoạch ${id}: ${data.title}`,
      text: data.description,
      path: 'Kế hoạch',
      year: Number(id),
    }),
  );
  const prose = (await pages()).map(
    ({ id, body, data }): SearchRecord => ({
      url: `/${id}/`,
      id,
      type: 'page',
      title: data.title,
      // Their beginning says what they are about; more would only weigh on every reader's first search.
      text: plain(body).slice(0, 600),
      path: 'Về trang này',
    }),
  );
  const lines = await services();
  const help: SearchRecord = {
    url: '/tro-giup/',
    id: 'tro-giup',
    type: 'help',
    title: 'Cần người giúp',
    text: lines.map(({ number, name, use }) => `${number}: ${name}. ${use}`).join(' '),
    path: 'Trợ giúp',
    aliases: ['số điện thoại giúp đỡ', 'đường dây nóng', 'bị đánh gọi ai', 'cầu cứu', 'tổng đài'],
  };
  return [...provisions.flat(), ...records, ...found, ...posters, ...tasks, ...years, ...prose, help];
}
