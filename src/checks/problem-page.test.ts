import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { problemPage } from './problem-page.ts';

const cause: Problem = { file: 'content/services.yaml', line: 3, column: 1, level: 'error', message: 'có dấu Tab <b>' };
const following: Problem = {
  file: 'content/a b.yaml',
  line: 9,
  level: 'error',
  message: 'không có dịch vụ',
  follows: true,
};

test('the page says file, line, words and what to do, the cause before what follows, and runs nothing', () => {
  const html = problemPage([cause, following], (file, line) => `${file}:${line} <script>x</script>`, '08:00 1/1/2031');
  const at = ['Nội dung: 2 lỗi.', 'có dấu Tab &#60;b&#62;', 'có thể chỉ do các lỗi ở trên', 'không có dịch vụ'].map(
    (words) => html.lastIndexOf(words),
  );
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
  expect(html).toContain('Dòng 3, cột 1');
  expect(html).toContain('href="content/a%20b.yaml"');
  expect(html).not.toMatch(/<script|https?:/);
});

test('a clean content says so', () => {
  const html = problemPage([], () => '', '08:00');
  expect(html).toContain('Nội dung: không có lỗi.');
  expect(html).toContain('gửi tệp được');
  expect(html).not.toContain('có thể chỉ do');
});
