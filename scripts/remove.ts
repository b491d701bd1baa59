/** `npm run remove -- plan 2031`: say what goes, what stays and where it leads, ask, then do it. `--yes` does not ask. */
import { join } from 'node:path';
import { agreed } from '../src/scaffold/agreed.ts';
import { freshCopy, keepForTests } from '../src/scaffold/keep-for-tests.ts';
import { readOptions } from '../src/scaffold/read-options.ts';
import { planRemoval, remove, removeUsage, tryRemoval } from '../src/scaffold/remove-content.ts';
import { runCommand } from '../src/scaffold/run-command.ts';
import { sayWayBack, wayBack } from '../src/scaffold/way-back.ts';

const project = join(import.meta.dirname, '..');
const root = join(project, 'content');
// The editor's own day, not that of Greenwich.
const today = new Date().toLocaleDateString('sv');
const lines = (items: readonly string[]) => items.map((item) => `  ${item}`).join('\n');
const inContent = (paths: readonly string[]) => paths.map((path) => `content/${path}`);

await runCommand(
  `${lines(Object.values(removeUsage).map((line) => `npm run remove -- ${line}`))}\nThêm --yes: không hỏi. Thêm --no-undo: làm cả khi Git không lấy lại được.`,
  async (args) => {
    const { words, given } = readOptions(
      args,
      { yes: true, 'no-undo': true },
      'npm run remove -- <loại> <mã> [--yes] [--no-undo]',
    );
    const removal = planRemoval(root, words, today);
    const { left, files } = tryRemoval(root, removal);
    console.log(`Gỡ ${removal.title}.\nSẽ xóa:\n${lines(inContent(files.gone))}`);
    const edited = [...files.changed, ...files.added];
    if (edited.length) console.log(`Sẽ sửa theo, vì đang trỏ tới đó:\n${lines(inContent(edited))}`);
    if (removal.stays) console.log(removal.stays);
    if (removal.redirects.length)
      console.log(
        `Địa chỉ đã công bố còn một trang nhỏ nói đã gỡ, và dẫn tới:\n${lines(removal.redirects.map(({ from, to }) => `${from} → ${to}`))}`,
      );
    if (left.length) console.log(`Những chỗ này phải sửa tay sau khi gỡ:\n${lines(left)}`);
    const back = given['no-undo']
      ? []
      : wayBack(project, {
          old: inContent([...files.gone, ...files.changed]),
          fresh: [...inContent(files.added), ...freshCopy(project)],
        });
    if (!given.yes && !(await agreed('Gỡ chứ?'))) return void console.log('Chưa gỡ gì.');
    const { note } = keepForTests(project, () => remove(root, removal));
    console.log(
      ['Đã gỡ. Hãy gõ: npm run check:content', ...note, ...(back.length ? [sayWayBack(back)] : [])].join('\n'),
    );
  },
);
