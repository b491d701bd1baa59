/** `npm run remove -- plan 2031`: say what goes, what stays and where it leads, ask, then do it. `--yes` does not ask. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { keepForTests } from '../src/scaffold/keep-for-tests.ts';
import { planRemoval, remove, tryRemoval } from '../src/scaffold/remove-content.ts';

const root = join(import.meta.dirname, '../content');
// The editor's own day, not that of Greenwich.
const today = new Date().toLocaleDateString('sv');
const words = process.argv.slice(2).filter((word) => word !== '--yes');
const lines = (items: readonly string[]) => items.map((item) => `  ${item}`).join('\n');
try {
  const removal = planRemoval(root, words, today);
  const left = tryRemoval(root, removal);
  console.log(`Gỡ ${removal.title}.\nSẽ xóa:\n${lines(removal.files.map((file) => `content/${file}`))}`);
  if (removal.stays) console.log(removal.stays);
  if (removal.redirects.length)
    console.log(
      `Địa chỉ đã công bố còn một trang nhỏ nói đã gỡ, và dẫn tới:\n${lines(removal.redirects.map(({ from, to }) => `${from} → ${to}`))}`,
    );
  console.log('Chữ tìm kiếm, danh sách thông điệp của kế hoạch và nhật ký đang trỏ tới đó được sửa theo.');
  if (left.length) console.log(`Những chỗ này phải sửa tay sau khi gỡ:\n${lines(left)}`);
  if (process.argv.includes('--yes') || (await isAgreed())) {
    keepForTests(join(root, '..'));
    remove(root, removal);
    console.log('Đã gỡ. Hãy gõ: npm run check:content. Muốn lấy lại như cũ: git checkout -- content');
  } else console.log('Chưa gỡ gì.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('Muốn gỡ mà không hỏi, thêm --yes.');
    return false;
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question('Gỡ chứ? Gõ “có” rồi Enter: ');
  ask.close();
  return /^(?:có|co|c)$/iu.test(answer.trim().normalize('NFC'));
}
