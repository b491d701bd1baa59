import { pathTo, shortLabel } from '../legal/cite.ts';
import type { LegalDocument } from '../legal/model.ts';
import { taskKinds } from '../schemas/task.ts';
import { fold } from '../vietnamese/fold.ts';
import { type PlanTask, timeWords } from './tasks.ts';

/** One way to part the tasks: by kind, by section of the plan, by time. The keys stand in addresses. */
export const facets = {
  loai: 'Loại việc',
  muc: 'Mục của văn bản',
  'thoi-gian': 'Thời gian',
} as const;
export type Facet = keyof typeof facets;

/** One choice: what stands in the address, what readers see, and which tasks it keeps. */
export interface Choice {
  facet: Facet;
  value: string;
  label: string;
}

/** The unit under which readers look for a task: the last one that has others below it, or the outermost. */
export function sectionOf(document: LegalDocument, provision: string): string {
  const units = pathTo(document, provision)?.units ?? [];
  return (units.findLast((unit) => unit.children.length > 0 && unit.id !== provision) ?? units[0])?.id ?? provision;
}

/** The choices that one task falls under. */
export function choicesOf(document: LegalDocument, year: string, task: PlanTask): Choice[] {
  const section = sectionOf(document, task.provision);
  const time = timeWords(task.when, year);
  return [
    ...task.kinds.map((kind): Choice => ({ facet: 'loai', value: kind, label: taskKinds[kind] })),
    { facet: 'muc', value: section, label: shortLabel(document, section) },
    {
      facet: 'thoi-gian',
      // "trước 10/6/2018" as truoc-10-6-2018
      value: fold(time).replace(/[^a-z0-9]+/g, '-'),
      label: time.charAt(0).toLocaleUpperCase('vi') + time.slice(1),
    },
  ];
}

/** Every choice that keeps at least one task, each once: kinds in their own order, the rest in order of the list. */
export function allChoices(document: LegalDocument, year: string, tasks: readonly PlanTask[]): Choice[] {
  const found = new Map(
    tasks
      .flatMap((task) => choicesOf(document, year, task))
      .map((choice) => [`${choice.facet} ${choice.value}`, choice]),
  );
  const kinds = Object.keys(taskKinds);
  const order = Object.keys(facets);
  return [...found.values()].toSorted(
    (a, b) =>
      order.indexOf(a.facet) - order.indexOf(b.facet) ||
      (a.facet === 'loai' ? kinds.indexOf(a.value) - kinds.indexOf(b.value) : 0),
  );
}
