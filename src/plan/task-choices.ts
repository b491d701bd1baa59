import type { LegalDocument } from '../legal/model.ts';
import { pathTo, shortLabel } from '../legal/name/cite.ts';
import { taskKinds } from '../schemas/task.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import { slug } from '../vietnamese/slug.ts';
import { type Body, type PlanTask, roleIn, timeWords } from './tasks.ts';

/** One way to part the tasks: by body, by kind, by section of the plan, by time. The keys stand in addresses. */
export const groupings = {
  'co-quan': 'Cơ quan',
  loai: 'Loại việc',
  muc: 'Mục của văn bản',
  'thoi-gian': 'Thời gian',
} as const;
export type Grouping = keyof typeof groupings;

/** One choice: what stands in the address, what readers see, and which tasks it keeps. */
export interface Choice {
  grouping: Grouping;
  value: string;
  label: string;
  /** The page that shows these tasks alone. */
  href: string;
}

/** What choices are made from: a plan's year and text, and the bodies that have pages. */
export interface ChoiceSource {
  year: string;
  document: LegalDocument;
  bodies: readonly (Body & { name: string; url: string })[];
}

/** The unit under which readers look for a task: the last one that has others below it, or the outermost. */
export function sectionOf(document: LegalDocument, provision: string): string {
  const units = pathTo(document, provision)?.units ?? [];
  return (units.findLast((unit) => unit.children.length > 0 && unit.id !== provision) ?? units[0])?.id ?? provision;
}

/** "trước 10/6/2018" as truoc-10-6-2018 */
export const timeSlug = (time: string): string => slug(time);

/** The choices that one task falls under. */
export function choicesOf({ year, document, bodies }: ChoiceSource, task: PlanTask): Choice[] {
  const page = (grouping: Grouping, value: string) => ({
    grouping,
    value,
    href: `/ke-hoach/${year}/nhiem-vu/${grouping}/${value}/`,
  });
  const section = sectionOf(document, task.provision);
  const time = timeWords(task.when, year);
  return [
    ...bodies
      .filter((body) => roleIn(task, body))
      .map(({ id, name, url }): Choice => ({ grouping: 'co-quan', value: id, label: name, href: url })),
    ...task.kinds.map((kind) => ({ ...page('loai', kind), label: taskKinds[kind] })),
    { ...page('muc', section), label: shortLabel(document, section) },
    {
      ...page('thoi-gian', timeSlug(time)),
      label: upperFirst(time),
    },
  ];
}

/** Every choice that keeps at least one task, each once, with the number it keeps: bodies and kinds in their own order, the rest in order of the list. */
export function allChoices(source: ChoiceSource, tasks: readonly PlanTask[]): (Choice & { count: number })[] {
  const found = new Map<string, Choice & { count: number }>();
  for (const choice of tasks.flatMap((task) => choicesOf(source, task))) {
    const key = `${choice.grouping} ${choice.value}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { ...choice, count: 1 });
  }
  const groupingOrder = Object.keys(groupings);
  const own: Partial<Record<Grouping, string[]>> = {
    'co-quan': source.bodies.map(({ id }) => id),
    loai: Object.keys(taskKinds),
  };
  const place = ({ grouping, value }: Choice) => own[grouping]?.indexOf(value) ?? 0;
  return [...found.values()].toSorted(
    (a, b) => groupingOrder.indexOf(a.grouping) - groupingOrder.indexOf(b.grouping) || place(a) - place(b),
  );
}
