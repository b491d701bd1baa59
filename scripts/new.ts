import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readContent } from '../src/checks/content/read-content.ts';
import { agreed } from '../src/scaffold/agreed.ts';
import { freshCopy, keepForTests } from '../src/scaffold/keep-for-tests.ts';
import { usage } from '../src/scaffold/new-content.ts';
import { newSite, type SiteAnswers, siteAnswers, siteQuestions } from '../src/scaffold/new-site.ts';
import { readOptions } from '../src/scaffold/read-options.ts';
import { runCommand } from '../src/scaffold/run-command.ts';
import { sayWayBack, wayBack } from '../src/scaffold/way-back.ts';
import { writeNew } from '../src/scaffold/write-new.ts';
import { unwritten } from '../src/schemas/unwritten.ts';

/**
 * `npm run new -- plan <năm> <mã văn bản>`: make the files of a new piece of content and say what to write.
 * `npm run new -- site`: make the content of another place out of this one's; asks, or takes its answers with `--yes`.
 */
const project = join(import.meta.dirname, '..');
const root = join(project, 'content');
// The editor's own day, not that of Greenwich.
const today = new Date().toLocaleDateString('sv');
const siteUsage =
  'npm run new -- site [--yes] [--no-undo] --name "Bình đẳng giới Ví Dụ" --place "tỉnh Ví Dụ" --year 2031 [--authority "Ủy ban nhân dân tỉnh Ví Dụ"]';

await runCommand(
  [...Object.values(usage).map((line) => `  npm run new -- ${line}`), `  ${siteUsage}`].join('\n'),
  async (args) => {
    if (args[0] === 'site') return makeSite(args.slice(1));
    const { words } = readOptions(args, {}, 'npm run new -- <loại> <mã>');
    const write = () => writeNew(root, words, today);
    // With another plan beside it the content is no longer the one that the tests of the engine were written for.
    const { done, note } = words[0] === 'plan' ? keepForTests(project, write) : { done: write(), note: [] };
    console.log(`Đã tạo:\n${done.map((path) => `  content/${path}`).join('\n')}`);
    for (const line of note) console.log(`${line} Muốn bỏ kế hoạch này thì xóa cả thư mục ấy.`);
    console.log(`Hãy mở từng tệp, thay mọi chỗ ghi “${unwritten}”, rồi gõ: npm run check:content`);
  },
);

async function makeSite(args: string[]): Promise<void> {
  const { words, given } = readOptions(
    args,
    { yes: true, 'no-undo': true, name: 'text', place: 'text', year: 'text', authority: 'text' },
    siteUsage,
  );
  if (words.length)
    throw new Error(
      `Thừa chữ “${words.join(' ')}”: giá trị có dấu cách phải đặt trong dấu nháy kép. Hãy gõ: ${siteUsage}`,
    );
  // It touches all of content/, so nothing there may be unsaved, and all of it goes back.
  const back = given['no-undo']
    ? []
    : wayBack(project, { old: ['content'], fresh: ['content', ...freshCopy(project)] });
  const answers = siteAnswers(given.yes ? given : await asked(given));
  if (!given.yes && !(await agreed(`Thay toàn bộ nội dung bằng trang “${answers.name}”?`)))
    return void console.log('Chưa đổi gì.');
  const { done: left, note } = keepForTests(project, () => newSite(root, answers, today));
  console.log(
    `Đã thay content/ bằng trang “${answers.name}”, với một ví dụ bịa ra cho ${answers.place}, năm ${answers.year}.`,
  );
  const { answers: kept, quiz, facts, legal } = readContent(root).entries;
  console.log(
    `Ở lại từ bộ gốc, từ nay là lời của trang bạn: ${kept.length} câu hỏi đáp, ${quiz.length} tệp câu đố, ${facts.length} mục số của luật, hồ sơ ${legal.length - 1} văn bản cả nước. Hãy đọc lại (bước 2 của docs/fork.md).`,
  );
  if (left.length) console.log(`Còn phải sửa tay:\n${left.map((line) => `  ${line}`).join('\n')}`);
  for (const line of note) console.log(line);
  console.log('Màu và dấu riêng: khóa colours, mark trong content/site.yaml (bước 9 của docs/fork.md).');
  console.log('Các bước tiếp theo: docs/fork.md.');
  if (back.length) console.log(sayWayBack(back));
}

/** Ask at the terminal for what was not given. */
async function asked(given: Partial<SiteAnswers>): Promise<Partial<SiteAnswers>> {
  if (!process.stdin.isTTY) return given;
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answers = { ...given };
  for (const key of Object.keys(siteQuestions) as (keyof SiteAnswers)[]) {
    const usual = key === 'authority' && answers.place ? ` (Enter: Ủy ban nhân dân ${answers.place})` : '';
    answers[key] ??= (await ask.question(`${siteQuestions[key]}${usual}: `)).trim().normalize('NFC');
  }
  ask.close();
  return answers;
}
