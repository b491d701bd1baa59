import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cuts, script, scriptText } from './campaign/loudspeaker.ts';
import { makePackage, type Packed } from './campaign/package.ts';
import { scriptDocx } from './campaign/script-docx.ts';
import { facebook, sms, zalo } from './campaign/short-messages.ts';
import { findReferences } from './legal/citations.ts';
import { shortLabel } from './legal/cite.ts';
import { exporters, type Format as TextFormat, formats as textFormats } from './legal/export/index.ts';
import type { LegalDocument, Reference } from './legal/model.ts';
import { parseLegal } from './legal/parse.ts';
import { byDate, type PlanTask, type Role, roleIn, settleTasks, timeWords } from './plan/tasks.ts';
import { type Format, type FormatName, formats } from './posters/formats.ts';
import { makePoster, type PosterFiles } from './posters/make-poster.ts';
import { typstAvailable } from './print/typst.ts';
import type { Agency } from './schemas/agency.ts';
import { designs, kinds, type MaterialKind } from './schemas/material.ts';
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
export function exportFile(held: HeldText, format: TextFormat): Promise<Uint8Array | null> {
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

/** Pages with a layout of their own; the others share src/pages/[page].astro. */
const ownLayout = ['tro-giup', 'bao-chi'];
export const pages = memo(() => getCollection('pages', ({ id }) => !ownLayout.includes(id)));
export const pageOf = async (id: string) => must(await getEntry('pages', id), `trang ${id}`);

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
  use: string;
  bytes: Uint8Array;
}

/** One sheet of a material: a format, and its files. */
export interface Sheet {
  format: FormatName;
  about: Format;
  poster: PosterFiles;
  files: MaterialFile[];
  previews: { width: number; height: number; webp: MaterialFile }[];
}

export interface MaterialView {
  entry: MaterialEntry;
  message: MessageEntry;
  url: string;
  /** Description for those who cannot see it. */
  alt: string;
  caption: string;
  kinds: MaterialKind[];
  /** Empty where this machine cannot draw posters (src/print/typst.ts). */
  sheets: Sheet[];
}

async function drawMaterial(entry: MaterialEntry): Promise<MaterialView> {
  const { campaign: year, message: slug, design, formats: wanted } = entry.data;
  const message = must(
    (await messages(year)).find((other) => other.slug === slug),
    `thông điệp ${slug} năm ${year}`,
  );
  const edition = (await campaign(year)).data;
  const { lines, slogan, lead, date, status } = message.data;
  const alt = `${designs[design]} Dòng chữ lớn: ${slogan}.`;
  const source = (await text(edition.instrument)).entry;
  const onPosters = (await services()).filter((service) => service.poster);
  const sheets = typstAvailable()
    ? await Promise.all(
        wanted.map(async (format) => {
          const poster = await makePoster({
            design,
            format,
            // The lead is the site's own sentence: beside an official slogan it would pass for official.
            message: { id: slug, slogan, lines, lead: status === 'chính thức' ? '' : lead },
            alt,
            captions: [`${edition.officialName}, ${dayMonth(edition.from)} – ${shortDay(edition.to)}`],
            source: `Kế hoạch kèm ${instrumentLabel(source)}, tỉnh Bắc Kạn, ${year}`,
            url: new URL(message.url, import.meta.env.SITE).href,
            address: new URL(import.meta.env.SITE).host,
            services: onPosters,
            publisher: site.name,
            date,
          }).catch((error: Error) => {
            throw new Error(
              `${message.filePath}: “${slogan}” không vừa khổ ${formats[format].name}, mẫu ${design} (${entry.filePath}).\n${error.message}`,
            );
          });
          return sheetOf(entry.id, format, poster);
        }),
      )
    : [];
  return {
    entry,
    message,
    url: `/tai-lieu/${entry.id}/`,
    alt,
    caption: `${slogan}. ${lead}`,
    kinds: [...new Set(wanted.map((format) => formats[format].kind))],
    sheets,
  };
}

function sheetOf(id: string, format: FormatName, poster: PosterFiles): Sheet {
  const about: Format = formats[format];
  const isPrinted = about.unit === 'mm';
  const file = (suffix: string, label: string, use: string, bytes: Uint8Array): MaterialFile => ({
    name: `${id}-${format}${suffix}`,
    label,
    use,
    bytes,
  });
  const print = about.bleed > 0 ? `Để in: lề tràn ${about.bleed} mm, có dấu cắt` : 'Để in ở máy thường';
  return {
    format,
    about,
    poster,
    files: [
      file('.pdf', 'PDF', isPrinted ? print : 'Để xem và in', poster.pdf),
      ...(poster.pdfCmyk ? [file('-cmyk.pdf', 'PDF CMYK', 'Cho nhà in, bốn màu mực', poster.pdfCmyk)] : []),
      file('.svg', 'SVG', 'Để sửa khổ, phóng to không vỡ', Buffer.from(poster.svg)),
      file('.png', 'PNG', 'Để đăng mạng, trình chiếu', poster.png),
      file('.webp', 'WebP', 'Để đăng trang web, nhẹ hơn', poster.webp),
    ],
    previews: poster.previews.map(({ width, height, webp }) => ({
      width,
      height,
      webp: file(`-${width}.webp`, 'WebP', '', webp),
    })),
  };
}

const drawn = new Map<string, Promise<MaterialView>>();

/** A material joined with its message and its files, made once a build. */
export function materialView(entry: MaterialEntry): Promise<MaterialView> {
  if (import.meta.env.DEV) return drawMaterial(entry);
  if (!drawn.has(entry.id)) drawn.set(entry.id, drawMaterial(entry));
  return drawn.get(entry.id)!;
}

/** All materials, in the order of their messages' days. */
export const materialViews = memo(async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.sort((a, b) => a.message.data.date.localeCompare(b.message.data.date));
});

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
      // People look for a day as they write it.
      aliases: [...data.aliases, `ngày ${dayMonth(data.date)}`, dayMonth(data.date)],
      year: Number(data.date.slice(0, 4)),
    }),
  );
  const posters = (await materialViews()).map(
    ({ entry, message, url, kinds: made, sheets }): SearchRecord => ({
      url,
      id: entry.id,
      type: 'material',
      title: `${made.map((kind) => kinds[kind]).join(', ')}: ${message.data.slogan}`,
      text: `${message.data.lead} ${sheets.map(({ about }) => about.name).join(', ')}.`,
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
      // Their beginning says what they are about; more would only weigh on every reader's first search.
      text: plain(body).slice(0, 600),
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

/** A package to download at one go. */
export interface Package {
  name: string;
  title: string;
  about: string;
  bytes: Uint8Array;
}

const lineEnds = (text: string) => new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`);

/** What goes into packages from one message: its texts and scripts. */
async function packedTexts(message: MessageEntry): Promise<Packed[]> {
  const { zalo: zaloText, facebook: facebookText, sms: pair, scripts, docx } = await messageTexts(message);
  const { slogan } = message.data;
  const folder = `${message.nn}-${message.slug}`;
  const texts = [
    `ZALO`,
    zaloText,
    '',
    `FACEBOOK`,
    facebookText,
    '',
    `TIN NHẮN KHÔNG DẤU`,
    pair.plain.text,
    '',
    `TIN NHẮN CÓ DẤU`,
    pair.accented.text,
  ];
  return [
    { path: `${folder}/loi-doc-loa.docx`, about: `Lời đọc loa, ba bản: ${slogan}`, bytes: docx.bytes },
    {
      path: `${folder}/loi-doc-loa.txt`,
      about: `Lời đọc loa, chữ trơn: ${slogan}`,
      bytes: lineEnds(scripts.map((cut) => scriptText(message.data, cut)).join('\n\n')),
    },
    {
      path: `${folder}/loi-dang-tin-nhan.txt`,
      about: `Lời đăng và tin nhắn: ${slogan}`,
      bytes: lineEnds(texts.join('\n')),
    },
  ];
}

function packedSheets(
  { entry, message, sheets }: MaterialView,
  wanted: (sheet: Sheet, file: MaterialFile) => boolean,
  folder = '',
): Packed[] {
  return sheets.flatMap((sheet) =>
    sheet.files
      .filter((file) => wanted(sheet, file))
      .map((file) => ({
        path: `${folder || `${message.nn}-${entry.id}`}/${file.name}`,
        about: `${sheet.about.name}, ${file.label}: ${message.data.slogan}`,
        bytes: file.bytes,
      })),
  );
}

const licence = 'CC BY 4.0, ghi nguồn “Trang thông tin Quyết định 415/QĐ-UBND”';

/** The package of one material: all its sheets for print and screens, with its texts. */
export async function materialPackage(view: MaterialView): Promise<Package> {
  const title = `Bộ tài liệu: ${view.message.data.slogan}`;
  const files = [
    ...packedSheets(view, (_, { label }) => label !== 'WebP'),
    ...(await packedTexts(view.message)),
    { path: 'mo-ta-hinh.txt', about: 'Mô tả hình cho người không nhìn được', bytes: lineEnds(view.alt) },
  ];
  const url = new URL(view.url, import.meta.env.SITE).href;
  return {
    name: `${view.entry.id}.zip`,
    title,
    about: `${files.length} tệp`,
    bytes: makePackage({ title, url, version: view.message.data.date, licence }, files),
  };
}

/** Packages of whole campaigns: all of it, for the press, and one a week for communes. */
export const packages = memo(async (): Promise<Package[]> => {
  const lines = await services();
  const help = {
    path: 'so-can-nho.txt',
    about: 'Số gọi khi cần',
    bytes: lineEnds(lines.map(({ number, name, use }) => `${number}: ${name}. ${use}`).join('\n')),
  };
  const views = await materialViews();
  const held = await texts();
  const editions = await Promise.all(
    (await campaigns()).map(async ({ id: year, data }) => {
      const days = await messages(year);
      const own = views.filter(({ entry }) => entry.data.campaign === year);
      const viewOf = (day: MessageEntry) => own.filter(({ message }) => message.id === day.id);
      const pack = (name: string, title: string, about: string, page: string, files: Packed[]): Package => ({
        name: `${name}.zip`,
        title,
        about,
        bytes: makePackage(
          { title, url: new URL(page, import.meta.env.SITE).href, version: data.from, licence },
          files,
        ),
      });
      const scripts = new Map(await Promise.all(days.map(async (day) => [day.id, await packedTexts(day)] as const)));
      const isPdf = ({ label }: MaterialFile) => label === 'PDF';
      const communes = data.weeks.map((week, i) => {
        const inWeek = days.filter(({ data: { date } }) => date >= week.from && date <= week.to);
        return pack(
          `goi-xa-${year}-tuan-${i + 1}`,
          `Gói của xã, tuần ${i + 1}: ${week.title}`,
          'Áp phích A4 một màu để photocopy, lời đọc loa, tin nhắn, số cần nhớ',
          `/thang-hanh-dong/${year}/`,
          [
            help,
            ...inWeek.flatMap((day) => [
              ...viewOf(day).flatMap((view) =>
                packedSheets(view, (sheet, file) => sheet.format === 'a4-mot-mau' && isPdf(file)),
              ),
              ...scripts.get(day.id)!,
            ]),
          ],
        );
      });
      const whole = pack(
        `thang-hanh-dong-${year}`,
        `Cả Tháng hành động ${year}`,
        'Áp phích A3 và A4 một màu (PDF), ảnh vuông (PNG), lời đọc loa, lời đăng của mọi thông điệp',
        `/thang-hanh-dong/${year}/`,
        [
          help,
          ...days.flatMap((day) => [
            ...viewOf(day).flatMap((view) =>
              packedSheets(
                view,
                ({ format }, file) =>
                  ((format === 'a3' || format === 'a4-mot-mau') && isPdf(file)) ||
                  (format === 'vuong' && file.label === 'PNG'),
              ),
            ),
            ...scripts.get(day.id)!,
          ]),
        ],
      );
      const official = held.find(({ entry }) => entry.id === data.instrument)!;
      const copies = (
        await Promise.all(textFormats.map(async (format) => [format, await exportFile(official, format)] as const))
      ).flatMap(([format, bytes]) =>
        bytes
          ? [
              {
                path: `van-ban/${official.entry.id}.${format}`,
                about: `${instrumentLabel(official.entry)}, ${exporters[format].label}`,
                bytes,
              },
            ]
          : [],
      );
      // Materials that come in every format are the ones chosen for the press.
      const chosen = own.filter(({ sheets }) => sheets.some(({ format }) => format === 'lien-ket'));
      const press = pack(
        `bao-chi-${year}`,
        `Gói báo chí ${year}`,
        'Văn bản, áp phích chọn lọc (PNG, PDF), ảnh liên kết, chú thích và mô tả hình',
        '/bao-chi/',
        [
          ...copies,
          ...chosen.flatMap((view) =>
            packedSheets(
              view,
              ({ format }, { label }) =>
                ['a3', 'vuong', 'lien-ket'].includes(format) &&
                (label === 'PNG' || (label === 'PDF' && format === 'a3')),
              `anh/${view.entry.id}`,
            ),
          ),
          {
            path: 'chu-thich.txt',
            about: 'Chú thích và mô tả hình',
            bytes: lineEnds(
              chosen
                .map(
                  ({ message, caption, alt }) =>
                    `${message.data.slogan}\nChú thích: ${caption}\nMô tả hình: ${alt}\nNguồn: Trang thông tin Quyết định 415/QĐ-UBND. CC BY 4.0.`,
                )
                .join('\n\n'),
            ),
          },
        ],
      );
      return [whole, press, ...communes];
    }),
  );
  return editions.flat();
});
