import { type CollectionEntry, getCollection } from 'astro:content';
import type { Question } from '../answers/questions-of-day.ts';
import { allWithFacts, withFacts } from '../answers/tokens.ts';
import type { AnswerFacts } from '../metadata/answer-ld.ts';
import { type Situation, situations } from '../schemas/answer.ts';
import type { LawPoint } from '../schemas/law-point.ts';
import { absolute } from '../site/url.ts';
import { type MessageEntry, messages } from './campaign.ts';
import { type InstrumentEntry, instruments, numberedLabel } from './library.ts';
import { memo, must } from './memo.ts';

type Entry = CollectionEntry<'answers'>;

/** An instrument, with what those of its provisions say on which words of ours rest. */
export interface LawView {
  entry: InstrumentEntry;
  label: string;
  points: LawPoint[];
}

/** The law that words of ours rest on: each instrument once. */
export async function lawViews(law: readonly LawPoint[]): Promise<LawView[]> {
  const library = await instruments();
  return [...Map.groupBy(law, ({ instrument }) => instrument)].map(([id, points]) => {
    const entry = must(
      library.find((other) => other.id === id),
      `văn bản ${id}`,
    );
    return { entry, label: numberedLabel(entry), points };
  });
}

/** An answer with its numbers, and the law it rests on. */
export interface AnswerView {
  entry: Entry;
  id: string;
  url: string;
  /** As written, each token resolved. */
  data: Entry['data'];
  /** What stands below, as Markdown, each token resolved. */
  body: string;
  /** What its tab and its previews are called: where the matter is violence, nobody beside the reader learns of it. */
  title: string;
  description: string;
  /** Said below the opening sentences where one of them is less than sure; else ''. */
  basis: string;
  /** The opening sentences with it, without marks: for whoever shows them elsewhere. */
  said: string;
  law: LawView[];
  figures: { label: string; value: string }[];
}

/** The values of each fact, by its key. */
export const factValues = memo(
  async () => new Map((await getCollection('facts')).map(({ id, data }) => [id, data.values])),
);

/** All answers, by situation, then those that must come first, then as their questions sort. */
export const answers = memo(async (): Promise<AnswerView[]> => {
  const facts = await factValues();
  const order = Object.keys(situations);
  const entries = (await getCollection('answers')).sort(
    (a, b) =>
      order.indexOf(a.data.situation) - order.indexOf(b.data.situation) ||
      (a.data.place ?? Infinity) - (b.data.place ?? Infinity) ||
      a.data.question.localeCompare(b.data.question, 'vi'),
  );
  const numbers = new Map(
    entries
      .map(({ id }) => id)
      .sort()
      .map((id, i) => [id, i + 1]),
  );
  return Promise.all(
    entries.map(async (entry) => {
      const { asked, figures, ...written } = entry.data;
      const data = { ...allWithFacts(written, facts), asked, figures };
      const basis = data.confidence === 'cao' ? '' : `Theo bản chúng tôi đọc được; mức chắc chắn: ${data.confidence}.`;
      const said = `${plainWords(data.short)} ${basis}`.trim();
      return {
        entry,
        id: entry.id,
        url: `/hoi-dap/${entry.id}/`,
        data,
        body: withFacts(entry.body ?? '', facts),
        title: data.violence ? `Hỏi đáp, câu ${numbers.get(entry.id)}` : data.question,
        description: data.violence ? 'Một câu hỏi, và luật hiện nay nói gì, bằng lời dễ hiểu.' : said,
        basis,
        said,
        law: await lawViews(data.law),
        figures: figures.map(({ label, value }) => ({ label, value: withFacts(`[[${value}]]`, facts) })),
      };
    }),
  );
});

/** Words without the marks of Markdown. */
export const plainWords = (text: string): string => text.replaceAll('**', '');

/** The situations that have answers, in their order. */
export const answersBySituation = memo(async () => {
  const all = await answers();
  return (Object.keys(situations) as Situation[])
    .map((id) => ({ id, title: situations[id], answers: all.filter(({ data }) => data.situation === id) }))
    .filter(({ answers: own }) => own.length > 0);
});

/** The answers that go with one message. */
export const answersForMessage = async (message: string): Promise<AnswerView[]> =>
  (await answers()).filter(({ data }) => data.messages.includes(message));

/** The messages that go with one answer. */
export const messagesOfAnswer = async ({ data }: AnswerView): Promise<MessageEntry[]> => {
  const all = await messages();
  return data.messages.flatMap((slug) => all.find((message) => message.slug === slug) ?? []);
};

/** The answers that rest on one instrument. */
export const answersOnLaw = async (instrument: string): Promise<AnswerView[]> =>
  (await answers()).filter(({ law }) => law.some(({ entry }) => entry.id === instrument));

/** The answers to read after one. */
export const answersAfter = async ({ data }: AnswerView): Promise<AnswerView[]> => {
  const all = await answers();
  return data.related.flatMap((id) => all.filter((other) => other.id === id));
};

/** What machines are told of one answer. */
export const answerFactsOf = ({ url, data, said, law }: AnswerView): AnswerFacts => ({
  url: absolute(url),
  question: data.question,
  short: said,
  law: law.flatMap(({ label, points }) => points.map(({ provision }) => `${provision}, ${label}`)),
  checked: data.checked,
});

/** The quiz, topic by topic. */
export const quizQuestions = memo(async (): Promise<Question[]> => {
  const [all, facts] = [await answers(), await factValues()];
  const order = Object.keys(situations);
  const topics = (await getCollection('quiz')).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return topics.flatMap(({ id: topic, data }) =>
    data.map(({ id, question, options, right, why, answer }) => {
      const found = must(
        all.find((other) => other.id === answer),
        `câu trả lời ${answer}`,
      );
      return {
        id,
        topic,
        question: withFacts(question, facts),
        options,
        right: right - 1,
        why: withFacts(why, facts),
        href: found.url,
        title: found.data.question,
      };
    }),
  );
});
