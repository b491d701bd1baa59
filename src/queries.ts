import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cuts, script, scriptText } from './campaign/loudspeaker.ts';
import { scriptDocx } from './campaign/script-docx.ts';
import { facebook, sms, zalo } from './campaign/short-messages.ts';
import { findReferences } from './legal/citations.ts';
import { shortLabel } from './legal/cite.ts';
import { exporters, type Format } from './legal/export/index.ts';
import type { LegalDocument, Reference } from './legal/model.ts';
import { parseLegal } from './legal/parse.ts';
import { byDate, type PlanTask, type Role, roleIn, settleTasks, timeWords } from './plan/tasks.ts';
import { makePoster, type PosterFiles } from './posters/make-poster.ts';
import { typstAvailable } from './print/typst.ts';
import type { Agency } from './schemas/agency.ts';
import { kinds } from './schemas/material.ts';
import { type TaskList, taskKinds } from './schemas/task.ts';
import type { SearchRecord } from './search/record.ts';
import { recordsOfText } from './search/records.ts';
import { site } from './site.ts';
import { dayMonth, shortDay } from './vietnamese/dates.ts';

/** The only place that asks for content: what to show, in which order, joined with what. */

export type InstrumentEntry = CollectionEntry<'legal'>;
export type MessageEntry = CollectionEntry<'messages'> & { nn: string; slug: string; url: string };

const memo = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | undefined;
  return () => {
    // The dev server sees edits while it runs.
    if (import.meta.env.DEV) return make();
    value ??= make();
    return value;
  };
};

const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`Không tìm thấy ${what} trong content/.`);
  return value;
};

export const instruments = memo(async () => {
  const entries = await getCollection('legal');
  return entries.sort((a, b) => (a.data.date ?? '9').localeCompare(b.data.date ?? '9'));
});

export interface HeldText {
  entry: InstrumentEntry;
  document: LegalDocument;
  references: Reference[];
  /** The original as received. */
  original: Uint8Array;
}

/** The instruments whose full text we hold, each parsed once. */
export const texts = memo(async (): Promise<HeldText[]> => {
  const library = await instruments();
  const known = library.map(({ id, data }) => ({ id, number: data.number, date: data.date, names: data.names }));
  return Promise.all(
    library
      .filter(({ data }) => data.text)
      .map(async (entry) => {
        const document = parseLegal(entry.id, entry.body ?? '');
        const original = await readFile(`content/sources/${entry.data.text!.source}`);
        return { entry, document, references: findReferences(document, known), original };
      }),
  );
});

export const text = async (id: string) =>
  must(
    (await texts()).find(({ entry }) => entry.id === id),
    `văn bản ${id}`,
  );

export interface CitedBy {
  text: HeldText;
  /** Ids of the provisions or fields, in order of the text, each once. */
  within: string[];
}

/** Where an instrument is cited in the texts we hold (a text's mention of itself is left out). */
export async function citedBy(id: string): Promise<CitedBy[]> {
  return (await texts())
    .filter(({ entry }) => entry.id !== id)
    .map((held) => ({
      text: held,
      within: [
        ...new Set(held.references.filter((reference) => reference.instrument === id).map(({ within }) => within)),
      ],
    }))
    .filter(({ within }) => within.length > 0);
}

/** The editors' short titles and notes for one text. */
export async function annotations(id: string) {
  return (await getEntry('annotations', id))?.data ?? { titles: {}, notes: [] };
}

/** What an instrument is called in one breath: laws by name, others by number where there is one. */
export function instrumentLabel({ data: { docType, number, title } }: InstrumentEntry): string {
  if (docType === 'Luật' || docType === 'Bộ luật') return `${docType} ${title}`;
  if (number && docType !== 'Công ước') return `${docType} ${number}`;
  return `${docType} ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
}

/** The line under that name: what the label did not say. */
export function instrumentSubtitle(entry: InstrumentEntry): string {
  const { number, title } = entry.data;
  if (!number) return '';
  return instrumentLabel(entry).endsWith(number) ? title : `Số ${number}`;
}

const files = new Map<string, Promise<Uint8Array | null>>();

/** One download of one text; null where this machine cannot make it. Made once a build, the same bytes for page and route. */
export function exportFile(held: HeldText, format: Format): Promise<Uint8Array | null> {
  const key = `${held.entry.id}.${format}`;
  const make = () =>
    exporters[format].make({
      ...held,
      record: held.entry.data,
      permalink: new URL(`/van-ban/${held.entry.id}/`, import.meta.env.SITE).href,
    });
  if (import.meta.env.DEV) return make();
  if (!files.has(key)) files.set(key, make());
  return files.get(key)!;
}

export const plan = async (year: string) => must(await getEntry('plans', year), `kế hoạch năm ${year}`);
export const plans = memo(() => getCollection('plans'));
export const campaign = async (year: string) => must(await getEntry('campaigns', year), `Tháng hành động năm ${year}`);
export const campaigns = memo(() => getCollection('campaigns'));

/** A campaign's messages in order of the days. */
export async function messages(year: string): Promise<MessageEntry[]> {
  const entries = await getCollection('messages', ({ id }) => id.startsWith(`${year}/`));
  return entries
    .map((entry) => {
      const file = entry.id.slice(year.length + 1);
      return {
        ...entry,
        nn: file.slice(0, 2),
        slug: file.slice(3),
        url: `/thang-hanh-dong/${year}/thong-diep/${file}/`,
      };
    })
    .sort((a, b) => a.data.date.localeCompare(b.data.date));
}

export const agencies = memo(async () => new Map((await getCollection('agencies')).map(({ id, data }) => [id, data])));

export const services = memo(async () => {
  const entries = await getCollection('services');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
});

/** A task as pages show it. */
export interface TaskView extends PlanTask {
  year: string;
  /** Its provision, for readers: "II.6.8". */
  label: string;
  /** Its row in the list of all tasks. */
  url: string;
  time: string;
  /** Messages that carry out its provision. */
  messages: MessageEntry[];
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
  const years = new Set((await campaigns()).map(({ id }) => id));
  return Promise.all(
    lists.map(async ({ id: year, data: list }) => {
      const entry = await plan(year);
      const held = await text(entry.data.instrument);
      const days = years.has(year) ? await messages(year) : [];
      const tasks = settleTasks(list).map((task) => ({
        ...task,
        year,
        label: shortLabel(held.document, task.provision),
        url: `/ke-hoach/${year}/nhiem-vu/#${task.id}`,
        time: timeWords(task.when, year),
        messages: days.filter(({ data }) => data.provisions.includes(task.provision)),
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

/** The help page has a layout of its own and stands in no list of pages. */
export const pages = memo(() => getCollection('pages', ({ id }) => id !== 'tro-giup'));
export const helpPage = async () => must(await getEntry('pages', 'tro-giup'), 'trang trợ giúp');

/** The collections given away as open data, entry by entry as the editors wrote them. */
export const openCollections = {
  legal: {
    file: 'van-ban',
    title: 'Văn bản',
    about: 'Mọi văn bản trong thư viện: số, ngày, cơ quan, tình trạng, nguồn.',
  },
  plans: {
    file: 'ke-hoach',
    title: 'Kế hoạch',
    about: 'Kế hoạch kể lại bằng lời thường, mỗi câu gắn với một điều khoản.',
  },
  tasks: {
    file: 'nhiem-vu',
    title: 'Nhiệm vụ',
    about: 'Từng việc của Kế hoạch: ai làm, với ai, khi nào, theo điều khoản nào.',
  },
  agencies: {
    file: 'co-quan',
    title: 'Cơ quan',
    about: 'Các cơ quan, tổ chức, chức danh văn bản nhắc tới, tên năm 2018.',
  },
  campaigns: { file: 'thang-hanh-dong', title: 'Tháng hành động', about: 'Tên chính thức, chủ đề, thời gian, nguồn.' },
  messages: { file: 'thong-diep', title: 'Thông điệp', about: 'Thông điệp từng ngày của Tháng hành động.' },
  materials: { file: 'tai-lieu', title: 'Tài liệu', about: 'Áp phích và tài liệu để in.' },
  services: { file: 'dich-vu', title: 'Số điện thoại giúp đỡ', about: 'Số, việc dùng, nguồn, ngày kiểm.' },
} as const;
export type OpenCollection = keyof typeof openCollections;

/** One collection as data: each entry's id and what its schema describes; `text` is what the editors wrote below it. */
export async function openData(name: OpenCollection) {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data, body }) => ({ id, data, ...(body?.trim() && name !== 'legal' && { text: body.trim() }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const materials = memo(() => getCollection('materials'));

/** SHA-256 in hex. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export type MaterialEntry = CollectionEntry<'materials'>;

/** One file of a material: where it is served and what it is. */
export interface MaterialFile {
  name: string;
  label: string;
  bytes: Uint8Array;
}

export interface MaterialView {
  entry: MaterialEntry;
  message: MessageEntry;
  url: string;
  /** null where this machine cannot draw posters (src/print/typst.ts). */
  poster: (PosterFiles & { files: MaterialFile[]; previewFiles: { avif: MaterialFile; webp: MaterialFile }[] }) | null;
}

/** A material joined with its message and its files, made once a build. */
export async function materialView(entry: MaterialEntry): Promise<MaterialView> {
  const {
    campaign: year,
    message: slug,
    design,
    alt,
    formats: [format],
  } = entry.data;
  const message = must(
    (await messages(year)).find((other) => other.slug === slug),
    `thông điệp ${slug} năm ${year}`,
  );
  const edition = (await campaign(year)).data;
  const url = `/tai-lieu/${entry.id}/`;
  if (!typstAvailable()) return { entry, message, url, poster: null };
  const address = new URL(import.meta.env.SITE).host;
  const { lines, slogan, lead, date } = message.data;
  const source = (await text(edition.instrument)).entry;
  const poster = await makePoster({
    design,
    format: format!,
    // The lead is the site's own sentence: beside an official slogan it would pass for official.
    message: { id: slug, slogan, lines, lead: message.data.status === 'chính thức' ? '' : lead },
    alt,
    captions: [`${edition.officialName}, ${dayMonth(edition.from)} – ${shortDay(edition.to)}`],
    source: `Kế hoạch kèm ${instrumentLabel(source)}, tỉnh Bắc Kạn, ${year}`,
    url: new URL(message.url, import.meta.env.SITE).href,
    address,
    services: (await services()).filter((service) => service.poster),
    publisher: site.name,
    date,
  });
  const file = (suffix: string, label: string, bytes: Uint8Array): MaterialFile => ({
    name: `${entry.id}-${format}${suffix}`,
    label,
    bytes,
  });
  return {
    entry,
    message,
    url,
    poster: {
      ...poster,
      files: [
        file('.pdf', 'PDF', poster.pdf),
        file('.svg', 'SVG', Buffer.from(poster.svg)),
        file('.png', 'PNG', poster.png),
        file('.webp', 'WebP', poster.webp),
      ],
      previewFiles: poster.previews.map(({ width, avif, webp }) => ({
        avif: file(`-${width}.avif`, 'AVIF', avif),
        webp: file(`-${width}.webp`, 'WebP', webp),
      })),
    },
  };
}

const abbreviations = memo(async () => {
  const short = (await getCollection('glossary')).flatMap(({ data }) =>
    data.kind === 'viết tắt' ? Object.entries(data.words) : [],
  );
  return Object.fromEntries(short.map(([abbreviation, [words]]) => [abbreviation, words!]));
});

/** Everything derived from one message: texts to send and scripts to read aloud. Its files stand below the message's page. */
export async function messageTexts(message: MessageEntry) {
  const lines = await services();
  const spokenForms = await abbreviations();
  const url = new URL(message.url, import.meta.env.SITE).href;
  const paragraph = (message.body ?? '').trim();
  const scripts = cuts.map((cut) =>
    script({ message: message.data, paragraph, abbreviations: spokenForms, services: lines }, cut),
  );
  const text = (content: string) => new TextEncoder().encode(`${content}\n`);
  return {
    zalo: zalo(message.data, url),
    facebook: facebook(message.data, paragraph, url, lines),
    sms: sms(message.data, lines),
    scripts: scripts.map((cut) => ({
      ...cut,
      file: { name: `loi-doc-loa-${cut.cut}-giay.txt`, bytes: text(scriptText(message.data, cut)) },
    })),
    docx: {
      name: 'loi-doc-loa.docx',
      bytes: await scriptDocx({
        slogan: message.data.slogan,
        scripts,
        source: `${site.name}. ${url}`,
        day: message.data.date,
      }),
    },
  };
}

/** Everything that can be found: provisions, instruments, what the plan means, messages, materials, pages, help. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const held = await texts();
  const asked = Object.assign(
    {},
    ...(await getCollection('glossary')).map(({ data }) =>
      data.kind === 'câu hỏi' ? { [data.instrument]: data.provisions } : {},
    ),
  ) as Record<string, Record<string, string[]>>;
  const plain = (markdown: string | undefined) =>
    (markdown ?? '')
      .replace(/[#*_]|\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\s+/g, ' ')
      .trim();
  const provisions = await Promise.all(
    held.map(async ({ document, entry }) =>
      recordsOfText(document, {
        label: instrumentLabel(entry),
        url: `/van-ban/${entry.id}/`,
        year: Number(entry.data.date?.slice(0, 4)),
        titles: (await annotations(entry.id)).titles,
        questions: asked[entry.id] ?? {},
      }),
    ),
  );
  const records = (await instruments())
    .filter(({ data }) => !data.text)
    .map((entry): SearchRecord => {
      const { data, id, body } = entry;
      return {
        url: `/van-ban/${id}/`,
        id,
        type: 'instrument',
        title: instrumentLabel(entry),
        text: [instrumentSubtitle(entry), data.authority, plain(body)].filter(Boolean).join('. '),
        path: 'Văn bản',
        ...(data.date && { year: Number(data.date.slice(0, 4)) }),
        aliases: data.names,
      };
    });
  const days = (await Promise.all((await campaigns()).map(({ id }) => messages(id)))).flat();
  const found = days.map(
    ({ id, url, slug, body, data }): SearchRecord => ({
      url,
      id: slug,
      type: 'message',
      title: data.slogan,
      text: [data.lead, plain(body), ...data.actions, data.question, data.answer].join(' '),
      path: `Tháng hành động ${id.slice(0, 4)} › ${dayMonth(data.date)}`,
      aliases: data.aliases,
      year: Number(data.date.slice(0, 4)),
    }),
  );
  const posters = (await Promise.all((await materials()).map(materialView))).map(
    ({ entry, message, url }): SearchRecord => ({
      url,
      id: entry.id,
      type: 'material',
      title: `${kinds[entry.data.kind]}: ${message.data.slogan}`,
      text: entry.data.caption,
      path: 'Tài liệu',
      year: Number(entry.data.campaign),
    }),
  );
  const bodies = await agencies();
  const tasks = (await taskLists())
    .flatMap((list) => list.tasks)
    .map(
      ({ id, text, label, url, year, time, kinds: ofTask, lead, audience, output }): SearchRecord => ({
        url,
        id: `viec-${id}`,
        type: 'task',
        title: text,
        text: [
          `Ai làm: ${lead.map((body) => bodies.get(body)!.name).join('; ')}`,
          `Thời gian: ${time}`,
          audience && `Dành cho: ${audience}`,
          output && `Kết quả: ${output}`,
        ]
          .filter(Boolean)
          .join('. '),
        path: `Kế hoạch ${year} › Nhiệm vụ › ${label}`,
        aliases: ofTask.map((kind) => taskKinds[kind]),
        year: Number(year),
      }),
    );
  const years = (await plans()).map(
    ({ id, data }): SearchRecord => ({
      url: `/ke-hoach/${id}/`,
      id: `ke-hoach-${id}`,
      type: 'page',
      title: `Kế hoạch ${id}: ${data.title}`,
      text: data.description,
      path: 'Kế hoạch',
      year: Number(id),
    }),
  );
  const prose = (await pages()).map(
    ({ id, body, data }): SearchRecord => ({
      url: `/${id}/`,
      id,
      type: 'page',
      title: data.title,
      text: plain(body),
      path: 'Về trang này',
    }),
  );
  const lines = await services();
  const help: SearchRecord = {
    url: '/tro-giup/',
    id: 'tro-giup',
    type: 'help',
    title: 'Cần người giúp',
    text: lines.map(({ number, name, use }) => `${number}: ${name}. ${use}`).join(' '),
    path: 'Trợ giúp',
    aliases: ['số điện thoại giúp đỡ', 'đường dây nóng', 'bị đánh gọi ai', 'cầu cứu', 'tổng đài'],
  };
  return [...provisions.flat(), ...records, ...found, ...posters, ...tasks, ...years, ...prose, help];
}
