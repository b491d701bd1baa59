import { getCollection } from 'astro:content';
import type { z } from 'zod';
import { allWithFacts } from '../answers/tokens.ts';
import { originOf } from '../campaign/origin.ts';
import { withoutQuiet } from '../campaign/unquiet.ts';
import type { Provision } from '../legal/model.ts';
import { pathTo, shortLabel } from '../legal/name/cite.ts';
import { namedBody } from '../schemas/bodies.ts';
import { collections } from '../schemas/index.ts';
import { openMessage } from '../schemas/message.ts';
import { type ProvisionRecord, provisionRecord } from '../schemas/provision-record.ts';
import { absolute } from '../site/url.ts';
import { factValues } from './answers.ts';
import { texts } from './library.ts';

/** One set of open data: entries with an id and what the schema describes. */
export interface DataSet {
  /** Name of its file, without the ending. */
  file: string;
  title: string;
  about: string;
  schema: z.ZodType;
  entries: () => Promise<{ id: string; data: unknown; text?: string }[]>;
  /** How many things there are, where an entry is a list of them. */
  things?: () => Promise<number>;
  /** The words are those of official texts. */
  isOfficial?: boolean;
}

/** The collections given away, entry by entry as the editors wrote them. */
const openCollections = {
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
  bodies: {
    file: 'co-quan',
    title: 'Cơ quan',
    about: 'Các cơ quan, tổ chức, chức danh Kế hoạch từng năm nhắc tới, gọi tên như văn bản năm ấy.',
  },
  campaigns: {
    file: 'thang-hanh-dong',
    title: 'Tháng hành động',
    about: 'Từng năm: tên chính thức, chủ đề, thời gian, nơi phát động, lời chính thức, nguồn.',
  },
  messages: {
    file: 'thong-diep',
    title: 'Thông điệp',
    about: 'Thông điệp gợi ý cho từng ngày của Tháng hành động, dùng mọi năm, trừ câu phải giữ kín.',
  },
  'plan-messages': {
    file: 'thong-diep-ke-hoach',
    title: 'Thông điệp và Kế hoạch',
    about: 'Thông điệp nào gắn với mục nào của Kế hoạch từng năm.',
  },
  materials: { file: 'tai-lieu', title: 'Tài liệu', about: 'Áp phích và tài liệu để in.' },
  answers: {
    file: 'hoi-dap',
    title: 'Hỏi đáp',
    about: 'Câu hỏi như người ta hỏi, câu trả lời bằng lời dễ hiểu, điều luật, ngày kiểm, điều chưa chắc.',
  },
  facts: {
    file: 'con-so',
    title: 'Con số của luật',
    about: 'Tuổi, mức phạt, thời hạn, khoảng cách mà các câu trả lời dùng, kèm điều luật, nguồn và ngày kiểm.',
  },
  quiz: {
    file: 'thi-tim-hieu',
    title: 'Thi tìm hiểu',
    about: 'Câu đố có giải thích, mỗi câu dẫn tới một câu trả lời.',
  },
  services: { file: 'dich-vu', title: 'Số điện thoại giúp đỡ', about: 'Số, việc dùng, nguồn, ngày kiểm.' },
  glossary: {
    file: 'tu-vung',
    title: 'Từ vựng tìm kiếm',
    about: 'Chữ viết tắt, cách nói khác và những điều người ta hỏi, để tìm đúng điều khoản.',
  },
  changes: { file: 'thay-doi', title: 'Thay đổi', about: 'Nhật ký thay đổi của trang.' },
} as const;
type OpenCollection = keyof typeof openCollections;

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

/** What a reader counts where one entry holds many: each task, each word or question. */
const things: Partial<Record<OpenCollection, () => Promise<number>>> = {
  quiz: async () => sum((await getCollection('quiz')).map(({ data }) => data.length)),
  tasks: async () => sum((await getCollection('tasks')).map(({ data }) => data.tasks.length)),
  glossary: async () =>
    sum(
      (await getCollection('glossary')).map(
        ({ data }) =>
          Object.keys('words' in data ? data.words : 'records' in data ? data.records : data.provisions).length,
      ),
    ),
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** One collection as data; `text` is what the editors wrote below it. A legal text's own words are in the set of provisions. */
async function collectionEntries(name: OpenCollection) {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data, body }) => ({ id, data, ...(body?.trim() && name !== 'legal' && { text: body.trim() }) }))
    .sort(byId);
}

/** Answers and questions with their numbers in place of tokens. */
async function withNumbers(name: 'answers' | 'quiz') {
  const facts = await factValues();
  return (await collectionEntries(name)).map((entry) => allWithFacts(entry, facts));
}

/** The messages without what must be kept quiet. */
async function messageEntries() {
  const entries = await getCollection('messages');
  return entries
    .map(({ id, data, body }) => {
      const { actions, asked, paragraphs } = withoutQuiet(data, body ?? '');
      const { quiet, ...open } = {
        origin: originOf({}).line,
        ...data,
        actions,
        question: asked?.question,
        answer: asked?.answer,
      };
      const text = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
      return { id, data: open, ...(text && { text }) };
    })
    .sort(byId);
}

/** Every body of every plan, in the plan's order; the same body of another year is another entry. */
const bodyEntries = async () =>
  (await getCollection('bodies')).flatMap(({ id: year, data }) =>
    Object.entries(data).map(([id, body]) => ({ id: `${year}/${id}`, data: body })),
  );

/** Every provision of every text that the site holds, in order of the text. */
async function provisionEntries(): Promise<{ id: string; data: ProvisionRecord }[]> {
  return (await texts()).flatMap(({ document, entry }) => {
    const record = (unit: Provision): { id: string; data: ProvisionRecord }[] => {
      const parent = pathTo(document, unit.id)?.units.at(-2)?.id;
      const data: ProvisionRecord = {
        instrument: entry.id,
        provision: unit.id,
        ...(parent && { parent }),
        type: unit.type,
        label: shortLabel(document, unit.id),
        ...(unit.num && { num: unit.num.text }),
        ...(unit.heading && { heading: unit.heading.text }),
        ...(unit.content && { content: unit.content.text }),
        url: absolute(`/van-ban/${entry.id}/#${unit.id}`),
      };
      return [{ id: `${entry.id}/${unit.id}`, data }, ...unit.children.flatMap(record)];
    };
    return document.components.flatMap(({ body }) => body.flatMap(record));
  });
}

const provisions: DataSet = {
  file: 'dieu-khoan',
  title: 'Điều khoản',
  about: 'Từng điều khoản của các văn bản có nguyên văn: đúng từng chữ, kèm mã, vị trí và địa chỉ.',
  schema: provisionRecord,
  entries: provisionEntries,
  isOfficial: true,
};
const [legal, ...others] = (Object.keys(openCollections) as OpenCollection[]).map(
  (name): DataSet => ({
    ...openCollections[name],
    ...(name === 'messages'
      ? { schema: openMessage, entries: messageEntries }
      : name === 'bodies'
        ? { schema: namedBody, entries: bodyEntries }
        : {
            schema: collections[name].schema,
            entries: name === 'answers' || name === 'quiz' ? () => withNumbers(name) : () => collectionEntries(name),
          }),
    things: things[name],
  }),
);

/** All sets of open data. */
export const dataSets: DataSet[] = [legal!, provisions, ...others];
