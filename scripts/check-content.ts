import { join } from 'node:path';
import { checkContent } from '../src/checks/content/check-content.ts';
import { recordPublishedIds } from '../src/checks/content/record-published-ids.ts';
import { hasErrors, report } from '../src/checks/problem.ts';

/** Check content/ and say what is wrong, one line a problem. `--record-ids` adds new provision ids to the register when there is no error. */
const root = join(import.meta.dirname, '../content');
let problems = checkContent(root);
if (process.argv.includes('--record-ids')) {
  if (hasErrors(problems)) {
    console.log('Chưa ghi mã nào: hãy sửa hết lỗi trước.');
  } else {
    console.log(`Đã ghi thêm ${recordPublishedIds(root)} mã điều khoản vào sổ.`);
    problems = checkContent(root);
  }
}
console.log(report(problems));
if (hasErrors(problems)) process.exitCode = 1;
