import { answers, answersAfter, answersBySituation, quizQuestions, services } from '../../queries/index.ts';
import { notLegalAdvice, sitePages } from '../../site/pages.ts';
import { shortDay } from '../../vietnamese/dates.ts';
import { helpLines } from './help-lines.ts';
import { lawLines } from './law-lines.ts';
import { body, link, list, page, section, words } from './markdown.ts';
import type { MarkdownCopy } from './markdown-copy.ts';

/** Words of ours whose bold is Markdown already. */
const bold = (text: string): string => text.split('**').map(words).join('**');

/** The questions, each answer, and the quiz with its key. */
export async function answerCopies(): Promise<MarkdownCopy[]> {
  const { 'hoi-dap': door, thi } = sitePages;
  const lines = await services();
  const all: MarkdownCopy = {
    page: door.href,
    section: 'Hỏi đáp',
    title: door.title,
    about: door.description,
    markdown: page(door.title, [
      ...(await answersBySituation()).map(({ title, answers: own }) =>
        section(title, list(own.map(({ url, data }) => link(data.question, url)))),
      ),
      notLegalAdvice,
    ]),
  };
  const quiz: MarkdownCopy = {
    page: thi.href,
    section: 'Hỏi đáp',
    title: thi.name,
    about: thi.description,
    markdown: page('Thi tìm hiểu: 10 câu', [
      `Mọi câu hỏi, mỗi câu kèm bốn lựa chọn: ${link('dữ liệu JSON', `${thi.href}cau-hoi.json`)}. Có ${(await quizQuestions()).length} câu.`,
    ]),
  };
  const each = (await answers()).map(async (answer): Promise<MarkdownCopy> => {
    const { data, url, law } = answer;
    return {
      page: url,
      section: 'Hỏi đáp',
      title: data.question,
      about: answer.said,
      markdown: page(data.question, [
        data.violence && helpLines(lines),
        bold(data.short),
        answer.basis,
        section('Làm gì', list(data.todo.map(bold))),
        section('Nói về ai', bold(data.about)),
        body(answer.body),
        section(
          'Ghi ở đâu',
          list([...lawLines(law), `Mức chắc chắn: ${data.confidence}. Kiểm ngày ${shortDay(data.checked)}.`]),
        ),
        section('Điều chưa chắc', list(data.unsure.map(bold))),
        notLegalAdvice,
        section('Hỏi tiếp', list((await answersAfter(answer)).map((other) => link(other.data.question, other.url)))),
      ]),
    };
  });
  return [all, quiz, ...(await Promise.all(each))];
}
