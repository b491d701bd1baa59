import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { shortLabel } from '../legal/name/cite.ts';
import type { ChoiceSource } from '../plan/task-choices.ts';
import { byDate, type PlanTask, type Role, roleIn, settleTasks, timeWords, whenSaid } from '../plan/tasks.ts';
import type { NamedBody } from '../schemas/bodies.ts';
import type { TaskList } from '../schemas/task.ts';
import { type MessageEntry, messages } from './campaign.ts';
import { type HeldText, text } from './library.ts';
import { memo, must } from './memo.ts';
import { plan } from './plans.ts';

/** The bodies that one year's plan names, by id. */
export const bodiesNamedIn = async (year: string): Promise<ReadonlyMap<string, NamedBody>> =>
  new Map(Object.entries(must(await getEntry('bodies', year), `các cơ quan của kế hoạch năm ${year}`).data));

/** What a body is called where there is little room. */
export const shortNameOf = ({ name, shortName }: NamedBody): string => shortName ?? name;

/** A task as pages show it. */
export interface TaskView extends PlanTask {
  year: string;
  /** Its provision, for readers: "II.6.8". */
  label: string;
  /** Its row in the list of all tasks. */
  url: string;
  time: string;
  /** The bodies that its plan names, by id. */
  named: ReadonlyMap<string, NamedBody>;
  /** Messages of the site that touch this very task. */
  related: MessageEntry[];
}

/** One plan year's tasks with all they hang on. */
export interface PlanTasks {
  year: string;
  plan: CollectionEntry<'plans'>;
  held: HeldText;
  list: TaskList;
  /** The bodies that the plan names, by id. */
  named: ReadonlyMap<string, NamedBody>;
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
      const named = await bodiesNamedIn(year);
      const tasks = settleTasks(list).map((task) => ({
        ...task,
        year,
        named,
        label: shortLabel(held.document, task.provision),
        url: `/ke-hoach/${year}/nhiem-vu/#${task.id}`,
        time: timeWords(task.when, year),
        when: task.when && whenSaid(task.when, task.provision, (id) => shortLabel(held.document, id)),
        related: days.filter(({ slug }) => task.messages.includes(slug)),
      }));
      return { year, plan: entry, held, list, named, tasks };
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
  bodies: (await bodiesOf(list)).map(({ id, name, url, named }) => ({ id, name, url, within: named.within })),
});

/** A body and what the plan asks of it, in order of date. */
export interface BodyView {
  id: string;
  /** As the plan names it. */
  named: NamedBody;
  /** What it is called where there is little room. */
  name: string;
  url: string;
  tasks: { task: TaskView; role: Role }[];
}

/** Bodies that report: those who lead a task of that kind, by name or as one of a group. */
export const isReporting = ({ tasks }: BodyView): boolean =>
  tasks.some(({ task, role }) => (role === 'lead' || role === 'group') && task.kinds.includes('bao-cao'));

/**
 * The dated reports that the text charges others with, for a body that reports too: whoever looks on its page for the day
 * finds it there, and whose duty it is by the text.
 */
export const reportsOfOthers = (list: PlanTasks, body: BodyView): TaskView[] =>
  isReporting(body)
    ? byDate(list.tasks).filter(
        ({ id, when, kinds }) =>
          when?.before &&
          kinds.includes('bao-cao') &&
          !body.tasks.some(({ task, role }) => task.id === id && (role === 'lead' || role === 'group')),
      )
    : [];

/** The bodies that have a part in a plan year's tasks, in the order of bodies.yaml. */
export async function bodiesOf({ year, named: all, tasks }: PlanTasks): Promise<BodyView[]> {
  const views = [...all].map(([id, named]) => ({
    id,
    named,
    name: shortNameOf(named),
    url: `/ke-hoach/${year}/co-quan/${id}/`,
    tasks: byDate(tasks).flatMap((task) => {
      const role = roleIn(task, { id, within: named.within });
      return role ? [{ task, role }] : [];
    }),
  }));
  return views.filter((view) => view.tasks.length > 0);
}
