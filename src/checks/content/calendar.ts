import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** Days from one ISO day to another; both are read as UTC, so no clock change shifts them. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength;

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);

/** The weeks of a campaign cover it from its first day to its last, without gap or overlap. */
export function checkWeeks({ entries }: Content): Problem[] {
  return entries.campaigns.flatMap((campaign) => {
    const { from, to, weeks } = campaign.data;
    if (to < from) return [problemAt(campaign, ['to'], `to "${to}" đứng trước from "${from}"; hãy xem lại hai ngày`)];
    const problems: Problem[] = [];
    let expected = from;
    weeks.forEach((week, i) => {
      if (week.from !== expected) {
        const reason = i === 0 ? 'tuần đầu bắt đầu từ ngày đầu' : 'các tuần phải nối nhau, không hở, không trùng';
        problems.push(
          problemAt(campaign, ['weeks', i, 'from'], `weeks.from "${week.from}": ${reason}; hãy ghi ${expected}`),
        );
      }
      if (week.to < week.from) {
        problems.push(problemAt(campaign, ['weeks', i, 'to'], `weeks.to "${week.to}" đứng trước from "${week.from}"`));
      }
      expected = addDays(week.to, 1);
    });
    const last = weeks.at(-1)!;
    if (last.to !== to) {
      const path = ['weeks', weeks.length - 1, 'to'];
      problems.push(
        problemAt(campaign, path, `weeks.to "${last.to}": tuần cuối phải hết vào ngày cuối; hãy ghi ${to}`),
      );
    }
    return problems;
  });
}

/** Each message has a day and a name of its own within its campaign, and its file bears the day's number. */
export function checkDays({ entries }: Content): Problem[] {
  const taken = new Map<string, Entry<'messages'>>();
  const named = new Map<string, Entry<'messages'>>();
  return entries.messages.flatMap((message) => {
    const { date } = message.data;
    const [year, name = ''] = message.id.split('/');
    const problems: Problem[] = [];
    const add = (text: string) => problems.push(problemAt(message, ['date'], `date "${date}"${text}`));

    const number = /^(\d\d)-/.exec(name)?.[1];
    if (!number) {
      const text = 'tên tệp phải bắt đầu bằng hai chữ số của ngày, ví dụ 07-nghe-tre.mdx';
      problems.push({ file: message.file, line: 1, level: 'error', message: text });
    }
    const first = taken.get(`${year} ${date}`);
    if (first) add(` đã dùng trong ${first.file}; mỗi ngày chỉ có một thông điệp`);
    else taken.set(`${year} ${date}`, message);

    const slug = name.replace(/^\d\d-/u, '');
    const namesake = named.get(`${year} ${slug}`);
    if (namesake) {
      const text = `tên "${slug}" đã dùng trong ${namesake.file}; tài liệu gọi thông điệp bằng tên này, nên mỗi tên chỉ dùng một lần`;
      problems.push({ file: message.file, line: 1, level: 'error', message: text });
    } else named.set(`${year} ${slug}`, message);

    const campaign = entries.campaigns.find(({ id }) => id === year)?.data;
    if (!campaign) return problems;
    if (date < campaign.from || date > campaign.to) {
      add(` nằm ngoài Tháng hành động (${campaign.from} đến ${campaign.to})`);
    } else if (number) {
      const day = String(daysBetween(campaign.from, date) + 1).padStart(2, '0');
      if (day !== number) {
        const meant = addDays(campaign.from, Number(number) - 1);
        add(
          ` là ngày thứ ${day} nhưng tên tệp ghi ${number}; hãy ghi ${meant} hoặc đổi tên tệp thành ${day}${name.slice(2)}.mdx`,
        );
      }
    }
    return problems;
  });
}
