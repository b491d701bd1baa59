import { type CollectionEntry, getCollection } from 'astro:content';
import { shortLabel } from '../legal/name/cite.ts';
import type { ChoiceSource } from '../plan/task-choices.ts';
import { byDate, type PlanTask, type Role, roleIn, settleTasks, timeWords, whenSaid } from '../plan/tasks.ts';
import type { Agency } from '../schemas/agency.ts';
import type { TaskList } from '../schemas/task.ts';
import { type MessageEntry, messages } from './campaign.ts';
import { type HeldText, text } from './library.ts';
import { memo } from './memo.ts';
import { plan } from './plans.ts';

export const agencies = memo(async () => new Map((await getCollection('agencies')).map(({ id, data }) => [id, data])));

/** A task as pages show it. */
export interface TaskView extends PlanTask {
  year: string;
  /** Its provision, for readers: "II.6.8". */
  label: string;
  /** Its row in the list of all tasks. */
  url: string;
  time: string;
  /** Messages of the site that touch this very task. */
  related: MessageEntry[];
}

/** One plan year's tasks with all they hang on. */
export interface PlanTasks {
  year: string;
  plan: CollectionEntry<'plans'>;
  held: HeldText;
  list: TaskList;
  tasks: TaskView[];
}

/** Every plan year that has a list of tasks. */
export const taskLists = memo(async (): Promise<PlanTasks[]> => {
  const lists = await getCollection('tasks');
  return Promise.all(
    lists.map(async ({ id: year, data: list }) => {
      const entry = await plan(year);
      const held = await text(entry.data.instrument);
      const days = await messages();
      const tasks = settleTasks(list).map((task) => ({
        ...task,
        year,
        label: shortLabel(held.document, task.provision),
        url: `/ke-hoach/${year}/nhiem-vu/#${task.id}`,
        time: timeWords(task.when, year),
        when: task.when && whenSaid(task.when, task.provision, (id) => shortLabel(held.document, id)),
        related: days.filter(({ slug }) => task.messages.includes(slug)),
      }));
      return { year, plan: entry, held, list, tasks };
    }),
  );
});

/** The tasks of one plan year; none where nobody has listed them yet. */
export const tasksOfYear = async (year: string) => (await taskLists()).find((list) => list.year === year);

/** The tasks that hang on the provisions of one instrument. */
export const tasksOfInstrument = async (id: string): Promise<TaskView[]> =>
  (await taskLists()).filter(({ held }) => held.entry.id === id).flatMap(({ tasks }) => tasks);

/** What the choices of a plan's list are made from. */
export const choiceSource = async (list: PlanTasks): Promise<ChoiceSource> => ({
  year: list.year,
  document: list.held.document,
  bodies: (await bodiesOf(list)).map(({ id, name, url, agency }) => ({ id, name, url, within: agency.within })),
});

/** A body and what the plan asks of it, in order of date. */
export interface BodyView {
  id: string;
  agency: Agency;
  name: string;
  url: string;
  tasks: { task: TaskView; role: Role }[];
}

/** The bodies that have a part in a plan year's tasks, in the order of agencies.yaml. */
export async function bodiesOf({ year, tasks }: PlanTasks): Promise<BodyView[]> {
  const views = [...(await agencies())].map(([id, agency]) => ({
    id,
    agency,
    name: agency.shortName ?? agency.name,
    url: `/ke-hoach/${year}/co-quan/${id}/`,
    tasks: byDate(tasks).flatMap((task) => {
      const role = roleIn(task, { id, within: agency.within });
      return role ? [{ task, role }] : [];
    }),
  }));
  return views.filter((view) => view.tasks.length > 0);
}
