import { followNote, type Problem, summarise } from './problem.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * The report of the content check as one page for somebody without a terminal: file by file, with the very line. It stands
 * in the project's own folder, so its links open the files beside it.
 * @param lineOf the words on a line of a file; empty where there are none
 * @param when the day and time of the check, as it is shown
 */
export function problemPage(
  problems: readonly Problem[],
  lineOf: (file: string, line: number) => string,
  when: string,
) {
  const list = (some: readonly Problem[]) =>
    [...Map.groupBy(some, ({ file }) => file)]
      .map(
        ([file, own]) =>
          `<section><h2><a href="${escaped(encodeURI(file))}">${escaped(file)}</a></h2><ol>${own
            .map((problem) => item(problem, lineOf(problem.file, problem.line)))
            .join('')}</ol></section>`,
      )
      .join('\n');
  const causes = problems.filter(({ follows }) => !follows);
  const following = problems.filter(({ follows }) => follows);
  const errors = problems.some(({ level }) => level === 'error');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(summarise([...problems]))}</title>
<style>
body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: #1d1d1b; background: #fff }
h1 { font-size: 1.6rem; line-height: 1.25 }
h2 { font-size: 1.0625rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere }
ol { margin: 0; padding: 0; list-style: none }
li { padding: .75rem 0; border-top: 1px solid #c9c5bb; overflow-wrap: anywhere }
b { display: block }
code { display: block; margin-top: .25rem; padding: .25rem .5rem; background: #f3f0e8; white-space: pre-wrap; font-size: .9375rem }
.note { margin-top: 2.5rem; padding-top: 1rem; border-top: 3px solid #1d1d1b; font-weight: 600 }
</style>
</head>
<body>
<h1>${escaped(summarise([...problems]))}</h1>
<p>${errors ? 'Sửa từ trên xuống, lưu tệp, rồi chạy lại phần kiểm tra.' : 'Xong, gửi tệp được.'} Kiểm lúc ${escaped(when)}.</p>
${list(causes)}
${following.length > 0 ? `<p class="note">${escaped(followNote)}</p>\n${list(following)}` : ''}
</body>
</html>
`;
}

function item({ line, column, level, message }: Problem, words: string): string {
  const place = `Dòng ${line}${column === undefined ? '' : `, cột ${column}`}${level === 'warning' ? ', chỉ nhắc' : ''}`;
  return `<li><b>${place}</b>${escaped(message)}${words.trim() === '' ? '' : `<code>${escaped(words.trim())}</code>`}</li>`;
}
