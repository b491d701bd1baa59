import { localityOf } from '../../legal/name/locality.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from './nearest.ts';
import { type Content, type Entry, type Located, problemAt } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

const fileOf = (year: string) => `content/plans/${year}/bodies.yaml`;

/** Every plan has its own list of bodies, and names none that is not in it; so do its tasks. */
export function checkNamedBodies(content: Content): Problem[] {
  const { plans, tasks } = content.entries;
  return [
    ...plans.flatMap((plan) => [
      ...(content.ids.bodies.has(plan.id)
        ? []
        : [problemAt(plan, [], `thiếu ${fileOf(plan.id)}: các cơ quan kế hoạch này nhắc tới`)]),
      ...unknown(content, plan.id, plan, bodiesOfPlan(plan)),
    ]),
    ...tasks.flatMap((list) => unknown(content, list.id, list, bodiesOfTasks(list))),
    ...content.entries.bodies
      .filter(({ id }) => !content.ids.plans.has(id))
      .map((list) => problemAt(list, [], `chưa có content/plans/${list.id}/plan.mdx cho các cơ quan này`)),
  ];
}

const bodiesOfPlan = ({ data: { duties } }: Entry<'plans'>): [YamlPath, string][] =>
  duties.flatMap((duty, d) => duty.bodies.map((id, i): [YamlPath, string] => [['duties', d, 'bodies', i], id]));

const bodiesOfTasks = ({ data: { general, tasks } }: Entry<'tasks'>): [YamlPath, string][] => [
  ...general.bodies.map((id, i): [YamlPath, string] => [['general', 'bodies', i], id]),
  ...tasks.flatMap((task, t) =>
    (['lead', 'with', 'to'] as const).flatMap((key) =>
      (task[key] ?? []).map((id, i): [YamlPath, string] => [['tasks', t, key, i], id]),
    ),
  ),
];

/** Bodies that the year's list does not have; of a list that cannot be read nothing is known. */
function unknown(content: Content, year: string, entry: Located, named: [YamlPath, string][]): Problem[] {
  const list = content.entries.bodies.find(({ id }) => id === year);
  if (!list) return [];
  const known = Object.keys(list.data);
  return named
    .filter(([, id]) => !known.includes(id))
    .map(([path, id]) => {
      const label = path.filter((step) => typeof step === 'string').join('.');
      const guess = didYouMean(id, known);
      return problemAt(entry, path, `${label} "${id}": không có cơ quan này trong ${fileOf(year)}${guess}`);
    });
}

/** Groups that a body belongs to exist, and no group belongs to another: one step is all that pages follow. */
export function checkGroups({ entries }: Content): Problem[] {
  return entries.bodies.flatMap((list) =>
    Object.entries(list.data).flatMap(([body, { within }]) =>
      within.flatMap((id, i) => {
        const group = list.data[id];
        if (!group) {
          const guess = didYouMean(id, Object.keys(list.data));
          return [problemAt(list, [body, 'within', i], `within "${id}": không có nhóm này trong ${list.file}${guess}`)];
        }
        return group.within.length
          ? [
              problemAt(
                list,
                [body, 'within', i],
                `within "${id}": nhóm này lại thuộc nhóm khác; hãy ghi nhóm ngoài cùng`,
              ),
            ]
          : [];
      }),
    ),
  );
}

/**
 * The bodies of a province's plan are of that province: a list copied from elsewhere names another.
 * A district or a city may name the province it belongs to, so there it is only a doubt.
 */
export function checkBodyPlaces({ entries }: Content): Problem[] {
  return entries.bodies.flatMap((list) => {
    const instrument = entries.plans.find(({ id }) => id === list.id)?.data.instrument;
    const authority = entries.legal.find(({ id }) => id === instrument)?.data.authority ?? '';
    const place = localityOf(authority);
    if (!place) return [];
    return Object.entries(list.data).flatMap(([body, { name }]) => {
      const other = /(?<!\p{L})(?:tỉnh|Tỉnh|TỈNH)\s+\p{Lu}.*$/u.exec(name)?.[0];
      if (!other || same(other, place)) return [];
      const isProvince = /^tỉnh\s/iu.test(place);
      return [
        problemAt(
          list,
          [body, 'name'],
          `name "${name}": kế hoạch này của ${authority}, cơ quan này của ${other}; hãy ghi tên như văn bản năm ${list.id}`,
          isProvince ? 'error' : 'warning',
        ),
      ];
    });
  });
}

const same = (a: string, b: string) => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');
