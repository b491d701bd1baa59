import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/checks/content/check-content.ts';
import { hasErrors, report } from '../src/checks/problem.ts';
import { problemPage } from '../src/checks/problem-page.ts';

/**
 * Check content/ and say what is wrong, one line a problem; with `--html` also as a page that opens by a double click.
 */
const root = join(import.meta.dirname, '..');
const page = 'ket-qua-kiem-tra.html';
const problems = checkContent(join(root, 'content'), new Date());
console.log(report(problems));
if (process.argv.includes('--html')) {
  const lineOf = (file: string, line: number) => {
    try {
      return readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? '';
    } catch {
      return '';
    }
  };
  writeFileSync(join(root, page), problemPage(problems, lineOf, new Date().toLocaleString('vi-VN')));
  console.log(`Đã ghi ${page}: bấm đúp vào tệp ấy để đọc.`);
}
if (hasErrors(problems)) process.exitCode = 1;
