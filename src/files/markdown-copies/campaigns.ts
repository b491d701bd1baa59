import { originOf } from '../../campaign/origin.ts';
import { shortLabel } from '../../legal/name/cite.ts';
import {
  campaigns,
  campaignTitle,
  lawViews,
  leadCampaign,
  messageSummary,
  messages,
  messagesIn,
  messageTexts,
  month,
  plansOfMessage,
  services,
  text,
} from '../../queries/index.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import type { Source } from '../../schemas/common.ts';
import { audiences } from '../../schemas/message.ts';
import { sitePages } from '../../site/pages.ts';
import { dayMonth, shortDay } from '../../vietnamese/dates.ts';
import { helpLines } from './help-lines.ts';
import { lawLines } from './law-lines.ts';
import { body, link, list, page, section, words } from './markdown.ts';
import type { MarkdownCopy } from './markdown-copy.ts';

const sourceLine = ({ label, url }: Source) => (url ? `[${words(label)}](${url})` : words(label));
const sourcesLine = (sources: readonly Source[]) => `*Nguồn:* ${sources.map(sourceLine).join('; ')}.`;

/** The theme in words, or whom to ask for it. */
const themeLine = ({ theme, ask }: Campaign): string =>
  theme ? `Chủ đề: **${words(theme.text)}.**` : `Trang chưa tìm thấy chủ đề. Hỏi **${words(ask!.whom)}**.`;

const { 'thang-hanh-dong': door, 'thong-diep': all } = sitePages;

/** The Month, its editions, and the messages. */
export async function campaignCopies(): Promise<MarkdownCopy[]> {
  const { weeks, facts } = await month();
  const editions = (await campaigns()).toReversed();
  const lead = await leadCampaign();
  const days = await messages();
  const weekSections = await Promise.all(
    weeks.map(async (week, i) =>
      section(
        `Tuần ${i + 1}: ${week.title} (${dayMonth(week.from)} đến ${dayMonth(week.to)})`,
        list(
          (await messagesIn(week)).map(({ url, data: { day, slogan } }) => `${dayMonth(day)}: ${link(slogan, url)}`),
        ),
      ),
    ),
  );
  const thisYear: MarkdownCopy = {
    page: door.href,
    section: 'Tháng hành động',
    title: door.title,
    about: door.description,
    markdown: page(door.title, [
      lead &&
        `${words(lead.data.officialName)}, ${shortDay(lead.data.from)} đến ${shortDay(lead.data.to)}. ${themeLine(lead.data)}`,
      ...weekSections,
      section(
        'Vì sao có Tháng này',
        list(facts.map(({ text: told, sources }) => `${words(told)} ${sourcesLine(sources)}`)),
      ),
      section(
        'Từng năm',
        list(editions.map(({ id, data }) => `${link(id, `/thang-hanh-dong/${id}/`)}: ${themeLine(data)}`)),
      ),
    ]),
  };
  const list31: MarkdownCopy = {
    page: all.href,
    section: 'Tháng hành động',
    title: all.title,
    about: all.description,
    markdown: page(all.title, [`*${originOf({}).line}.*`, ...weekSections]),
  };
  const years = editions.map(({ id: year, data, body: opening }): MarkdownCopy => {
    const title = campaignTitle(year);
    return {
      page: `/thang-hanh-dong/${year}/`,
      section: 'Tháng hành động',
      title,
      about: `${data.officialName}, ${shortDay(data.from)} đến ${shortDay(data.to)}. ${themeLine(data).replaceAll('*', '')}`,
      markdown: page(title, [
        `${words(data.officialName)}, ${shortDay(data.from)} đến ${shortDay(data.to)}. ${themeLine(data)}`,
        data.theme && sourcesLine(data.theme.sources),
        data.ask && `${words(data.ask.why)} ${sourcesLine(data.ask.sources)}`,
        body(opening ?? ''),
        data.launch && `${words(data.launch.text)} ${sourcesLine(data.launch.sources)}`,
        ...data.messages.map(({ texts, note, sources }) =>
          section(
            'Lời chính thức',
            [list(texts.map(words)), note && words(note), sourcesLine(sources)].filter(Boolean).join('\n\n'),
          ),
        ),
        data.facts.length > 0 &&
          section(
            'Cần biết',
            list(data.facts.map(({ text: told, sources }) => `${words(told)} ${sourcesLine(sources)}`)),
          ),
      ]),
    };
  });
  const each = await Promise.all(
    days.map(async (message): Promise<MarkdownCopy> => {
      const { slogan, day, violence, audience, occasion } = message.data;
      const { paragraphs, actions, asked } = message.unquiet;
      const { scripts } = messageTexts(message);
      const held = await Promise.all(
        (await plansOfMessage(message)).map(async (plan) => ({
          ...plan,
          document: (await text(plan.instrument)).document,
        })),
      );
      return {
        page: message.url,
        section: 'Thông điệp',
        title: `${dayMonth(day)}: ${slogan}`,
        about: await messageSummary(message),
        markdown: page(slogan, [
          violence && helpLines(await services()),
          words(message.data.lead),
          `*${originOf(message).line}. Ngày ${dayMonth(day)} hằng năm. Dành cho: ${audience.map((key) => audiences[key]).join('; ')}.*`,
          body(paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n')),
          section(
            'Làm được ngay',
            list(
              actions.map(({ text: todo, for: listeners }) =>
                words(listeners ? `${listeners.map((key) => audiences[key]).join(', ')}: ${todo}` : todo),
              ),
            ),
          ),
          asked && section('Có người hỏi', `**${words(asked.question)}**\n\n${words(asked.answer)}`),
          section(
            'Đọc trên loa',
            scripts
              .map(({ cut, paragraphs: said }) => `### Bản ${cut} giây\n\n${said.map(words).join('\n\n')}`)
              .join('\n\n'),
          ),
          section(
            'Gắn với',
            list([
              ...held.flatMap(({ year, document, provisions }) =>
                provisions.map(
                  (id) => `${link(shortLabel(document, id), `/van-ban/${document.id}/#${id}`)} của Kế hoạch ${year}`,
                ),
              ),
              occasion && `${words(occasion.name)}. Nguồn: ${sourceLine(occasion.source)}`,
            ]),
          ),
          section('Dựa vào luật', list(lawLines(await lawViews(message.data.law ?? [])))),
        ]),
      };
    }),
  );
  return [thisYear, list31, ...years, ...each];
}
