import type { Provision } from '../../legal/model.ts';
import { componentHead } from '../../legal/name/component-head.ts';
import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';
import { type Mention, missingMessage, provisionProblems } from './references.ts';
import type { Text, Texts } from './texts.ts';
import type { YamlPath } from './yaml.ts';

/** Tasks hang on provisions of their plan's instrument, and leave no provision of it unspoken for. */
export function checkTasks(content: Content, texts: Texts): Problem[] {
  return content.entries.tasks.flatMap((list) => {
    if (!content.ids.plans.has(list.id))
      return [problemAt(list, [], `chưa có content/plans/${list.id}/plan.mdx cho các việc này`)];
    const plan = content.entries.plans.find(({ id }) => id === list.id);
    if (!plan) return [];
    const { instrument } = plan.data;
    const text = texts.get(instrument);
    return [
      ...provisionProblems(content, texts, list, instrument, mentionsOf(list)),
      ...unknownMessages(content, list),
      ...ownRules(list),
      ...(text ? [...uncovered(list, text), ...misquoted(list, text)] : []),
    ];
  });
}

const unknownMessages = (content: Content, list: Entry<'tasks'>): Problem[] =>
  list.data.tasks.flatMap(({ messages }, t) =>
    messages.flatMap((id, i) =>
      content.ids.messages.has(id)
        ? []
        : [problemAt(list, ['tasks', t, 'messages', i], missingMessage(id, content.ids.messages))],
    ),
  );

function mentionsOf({ data: { general, tasks, none, inspection } }: Entry<'tasks'>): Mention[] {
  const mention = (path: YamlPath, provision: string): Mention => ({
    path,
    label: path.filter((step) => typeof step === 'string').join('.'),
    provision,
  });
  return [
    ...general.provisions.map((provision, i) => mention(['general', 'provisions', i], provision)),
    ...tasks.flatMap(({ provision, basis = [], when }, t) => [
      mention(['tasks', t, 'provision'], provision),
      ...basis.map((id, i) => mention(['tasks', t, 'basis', i], id)),
      ...(when ? [mention(['tasks', t, 'when', 'provision'], when.provision)] : []),
    ]),
    ...(inspection ? [mention(['inspection', 'provision'], inspection.provision)] : []),
    ...none.map(({ provision }, i) => mention(['none', i, 'provision'], provision)),
  ];
}

/** Each id once; "basis" only explains a body that is named. */
function ownRules(list: Entry<'tasks'>): Problem[] {
  const seen = new Set<string>();
  return list.data.tasks.flatMap(({ id, lead, basis }, t) => {
    const problems: Problem[] = [];
    if (seen.has(id)) problems.push(problemAt(list, ['tasks', t, 'id'], `id "${id}" dùng hai lần; hãy đặt mã khác`));
    seen.add(id);
    if (basis && !lead)
      problems.push(problemAt(list, ['tasks', t, 'basis'], '"basis" cần đi cùng "lead"; hãy ghi lead hoặc bỏ basis'));
    return problems;
  });
}

/** A provision is spoken for by a task, by a stated reason for it or for what it stands in, or by all that stands below it. */
function uncovered(list: Entry<'tasks'>, { document }: Text): Problem[] {
  const tasked = new Set(list.data.tasks.map(({ provision }) => provision));
  const excused = new Set(list.data.none.map(({ provision }) => provision));
  const missing = (unit: Provision): string[] => {
    if (tasked.has(unit.id) || excused.has(unit.id)) return [];
    return unit.children.length ? unit.children.flatMap(missing) : [unit.id];
  };
  const forgotten = document.components
    // An annex is excused as a whole by the id of its head.
    .flatMap((component) => (excused.has(componentHead(component).id) ? [] : component.body.flatMap(missing)))
    .map((id) =>
      problemAt(list, ['tasks'], `điều khoản "${id}" chưa có việc nào; hãy thêm một việc, hoặc ghi lý do dưới "none"`),
    );
  const both = list.data.none.flatMap(({ provision }, i) =>
    tasked.has(provision)
      ? [problemAt(list, ['none', i, 'provision'], `none "${provision}" lại có việc ở trên; hãy bỏ một trong hai`)]
      : [],
  );
  return [...forgotten, ...both];
}

/** An inspection sheet asks what the text asks, in its words. */
function misquoted(list: Entry<'tasks'>, { document, ids }: Text): Problem[] {
  const { inspection } = list.data;
  const item = inspection && ids.get(inspection.provision);
  if (!item) return [];
  const words = document.source.plain.slice(...item.span);
  const quotes: [YamlPath, string][] = [
    ...inspection.topics.map((topic, i): [YamlPath, string] => [['inspection', 'topics', i], topic]),
    ...(inspection.communes
      ? [
          [['inspection', 'communes', 'for'], inspection.communes.for] as [YamlPath, string],
          ...inspection.communes.topics.map((topic, i): [YamlPath, string] => [
            ['inspection', 'communes', 'topics', i],
            topic,
          ]),
        ]
      : []),
  ];
  return quotes.flatMap(([path, quote]) =>
    words.includes(quote)
      ? []
      : [
          problemAt(
            list,
            path,
            `"${quote}" không có trong "${inspection.provision}"; hãy chép đúng từng chữ của nguyên văn`,
          ),
        ],
  );
}
