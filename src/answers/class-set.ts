import { mixed, mixOptions, type Question } from './questions-of-day.ts';

/** What is printed for a class: three papers with the same questions in other orders, and their key on sheets of its own. */
export interface ClassSet {
  title: string;
  /** Below each title. */
  how: string;
  /** Above each key, for whoever teaches. */
  care: string;
  papers: { name: string; questions: Question[] }[];
  /** At the foot of every sheet: numbers to call, where there are some, and who made it. */
  numbers: string;
  source: string;
  /** YYYY-MM-DD, the file's date. */
  day: string;
}

/** What a teacher must know before asking: a pupil who hears it may be living it. */
export const careInClass =
  'Trong lớp có thể có em đang bị hại. Đừng hỏi chuyện riêng trước lớp, đừng bắt em nào trả lời. Có em kể riêng: nghe, tin, đừng bắt kể đi kể lại, rồi báo Công an hoặc Ủy ban nhân dân xã. Đề không chia theo lớp: thầy cô đọc trước, chọn câu hợp tuổi các em.';

/** The letters before the options. */
export const letters = ['A', 'B', 'C', 'D'] as const;

const names = ['Đề 1', 'Đề 2', 'Đề 3'] as const;
/** One side of A4. */
const most = 10;

/** The papers of one topic, the same every time they are made. */
export function classSet(
  topic: { id: string; title: string },
  questions: readonly Question[],
  foot: Pick<ClassSet, 'care' | 'numbers' | 'source' | 'day'>,
): ClassSet {
  const chosen = mixed(questions, ({ id }) => id, 'de').slice(0, most);
  return {
    title: `Thi tìm hiểu: ${topic.title.toLocaleLowerCase('vi')}`,
    how: `${chosen.length} câu, mỗi câu chọn một. Không cần ghi tên.`,
    papers: names.map((name) => ({
      name,
      questions: mixed(chosen, ({ id }) => id, `${topic.id} ${name}`).map((question) => mixOptions(question, name)),
    })),
    ...foot,
  };
}

/** Which of both is made: what the class gets, or what the teacher keeps. */
export type Part = 'de' | 'dap-an';

/** What a sheet is called: "Thi tìm hiểu: ở nhà. Đáp án đề 1". */
export const sheetName = (part: Part, name: string): string => (part === 'de' ? name : `Đáp án ${name.toLowerCase()}`);
