import { shortLabel } from '../../legal/name/cite.ts';
import { campaigns, messageSummary, messages, messageTexts, services, text } from '../../queries/index.ts';
import { audiences } from '../../schemas/campaign.ts';
import type { Source } from '../../schemas/common.ts';
import { dayMonth, shortDay } from '../../vietnamese/dates.ts';
import { helpLines } from './help-lines.ts';
import { body, link, list, page, section, words } from './markdown.ts';
import type { MarkdownCopy } from './markdown-copy.ts';

const sourceLine = ({ label, url }: Source) => (url ? `[${words(label)}](${url})` : words(label));

/** The campaigns and their messages. */
export async function campaignCopies(): Promise<MarkdownCopy[]> {
  const years = await Promise.all(
    (await campaigns()).map(async ({ id: year, data, body: opening }): Promise<MarkdownCopy[]> => {
      const days = await messages(year);
      const { document } = await text(data.instrument);
      const whole: MarkdownCopy = {
        page: `/thang-hanh-dong/${year}/`,
        section: 'Tháng hành động',
        title: data.title,
        about: `${data.officialName}, ${shortDay(data.from)} đến ${shortDay(data.to)}. Chủ đề: ${data.theme.text}.`,
        markdown: page(data.title, [
          `${words(data.officialName)}, ${shortDay(data.from)} đến ${shortDay(data.to)}. Chủ đề: **${words(data.theme.text)}.**`,
          body(opening),
          ...data.weeks.map((week, i) =>
            section(
              `Tuần ${i + 1}: ${week.title} (${dayMonth(week.from)} đến ${dayMonth(week.to)})`,
              list(
                days
                  .filter(({ data: { date } }) => date >= week.from && date <= week.to)
                  .map(({ url, data: { date, slogan } }) => `${dayMonth(date)}: ${link(slogan, url)}`),
              ),
            ),
          ),
          section('Nguồn của chủ đề', list(data.theme.sources.map(sourceLine))),
        ]),
      };
      const each = await Promise.all(
        days.map(async (message): Promise<MarkdownCopy> => {
          const { slogan, date, status, violence, provisions, audience, source } = message.data;
          const { lead, paragraphs, actions, asked } = message.unquiet;
          const { scripts } = await messageTexts(message);
          return {
            page: message.url,
            section: `Thông điệp ${year}`,
            title: `${dayMonth(date)}: ${slogan}`,
            about: await messageSummary(message),
            markdown: page(slogan, [
              violence && helpLines(await services()),
              lead && words(lead),
              `*${status === 'chính thức' ? 'Chính thức' : 'Thông điệp gợi ý, câu chữ do trang biên soạn'}. Ngày ${shortDay(date)}. Dành cho: ${audience.map((key) => audiences[key]).join('; ')}.*`,
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
                  .map(({ cut, paragraphs }) => `### Bản ${cut} giây\n\n${paragraphs.map(words).join('\n\n')}`)
                  .join('\n\n'),
              ),
              section(
                'Dựa vào đâu',
                list([
                  ...provisions.map((id) => link(shortLabel(document, id), `/van-ban/${document.id}/#${id}`)),
                  source && `Nguồn: ${sourceLine(source)}`,
                ]),
              ),
            ]),
          };
        }),
      );
      return [whole, ...each];
    }),
  );
  return years.flat();
}
