import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { keepForTests } from '../src/scaffold/keep-for-tests.ts';
import { newSite, type SiteAnswers, siteAnswers, siteQuestions } from '../src/scaffold/new-site.ts';
import { writeNew } from '../src/scaffold/write-new.ts';
import { unwritten } from '../src/schemas/unwritten.ts';

/**
 * `npm run new -- plan <năm> <mã văn bản>`: make the files of a new piece of content and say what to write.
 * `npm run new -- site`: make the content of another place out of this one's; asks, or takes its answers with `--yes`.
 */
const root = join(import.meta.dirname, '../content');
// The editor's own day, not that of Greenwich.
const today = new Date().toLocaleDateString('sv');
try {
  const words = process.argv.slice(2);
  if (words[0] === 'site') await makeSite(words.slice(1));
  else {
    // With another plan beside it the content is no longer the one that the tests of the engine were written for.
    if (words[0] === 'plan') keepForTests(join(root, '..'));
    const paths = writeNew(root, words, today);
    console.log(`Đã tạo:\n${paths.map((path) => `  content/${path}`).join('\n')}`);
    console.log(`Hãy mở từng tệp, thay mọi chỗ ghi “${unwritten}”, rồi gõ: npm run check:content`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function makeSite(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { yes: { type: 'boolean' }, name: text, place: text, year: text, authority: text },
  });
  const { yes, ...given } = values;
  const answers = siteAnswers(yes ? given : await asked(given));
  if (!yes && !(await isAgreed(answers))) return void console.log('Chưa đổi gì.');
  keepForTests(join(root, '..'));
  const left = newSite(root, answers, today);
  console.log(
    `Đã thay content/ bằng trang “${answers.name}”, với một ví dụ bịa ra cho ${answers.place}, năm ${answers.year}.`,
  );
  if (left.length) console.log(`Còn phải sửa tay:\n${left.map((line) => `  ${line}`).join('\n')}`);
  console.log('Màu và dấu riêng: khóa colours, mark trong content/site.yaml (bước 9 của docs/fork.md).');
  console.log(
    'Các bước tiếp theo: docs/fork.md. Muốn lấy lại như cũ: git checkout -- content && git clean -fd content',
  );
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

async function isAgreed({ name }: SiteAnswers): Promise<boolean> {
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--', 'content'], { encoding: 'utf8' });
  if (stdout) console.log('content/ đang có thay đổi chưa ghi vào git; làm tiếp là mất những thay đổi ấy.');
  if (!process.stdin.isTTY) {
    console.log('Muốn làm mà không hỏi, thêm --yes.');
    return false;
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`Thay toàn bộ nội dung bằng trang “${name}”? Gõ “có” rồi Enter: `);
  ask.close();
  return /^(?:có|co|c)$/iu.test(answer.trim().normalize('NFC'));
}
