import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';

/** The day after one of every year; the Month holds no leap day. */
function dayAfter(day: string): string {
  const date = new Date(`2023-${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(5, 10);
}

/** The weeks of the Month cover it from its first day to its last, without gap or overlap. */
export function checkWeeks({ entries }: Content): Problem[] {
  return entries.month.flatMap((month) => {
    const { from, to, weeks } = month.data;
    if (to < from) return [problemAt(month, ['to'], `to "${to}" đứng trước from "${from}"; hãy xem lại hai ngày`)];
    const problems: Problem[] = [];
    let expected = from;
    weeks.forEach((week, i) => {
      if (week.from !== expected) {
        const reason = i === 0 ? 'tuần đầu bắt đầu từ ngày đầu' : 'các tuần phải nối nhau, không hở, không trùng';
        problems.push(
          problemAt(month, ['weeks', i, 'from'], `weeks.from "${week.from}": ${reason}; hãy ghi '${expected}'`),
        );
      }
      if (week.to < week.from) {
        problems.push(problemAt(month, ['weeks', i, 'to'], `weeks.to "${week.to}" đứng trước from "${week.from}"`));
      }
      expected = dayAfter(week.to);
    });
    const last = weeks.at(-1)!;
    if (last.to !== to) {
      const path = ['weeks', weeks.length - 1, 'to'];
      problems.push(problemAt(month, path, `weeks.to "${last.to}": tuần cuối phải hết vào ngày cuối; hãy ghi '${to}'`));
    }
    return problems;
  });
}

/** Each message has a day of its own, within the Month. */
export function checkDays({ entries }: Content): Problem[] {
  const taken = new Map<string, Entry<'messages'>>();
  const month = entries.month[0]?.data;
  return entries.messages.flatMap((message) => {
    const { day } = message.data;
    const say = (text: string) => [problemAt(message, ['day'], `day "${day}"${text}`)];
    const first = taken.get(day);
    if (first) return say(` đã dùng trong ${first.file}; mỗi ngày chỉ có một thông điệp`);
    taken.set(day, message);
    return month && (day < month.from || day > month.to)
      ? say(` nằm ngoài Tháng hành động (${month.from} đến ${month.to})`)
      : [];
  });
}

/** The days of an edition are those of its own year. */
export const checkEditionYears = ({ entries }: Content): Problem[] =>
  entries.campaigns.flatMap((campaign) =>
    (['from', 'to'] as const).flatMap((key) =>
      campaign.data[key].startsWith(`${campaign.id}-`)
        ? []
        : [
            problemAt(
              campaign,
              [key],
              `${key} "${campaign.data[key]}" không thuộc năm ${campaign.id}; hãy sửa ngày, hoặc đổi tên thư mục`,
            ),
          ],
    ),
  );
