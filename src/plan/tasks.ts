import type { Task, TaskList, TaskTime } from '../schemas/task.ts';
import { dayMonth, shortDay } from '../vietnamese/dates.ts';

/** A task with its leading bodies settled: those the provision names, or those the plan addresses in general. */
export interface PlanTask extends Task {
  lead: string[];
  /** The provisions that say who does it, where the task's own does not. */
  basis: string[];
  /** true where no provision names a body for this very task. */
  isGeneral: boolean;
}

/** All tasks of a list, in its order. */
export const settleTasks = ({ general, tasks }: TaskList): PlanTask[] =>
  tasks.map((task) => ({
    ...task,
    lead: task.lead ?? general.bodies,
    basis: task.basis ?? (task.lead ? [] : general.provisions),
    isGeneral: !task.lead,
  }));

/** How a body meets a task: named to do it, as one of a group, as a partner, or as the one it is sent to. */
export const roles = {
  lead: 'Văn bản nêu tên',
  group: 'Việc chung của nhóm',
  with: 'Phối hợp',
  to: 'Nơi nhận, nơi được chỉ đạo hay kiểm tra',
} as const;
export type Role = keyof typeof roles;

/** A body as tasks see it: its id and the groups it belongs to. */
export interface Body {
  id: string;
  within: readonly string[];
}

/** A body's role in a task; null where it has none. The nearest role counts. */
export function roleIn(task: PlanTask, { id, within }: Body): Role | null {
  if (task.lead.includes(id)) return task.isGeneral ? 'group' : 'lead';
  if (task.lead.some((group) => within.includes(group))) return 'group';
  if (task.with.includes(id) || task.with.some((group) => within.includes(group))) return 'with';
  return task.to.includes(id) ? 'to' : null;
}

/** Dated tasks first, in order of their last day; the others as they stand in the text. */
export const byDate = <T extends { when?: TaskTime }>(tasks: readonly T[]): T[] =>
  tasks.toSorted((a, b) => (sortDay(a.when) < sortDay(b.when) ? -1 : sortDay(a.when) > sortDay(b.when) ? 1 : 0));

const sortDay = (when: TaskTime | undefined) => when?.before ?? when?.from ?? '9';

/** When, in words: "trước 10/6/2018", "15/11 đến 15/12/2018", "trong năm 2018". */
export function timeWords(when: TaskTime | undefined, year: string): string {
  if (when?.before) return `trước ${shortDay(when.before)}`;
  return when?.from && when.to ? `${dayMonth(when.from)} đến ${shortDay(when.to)}` : `trong năm ${year}`;
}

/** A time that says in its note where the text gives it, if not in the task's own provision. */
export function whenSaid(when: TaskTime, provision: string, labelOf: (id: string) => string): TaskTime {
  if (when.provision === provision) return when;
  const from = `Ngày lấy từ mục ${labelOf(when.provision)}; mục ${labelOf(provision)} không ghi ngày.`;
  return { ...when, note: [when.note, from].filter(Boolean).join(' ') };
}

/** The first and last day on which a task is in time, both inclusive; a deadline "before" a day ends the day before it. */
export function daysOf(when: TaskTime): { from: string; to: string } {
  if (when.from && when.to) return { from: when.from, to: when.to };
  const last = new Date(`${when.before}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  const day = last.toISOString().slice(0, 10);
  return { from: day, to: day };
}

/** Bodies that are many under one name ("Các …", "… các cấp"): a form for them leaves the name to fill in. */
export const isGroupName = (name: string): boolean => /(^|\s)các\s/iu.test(name);
