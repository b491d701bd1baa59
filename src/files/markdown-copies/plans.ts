import type { LegalDocument } from '../../legal/model.ts';
import { pathTo, shortLabel } from '../../legal/name/cite.ts';
import { roles } from '../../plan/tasks.ts';
import {
  bodiesNamedIn,
  bodiesOf,
  instrumentLabel,
  plans,
  type TaskView,
  taskLists,
  text,
} from '../../queries/index.ts';
import { body, link, list, page, section, words } from './markdown.ts';
import type { MarkdownCopy } from './markdown-copy.ts';

const ours = '*Lời của trang; mỗi câu dẫn về mục trong nguyên văn, chỗ nào khác nhau thì theo nguyên văn.*';

/** The plans, their tasks and their bodies. */
export async function planCopies(): Promise<MarkdownCopy[]> {
  const provisionLink = (document: LegalDocument, id: string) =>
    link(shortLabel(document, id), `/van-ban/${document.id}/#${id}`);
  const pages = await Promise.all(
    (await plans()).map(async ({ id: year, data, body: opening }): Promise<MarkdownCopy> => {
      const { document, entry } = await text(data.instrument);
      const at = (id: string) => provisionLink(document, id);
      const named = await bodiesNamedIn(year);
      return {
        page: `/ke-hoach/${year}/`,
        section: 'Kế hoạch',
        title: data.title,
        about: data.description,
        markdown: page(data.title, [
          ours,
          body(opening),
          `Văn bản: ${link(instrumentLabel(entry), `/van-ban/${entry.id}/`)}. Tình trạng: ${entry.data.status}. ${words(entry.data.statusNote)}`,
          section(
            'Hạn và mốc',
            list(data.dates.map((date) => `${words(date.label)}: ${words(date.text)} ${at(date.provision)}`)),
          ),
          section('Để làm gì', list(data.aims.map((aim) => `${words(aim.text)} ${at(aim.provision)}`))),
          section(
            'Việc theo cơ quan',
            list(
              data.duties.map(
                (duty) =>
                  `${words(duty.bodies.map((id) => named.get(id)!.name).join('; '))} (${words(duty.verb)}): ${words(duty.text)} ${at(duty.provision)}`,
              ),
            ),
          ),
          ...data.groups.map((group) =>
            section(
              `${shortLabel(document, group.provision)}. ${group.title}`,
              `${words(group.summary)}\n\n${list(group.points.map((point) => `${words(point.text)} ${at(point.provision)}`))}`,
            ),
          ),
          section('Kế hoạch không có', list(data.absent.map(words))),
        ]),
      };
    }),
  );
  const lists = await Promise.all(
    (await taskLists()).map(async (taskList): Promise<MarkdownCopy[]> => {
      const { year, held, tasks } = taskList;
      const { document } = held;
      const who = (ids: readonly string[]) => words(ids.map((id) => taskList.named.get(id)!.name).join('; '));
      const row = (task: TaskView) =>
        [
          `**${words(task.text)}** ${provisionLink(document, task.provision)}.`,
          `Ai làm: ${who(task.lead)}${task.basis.length > 0 ? ` (theo ${task.basis.map((id) => shortLabel(document, id)).join(', ')})` : ''}.`,
          `Thời gian: ${task.time}.`,
          task.with.length > 0 && `Phối hợp: ${who(task.with)}.`,
          task.to.length > 0 && `Tới: ${who(task.to)}.`,
          task.audience && `Dành cho: ${words(task.audience)}.`,
          task.output && `Kết quả: ${words(task.output)}.`,
          ...[task.note, task.when?.note].map((note) => note && `Ghi chú của trang: ${words(note)}`),
        ]
          .filter(Boolean)
          .join(' ');
      const title = `${tasks.length} việc của Kế hoạch ${year}`;
      const whole: MarkdownCopy = {
        page: `/ke-hoach/${year}/nhiem-vu/`,
        section: 'Kế hoạch',
        title,
        about: `Mọi việc của Kế hoạch ${year}: ai làm, khi nào, theo mục nào.`,
        markdown: page(title, [ours, words(taskList.list.general.note), list(tasks.map(row))]),
      };
      const bodies = (await bodiesOf(taskList)).map((view): MarkdownCopy => {
        const name = `${view.named.name}: việc trong Kế hoạch ${year}`;
        const provisions = [...new Set(view.tasks.map(({ task }) => task.provision))];
        return {
          page: view.url,
          section: `Việc theo cơ quan, ${year}`,
          title: name,
          about: `${view.tasks.length} việc, kèm nguyên văn từng mục.`,
          markdown: page(name, [
            ours,
            ...Object.entries(roles).map(([role, label]) =>
              section(label, list(view.tasks.filter((found) => found.role === role).map(({ task }) => row(task)))),
            ),
            section(
              'Nguyên văn',
              provisions
                .map((id) => {
                  const unit = pathTo(document, id)!.units.at(-1)!;
                  return `${provisionLink(document, id)}\n\n> ${words((unit.content ?? unit.heading)!.text).replaceAll('\n', '\n> ')}`;
                })
                .join('\n\n'),
            ),
          ]),
        };
      });
      return [whole, ...bodies];
    }),
  );
  return [...pages, ...lists.flat()];
}
