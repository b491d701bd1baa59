import { getCollection, render } from 'astro:content';
import { situations } from '../schemas/answer.ts';
import type { asked } from '../schemas/glossary.ts';
import { kinds } from '../schemas/material.ts';
import { audiences } from '../schemas/message.ts';
import { taskKinds } from '../schemas/task.ts';
import { namesOf, questionsOf, wordingsOf } from '../search/glossary.ts';
import type { SearchRecord } from '../search/record.ts';
import { recordsOfText } from '../search/records.ts';
import { among, SMALL } from '../search/stop-words.ts';
import { keysOf, wordsOf } from '../search/words.ts';
import { foundPages, planPages } from '../site/pages.ts';
import { dayMonth, shortDay } from '../vietnamese/dates.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import { answers } from './answers.ts';
import { campaigns, campaignTitle, messages, month, services } from './campaign.ts';
import { annotations, type InstrumentEntry, instrumentLabel, instrumentSubtitle, instruments } from './library.ts';
import { type MaterialView, materialViews } from './materials.ts';
import { memo } from './memo.ts';
import { pages } from './pages.ts';
import { bodiesOf, shortNameOf, taskLists } from './plan.ts';
import { plans } from './plans.ts';
import { listRecords } from './search-lists.ts';
import { ledTexts } from './unit-pages.ts';

/** Everything that can be found: provisions, instruments, tasks, bodies, answers, messages with their days, materials, help, pages, lists. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const parts = [
    provisions,
    instrumentRecords,
    taskRecords,
    bodyRecords,
    answerRecords,
    messageRecords,
    materialRecords,
    help,
    pageRecords,
    listRecords,
  ];
  return (await Promise.all(parts.map((part) => part()))).flat();
}

const glossary = memo(async () => (await getCollection('glossary')).map(({ data }) => data));

/** Abbreviations and synonyms, from the glossary. */
export const searchWordings = async () => wordingsOf(await glossary());

/** What people ask for when they want this content, from the glossary. */
const names = async (of: (typeof asked)[number]) => {
  const found = namesOf(await glossary(), of);
  return (id: string) => found[id] ?? [];
};

const plain = (markdown: string | undefined) =>
  (markdown ?? '')
    .replace(/[#*_]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The provisions of texts on which an edition leads; the words of the others are found in their pages. */
async function provisions(): Promise<SearchRecord[]> {
  const records = (await ledTexts()).map(async ({ document, entry }) =>
    recordsOfText(document, {
      label: instrumentLabel(entry),
      url: `/van-ban/${entry.id}/`,
      year: Number(entry.data.date?.slice(0, 4)),
      card: `${aboutInstrument(entry)}; ${entry.data.authority}`,
      titles: (await annotations(entry.id)).titles,
      questions: questionsOf(await glossary(), entry.id),
    }),
  );
  return (await Promise.all(records)).flat();
}

/** Status and date, for whoever asks by number; the body stands beside it as the record's path. */
function aboutInstrument({ data: { status, date } }: InstrumentEntry): string {
  const day = date && `ban hành ngày ${shortDay(date)}`;
  return [upperFirst(status), day].filter(Boolean).join('; ');
}

/** Instruments; of one on which an edition leads the page alone, as its provisions have records of their own. */
async function instrumentRecords(): Promise<SearchRecord[]> {
  const asked = await names('văn bản');
  const led = (await ledTexts()).map(({ entry }) => entry);
  const whole = led.map(
    (entry): SearchRecord => ({
      url: `/van-ban/${entry.id}/#tai-ve`,
      id: entry.id,
      type: 'instrument',
      title: `Tải ${instrumentLabel(entry)}`,
      text: '',
      note: aboutInstrument(entry),
      path: entry.data.authority,
      aliases: [
        `toàn văn ${instrumentLabel(entry)}`,
        'bản PDF, Word, sách điện tử EPUB',
        `đọc cả văn bản ${entry.data.number ?? ''}`,
      ],
    }),
  );
  const others = (await instruments())
    .filter((entry) => !led.includes(entry))
    .map((entry): SearchRecord => {
      const { data, id, body } = entry;
      const label = instrumentLabel(entry);
      const year = (data.date ?? data.inForce)?.slice(0, 4);
      // "30/2020/NĐ-CP", "Nghị định 30", "Luật … 2022"
      const numbers = data.number ? [data.number, `${data.docType} ${data.number.split('/')[0]}`] : [];
      const current = data.status === 'còn hiệu lực' ? [`${label} hiện hành, đang áp dụng, còn hiệu lực`] : [];
      return {
        url: `/van-ban/${id}/`,
        id,
        type: 'instrument',
        title: label,
        text: instrumentSubtitle(entry),
        // What the page says of it begins with what matters. The words of a text that we hold are found in its page.
        more: `${data.authority}. ${data.text ? '' : plain(body).slice(0, 400)}`,
        path: data.authority,
        card: aboutInstrument(entry),
        aliases: [
          ...nameWithin(instrumentSubtitle(entry)),
          ...numbers,
          ...(year && !label.includes(year) ? [`${label} ${year}`] : []),
          ...current,
          ...data.names,
          ...asked(id),
        ],
        ...(year && { year: Number(year) }),
      };
    });
  // Last the leading ones: where a library is too large for the records, the first give way.
  return [...others, ...whole];
}

/** "Phê duyệt Đề án X" is looked for as "Đề án X". */
function nameWithin(subtitle: string): string[] {
  const name = subtitle.replace(/^((về )?việc |về |(ban hành|phê duyệt|quy định) )+/i, '');
  return name !== subtitle ? [name] : [];
}

async function taskRecords(): Promise<SearchRecord[]> {
  const asked = await names('nhiệm vụ');
  return (await taskLists())
    .flatMap((list) => list.tasks)
    .map(({ id, text, label, url, year, time, kinds: ofTask, lead, audience, output, named }) => ({
      url,
      id: `viec-${id}`,
      type: 'task',
      title: text,
      text: [audience && `Dành cho: ${audience}`, output && `Kết quả: ${output}`].filter(Boolean).join('. '),
      note: `${lead.map((body) => shortNameOf(named.get(body)!)).join('; ')}; ${time}`,
      path: `Kế hoạch ${year} › Nhiệm vụ › ${label}`,
      aliases: [...ofTask.map((kind) => taskKinds[kind]), ...asked(id)],
      year: Number(year),
    }));
}

async function bodyRecords(): Promise<SearchRecord[]> {
  const asked = await names('cơ quan');
  const views = await Promise.all(
    (await taskLists()).map(async (list) => (await bodiesOf(list)).map((body) => ({ ...body, year: list.year }))),
  );
  return views.flat().map(({ id, named, url, tasks, year }) => {
    const count = tasks.filter(({ role }) => role === 'lead').length;
    return {
      url,
      id,
      type: 'agency',
      title: named.name,
      text: '',
      note: `${tasks.length} việc trong Kế hoạch ${year}; hạn, nguyên văn, lịch và mẫu báo cáo để tải.`,
      path: `Kế hoạch ${year} › Cơ quan`,
      card: `${count > 0 ? `${count} việc văn bản nêu tên, ` : ''}${tasks.length} việc tất cả trong Kế hoạch ${year}`,
      aliases: [...(named.shortName ? [named.shortName] : []), ...asked(id), `mẫu báo cáo ${named.name}`],
      year: Number(year),
    };
  });
}

/** What the law says today: found by what people type, told at once in its two sentences. */
async function answerRecords(): Promise<SearchRecord[]> {
  return (await answers()).map(({ url, id, data, said }) => ({
    url,
    id,
    type: 'answer',
    title: data.question,
    text: said,
    path: `Hỏi đáp › ${situations[data.situation]}`,
    card: said,
    aliases: saying(data.question, data.asked),
  }));
}

const isSmall = among(wordsOf(SMALL));

/** Of the ways to ask a question those with a word that neither it nor another way has: the rest is found without them. */
function saying(question: string, ways: readonly string[]): string[] {
  const known = new Set(keysOf(question));
  return ways.filter((way) => {
    const added = wordsOf(way).filter((word) => !isSmall(word) && !known.has(word.key));
    for (const { key } of added) known.add(key);
    return added.length > 0;
  });
}

async function messageRecords(): Promise<SearchRecord[]> {
  const asked = await names('thông điệp');
  return (await messages()).map(({ url, slug, body, data }) => {
    const [monthOf, dayOf] = data.day.split('-').map(Number);
    return {
      url,
      id: slug,
      type: 'message',
      title: data.slogan,
      text: '',
      more: `${data.lead} ${plain(body)}`.slice(0, 200),
      path: `Tháng hành động › ${dayMonth(data.day)}`,
      // People look for a day as they write it.
      // What a reader may call it comes first: src/search/search.ts takes it for the word for its kind.
      aliases: [
        ...data.audience.map((one) => `thông điệp cho ${audiences[one]}`),
        ...data.aliases,
        ...asked(slug),
        `thông điệp ngày ${dayMonth(data.day)}`,
        `ngày ${dayOf} tháng ${monthOf}`,
        ...(data.occasion ? [data.occasion.name] : []),
      ],
      audience: data.audience.map((one) => audiences[one]),
    };
  });
}

async function materialRecords(): Promise<SearchRecord[]> {
  // All have the same sheets: of equals the one with an official theme is found first.
  const isOfficial = ({ message }: MaterialView) => Number(message.official !== undefined);
  const views = [...(await materialViews())].sort((a, b) => isOfficial(b) - isOfficial(a));
  return views.map(({ entry, message, url, kinds: made, sheets }) => ({
    url,
    id: entry.id,
    type: 'material',
    title: `${kinds[made[0] ?? 'ap-phich']}: ${message.data.slogan}`,
    text: '',
    note: sheets.map(({ about }) => about.name).join(', '),
    path: message.official ? campaignTitle(message.official.year) : 'Tháng hành động',
    aliases: [
      'poster, tải về, in',
      ...made.slice(1).map((kind) => `${kinds[kind]} ${message.data.slogan}`),
      ...sheets.map(({ about }) => about.name),
      ...message.data.audience.map((one) => `áp phích cho ${audiences[one]}`),
      ...message.data.aliases.slice(0, 2),
    ],
    ...(message.official && { year: Number(message.official.year) }),
    audience: message.data.audience.map((one) => audiences[one]),
    format: sheets.map(({ about }) => about.name),
  }));
}

/** The help page, and each number to call. */
async function help(): Promise<SearchRecord[]> {
  const asked = await names('trợ giúp');
  const lines = await services();
  const ids = new Map((await getCollection('services')).map(({ id, data }) => [data.number, id]));
  const page: SearchRecord = {
    url: '/tro-giup/',
    id: 'tro-giup',
    type: 'help',
    title: 'Cần người giúp',
    text: lines.map(({ number, name, told }) => `${number}: ${name}. ${told}`).join(' '),
    path: 'Nơi có người nghe',
    card: lines.map(({ number, caption }) => `${number} ${caption}`).join('; '),
    aliases: asked('tro-giup'),
  };
  return [
    page,
    ...lines.map(({ number, name, caption, told }): SearchRecord => {
      const digits = number.replaceAll(' ', '');
      return {
        url: `/tro-giup/#so-${digits}`,
        id: `so-${digits}`,
        type: 'help',
        title: `${number}: ${name}`,
        text: told,
        path: 'Số gọi',
        card: told,
        call: number,
        aliases: [number, digits, `gọi ${digits}`, caption, name, `số điện thoại ${name}`, ...asked(ids.get(number)!)],
      };
    }),
  ];
}

async function pageRecords(): Promise<SearchRecord[]> {
  const asked = await names('trang');
  const page = (
    id: string,
    url: string,
    title: string,
    text: string,
    path: string,
    { year, more, aliases = [] }: { year?: string; more?: string; aliases?: string[] } = {},
  ): SearchRecord => ({
    url,
    id,
    type: 'page',
    title,
    text,
    path,
    aliases: [...asked(id), ...aliases],
    ...(more && { more }),
    ...(year && { year: Number(year) }),
  });
  const planned = new Map((await taskLists()).map((list) => [list.year, list]));
  const ofYear = (await plans()).flatMap(({ id: year, data }) => [
    page(`ke-hoach-${year}`, `/ke-hoach/${year}/`, `Kế hoạch ${year}: ${data.title}`, data.description, 'Kế hoạch', {
      year,
    }),
    ...Object.entries(planPages)
      .filter(() => planned.has(year))
      .map(([id, { title, text }]) => {
        const { plan, tasks } = planned.get(year)!;
        const marks = plan.data.dates.map(({ label, text }) => `${label}: ${text}`).join(' ');
        const url = `/ke-hoach/${year}/${id}/`;
        return page(`${id}-${year}`, url, `${title}, Kế hoạch ${year}`, text, `Kế hoạch ${year}`, {
          year,
          ...(id === 'lich' && { more: marks }),
          // As the site speaks of it everywhere.
          ...(id === 'nhiem-vu' && { aliases: [`${tasks.length} việc`] }),
        });
      }),
  ]);
  const months = (await campaigns()).map(({ id: year, data, body }) =>
    page(
      `thang-hanh-dong-${year}`,
      `/thang-hanh-dong/${year}/`,
      campaignTitle(year),
      data.theme ? `Chủ đề: ${data.theme.text}.` : '',
      'Tháng hành động',
      {
        year,
        aliases: [`tháng hành động ${year}`],
        more: [
          `${data.officialName}, ${shortDay(data.from)} đến ${shortDay(data.to)}.`,
          data.launch?.text,
          ...data.messages.flatMap(({ texts: said }) => said),
          plain(body),
        ]
          .filter(Boolean)
          .join(' '),
      },
    ),
  );
  // What their parts say is said by the records of the parts.
  const prose = (await pages()).map(({ id, data }) =>
    page(id, `/${id}/`, data.title, data.description, 'Về trang này'),
  );
  const themes = (await campaigns()).map(({ id: year, data }) => `${year}: ${data.theme?.text ?? ''}`).join(' ');
  const facts = (await month()).facts.map(({ text }) => text).join(' ');
  return [
    ...ofYear,
    ...months,
    ...foundPages.map(({ id, href, title, text }) => {
      const more = id === 'thang-hanh-dong' ? `${facts} ${themes}` : '';
      return page(id, href, title, text, 'Các mục của trang', { more });
    }),
    ...prose,
    ...(await partRecords()),
  ];
}

/** The parts of prose pages, by their headings. */
async function partRecords(): Promise<SearchRecord[]> {
  const entries = await getCollection('pages', ({ id }) => id !== 'tro-giup');
  const parts = entries.map(async (entry) => {
    const { headings } = await render(entry);
    const [, ...bodies] = (entry.body ?? '').split(/^## .*$/m);
    return headings
      .filter(({ depth }) => depth === 2)
      .map(
        ({ slug, text }, i): SearchRecord => ({
          url: `/${entry.id}/#${slug}`,
          id: `${entry.id}-${slug}`,
          type: 'page',
          title: text,
          text: '',
          more: plain(bodies[i]),
          path: entry.data.title,
        }),
      );
  });
  return (await Promise.all(parts)).flat();
}
