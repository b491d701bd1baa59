import { careInClass, classSet, type Part } from '../answers/class-set.ts';
import { classSetDocx } from '../answers/class-set-docx.ts';
import { classSetPdf } from '../answers/class-set-pdf.ts';
import { typstAvailable } from '../print/typst.ts';
import { answers, memo, quizQuestions, services } from '../queries/index.ts';
import { situations } from '../schemas/answer.ts';
import { sitePages } from '../site/pages.ts';
import { site } from '../site/site.ts';
import { notOfState } from '../site/standing.ts';
import { absolute } from '../site/url.ts';
import { shortDay } from '../vietnamese/dates.ts';
import { type PublishedFile, published } from './published-file.ts';

const base = sitePages.thi.href;

/** Every question, for the script of the page. */
export const quizData = published(
  { href: `${base}cau-hoi.json`, label: 'JSON', name: 'câu hỏi thi tìm hiểu' },
  async () => JSON.stringify(await quizQuestions()),
);

/** The files of one topic: what the class gets, and what the teacher keeps. */
export interface ClassFiles {
  id: string;
  title: string;
  papers: PublishedFile[];
  keys: PublishedFile[];
}

/** The numbers that a class gets: of services that have a short name in the row of pages on violence. */
const numbersInClass = memo(async () =>
  (await services()).flatMap(({ number, guard }) => (guard ? [`${guard}: gọi ${number}`] : [])),
);

/** What whoever teaches reads first, with the numbers to call. */
export const classCare = memo(async () => `${careInClass} ${(await numbersInClass()).join('. ')}.`);

/** The class sets: of everything first, then topic by topic. */
export const classFiles = memo(async (): Promise<ClassFiles[]> => {
  const questions = await quizQuestions();
  if (questions.length === 0) return [];
  const days = (await answers()).map(({ data }) => data.checked).sort();
  const foot = {
    care: await classCare(),
    numbers: (await numbersInClass()).join(' · '),
    source: `Đề gợi ý của ${site.name}${notOfState('đề')}. Luật kiểm ngày ${shortDay(days[0]!)}. Dùng sau ngày ấy thì xem lại ở trang Hỏi đáp. ${absolute(base)}`,
    day: days.at(-1)!,
  };
  const topics = [
    { id: 'moi-chuyen', title: 'Mọi chuyện', own: questions },
    ...Object.entries(situations).map(([id, title]) => ({
      id,
      title,
      own: questions.filter(({ topic }) => topic === id),
    })),
  ];
  return topics
    .filter(({ own }) => own.length > 0)
    .map(({ id, title, own }) => {
      const set = classSet({ id, title }, own, foot);
      const files = (part: Part, what: string) => {
        const words = { name: `${what}, ${title.toLocaleLowerCase('vi')}`, about: title };
        return [
          ...(typstAvailable()
            ? [published({ href: `${base}${part}-${id}.pdf`, label: 'PDF', ...words }, () => classSetPdf(set, part))]
            : []),
          published({ href: `${base}${part}-${id}.docx`, label: 'Word', ...words }, () => classSetDocx(set, part)),
        ];
      };
      return { id, title, papers: files('de', 'ba đề'), keys: files('dap-an', 'đáp án') };
    });
});

/** The quiz as data, and the class sets. */
export const quizFiles = async (): Promise<PublishedFile[]> => [
  quizData,
  ...(await classFiles()).flatMap(({ papers, keys }) => [...papers, ...keys]),
];
