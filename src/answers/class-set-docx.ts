import { heading, line, table, widthWithin, wordFile } from '../print/word-file.ts';
import { type ClassSet, letters, type Part, sheetName } from './class-set.ts';

type Questions = ClassSet['papers'][number]['questions'];

const margin = { top: 850, bottom: 850, left: 1134, right: 1134 };
const spacing = { before: 40, after: 40 };

const asked = (questions: Questions) =>
  questions.flatMap(({ question, options }, i) => [
    line(`${i + 1}. ${question}`, { bold: true, spacing, keepNext: true }),
    ...options.map((option, n) =>
      line(`${letters[n]}. ${option}`, { indent: { left: 360 }, spacing, keepNext: n < options.length - 1 }),
    ),
  ]);

const key = (questions: Questions) =>
  table(
    [
      ['Câu', 'Đáp án', 'Vì sao'],
      ...questions.map(({ options, right, why }, i) => [String(i + 1), `${letters[right]}. ${options[right]}`, why]),
    ],
    {
      width: widthWithin(margin),
      share: [0.08, 0.32, 0.6],
      room: [40, 80],
      hasHead: true,
      style: () => ({ size: 22 }),
    },
  );

/** One part of a class set as a Word file to change and print, byte-identical for the same questions. */
export const classSetDocx = (set: ClassSet, part: Part): Promise<Uint8Array> =>
  wordFile({
    title: part === 'de' ? set.title : `${set.title}, đáp án`,
    about: set.source,
    day: set.day,
    size: { text: 24, title: 32 },
    margin,
    sections: set.papers.map(({ name, questions }) => ({
      foot: [line(set.numbers, { bold: true, spacing }), line(set.source, { size: 18, spacing })],
      children: [
        heading(`${set.title}. ${sheetName(part, name)}`, 1),
        line(part === 'de' ? set.how : 'Giữ riêng. Mỗi câu có lời giải thích để nói lại cho lớp.', { spacing }),
        ...(part === 'de' ? [] : [line(set.care, { bold: true, size: 22, spacing })]),
        ...(part === 'de' ? asked(questions) : [key(questions), line('', { size: 2 })]),
      ],
    })),
  });
