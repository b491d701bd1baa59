import type { Provision, TextField } from '../../legal/model.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import { foundPages, planPages } from '../../site/pages.ts';
import type { Problem } from '../problem.ts';
import { missingInstrument } from './instruments.ts';
import { didYouMean } from './nearest.ts';
import { type Content, type Located, problemAt } from './read-content.ts';
import type { Text, Texts } from './texts.ts';
import type { YamlPath } from './yaml.ts';

/** A provision named by an entry, and under which key. */
export interface Mention {
  path: YamlPath;
  label: string;
  provision: string;
}

/** Plans hang on an instrument and its provisions. */
export function checkPlans(content: Content, texts: Texts): Problem[] {
  return content.entries.plans.flatMap((plan) => {
    const { instrument, residents, aims, groups, duties, dates, quotes, month } = plan.data;
    const mentions: Mention[] = [
      ...(month
        ? [
            { path: ['month', 'provision'], label: 'month', provision: month.provision },
            ...month.covers.map((provision, i) => ({ path: ['month', 'covers', i], label: 'covers', provision })),
            ...(month.sheets ? [{ path: ['month', 'sheets'], label: 'sheets', provision: month.sheets }] : []),
          ]
        : []),
      ...aims.map(({ provision }, i) => ({ path: ['aims', i, 'provision'], label: 'aims', provision })),
      ...groups.flatMap(({ provision, points }, g) => [
        { path: ['groups', g, 'provision'], label: 'groups', provision },
        ...points.map((point, i) => ({
          path: ['groups', g, 'points', i, 'provision'],
          label: 'groups.points',
          provision: point.provision,
        })),
      ]),
      ...duties.map(({ provision }, i) => ({ path: ['duties', i, 'provision'], label: 'duties', provision })),
      ...dates.map(({ provision }, i) => ({ path: ['dates', i, 'provision'], label: 'dates', provision })),
      ...residents.map(({ provision }, i) => ({ path: ['residents', i, 'provision'], label: 'residents', provision })),
      ...quotes.map(({ provision }, i) => ({ path: ['quotes', i, 'provision'], label: 'quotes', provision })),
    ];
    const reversed = dates.flatMap(({ from, to }, i) =>
      to !== undefined && to < from
        ? [problemAt(plan, ['dates', i, 'to'], `dates.to "${to}" đứng trước from "${from}"; hãy xem lại hai ngày`)]
        : [],
    );
    return [
      ...checkProvisions(content, texts, plan, instrument, mentions),
      ...misquoted(texts.get(instrument), plan, 'quotes', quotes),
      ...reversed,
    ];
  });
}

/** The messages that go with a plan exist, and so do the provisions. */
export function checkPlanMessages(content: Content, texts: Texts): Problem[] {
  return content.entries['plan-messages'].flatMap((list) => {
    if (!content.ids.plans.has(list.id))
      return [problemAt(list, [], `chưa có content/plans/${list.id}/plan.mdx cho danh sách này`)];
    const instrument = content.entries.plans.find(({ id }) => id === list.id)?.data.instrument;
    return Object.entries(list.data).flatMap(([message, provisions]) => {
      const unknown = content.ids.messages.has(message)
        ? []
        : [problemAt(list, [message], missingMessage(message, content.ids.messages))];
      const mentions = provisions.map((provision, i) => ({ path: [message, i], label: message, provision }));
      return [...unknown, ...(instrument ? provisionProblems(content, texts, list, instrument, mentions) : [])];
    });
  });
}

/** What is said of a message that is not there. */
export const missingMessage = (id: string, known: ReadonlySet<string>): string => {
  const bare = id.replace(/^\d\d-/u, '');
  const guess = known.has(bare) ? `; hãy ghi "${bare}", không kèm số ngày` : didYouMean(id, [...known]);
  return `"${id}": không có thông điệp này trong content/messages${guess}`;
};

/** Materials hang on a message, or on a theme that comes as a sheet; each has one. */
export function checkMaterials(content: Content): Problem[] {
  const themes = content.entries.campaigns.flatMap(({ data: { theme } }) => theme?.sheet?.id ?? []);
  const known = new Set([...content.ids.messages, ...themes]);
  return content.entries.materials.flatMap((material) => {
    const { message } = material.data;
    return known.has(message) ? [] : [problemAt(material, ['message'], `message ${missingMessage(message, known)}`)];
  });
}

/** Annotations stand beside a text, under its id; what they quote stands in the provision they name. */
export function checkAnnotations(content: Content, texts: Texts): Problem[] {
  return content.entries.annotations.flatMap((annotation) => {
    const { id } = annotation;
    if (!content.ids.legal.has(id)) {
      return [problemAt(annotation, [], `tên tệp phải là mã của văn bản: ${missingInstrument(id, content.ids)}`)];
    }
    const { titles, notes } = annotation.data;
    const mentions = [
      ...Object.keys(titles).map((provision) => ({ path: ['titles', provision], label: 'titles', provision })),
      ...notes.map(({ provision }, i) => ({ path: ['notes', i, 'provision'], label: 'notes.provision', provision })),
    ];
    return [
      ...provisionProblems(content, texts, annotation, id, mentions),
      ...misquoted(texts.get(id), annotation, 'notes', notes),
    ];
  });
}

/** Quotations of an entry that do not stand in the provision they name. */
function misquoted(
  text: Text | undefined,
  entry: Located,
  key: string,
  quotes: readonly { provision: string; quote: string }[],
): Problem[] {
  return quotes.flatMap(({ provision, quote }, i) => {
    const own = text && ownText(text, provision);
    if (own === undefined || own.includes(quote)) return [];
    const message = `${key}.quote "${quote}" không có trong "${provision}"; hãy chép đúng từng chữ, gọn trong một dòng. Ở đó ghi: "${own.replace(/\s+/gu, ' ').slice(0, 80)}…"`;
    return [problemAt(entry, [key, i, 'quote'], message)];
  });
}

/** Questions that search answers lead to a provision, or to other content, that exists. */
export function checkGlossary(content: Content, texts: Texts): Problem[] {
  return content.entries.glossary.flatMap((section) => {
    if (section.data.kind === 'câu hỏi khác') return askedProblems(content, section, section.data);
    if (section.data.kind !== 'câu hỏi') return [];
    const { instrument, provisions } = section.data;
    const mentions = Object.keys(provisions).map((provision) => ({
      path: ['provisions', provision],
      label: 'provisions',
      provision,
    }));
    return checkProvisions(content, texts, section, instrument, mentions);
  });
}

/** Each id asked for is one of its kind. */
function askedProblems(
  content: Content,
  section: Located,
  { of, records }: Extract<Glossary, { kind: 'câu hỏi khác' }>,
): Problem[] {
  const { entries, ids } = content;
  const known = {
    'nhiệm vụ': () => entries.tasks.flatMap(({ data }) => data.tasks.map(({ id }) => id)),
    'cơ quan': () => entries.bodies.flatMap(({ data }) => Object.keys(data)),
    'văn bản': () => [...ids.legal],
    'thông điệp': () => [...ids.messages],
    'trợ giúp': () => [...ids.services, 'tro-giup'],
    trang: () => [
      ...ids.pages,
      ...foundPages.map(({ id }) => id),
      ...[...ids.plans].flatMap((year) => ['ke-hoach', ...Object.keys(planPages)].map((id) => `${id}-${year}`)),
      ...[...ids.campaigns].map((year) => `thang-hanh-dong-${year}`),
    ],
  }[of]();
  if (known.length === 0) return [];
  return Object.keys(records)
    .filter((id) => !known.includes(id))
    .map((id) =>
      problemAt(section, ['records', id], `records "${id}": không có ${of} nào mang mã này${didYouMean(id, known)}`),
    );
}

/** The instrument named by an entry, then each provision named with it. */
function checkProvisions(
  content: Content,
  texts: Texts,
  entry: Located,
  instrument: string,
  mentions: Mention[],
): Problem[] {
  return content.ids.legal.has(instrument)
    ? provisionProblems(content, texts, entry, instrument, mentions)
    : [problemAt(entry, ['instrument'], `instrument ${missingInstrument(instrument, content.ids)}`)];
}

/** Each provision named by an entry stands in the instrument. */
export function provisionProblems(
  content: Content,
  texts: Texts,
  entry: Located,
  instrument: string,
  mentions: Mention[],
): Problem[] {
  return mentions.flatMap(({ path, label, provision }) => {
    const wrong = missingProvision(content, texts, instrument, provision);
    return wrong ? [problemAt(entry, path, `${label} "${provision}": ${wrong}`)] : [];
  });
}

/** Why a provision cannot be linked to; null if it can, or if its text is already known to be broken. */
export function missingProvision(content: Content, texts: Texts, instrument: string, provision: string): string | null {
  const record = content.entries.legal.find(({ id }) => id === instrument);
  if (!record) return null;
  if (!record.data.text) return `văn bản "${instrument}" không có nguyên văn trên trang nên không có điều khoản nào`;
  const text = texts.get(instrument);
  if (!text || text.ids.has(provision)) return null;
  return `không có điều khoản này trong "${instrument}"${neighbours(provision, [...text.ids.keys()])}`;
}

/** Which ids stand where the unknown one was looked for. */
function neighbours(provision: string, ids: string[]): string {
  const parent = provision.slice(0, Math.max(0, provision.lastIndexOf('-')));
  const siblings = ids.filter(
    (id) => parent && id.startsWith(`${parent}-`) && !id.slice(parent.length + 1).includes('-'),
  );
  return siblings.length ? `; các mã ở đó: ${siblings.join(', ')}` : didYouMean(provision, ids);
}

/** The words of a provision without those of the provisions below it. */
function ownText({ ids, document }: Text, id: string): string | undefined {
  const item: TextField | Provision | undefined = ids.get(id);
  if (!item) return undefined;
  const end = 'children' in item ? (item.children[0]?.span[0] ?? item.span[1]) : item.span[1];
  return document.source.plain.slice(item.span[0], end);
}
