import { join } from 'node:path';
import { writeNew } from '../src/scaffold/write-new.ts';
import { unwritten } from '../src/schemas/unwritten.ts';

/** `npm run new -- plan 2019 <mã văn bản>`: make the files of a new piece of content and say what to write. */
try {
  // The editor's own day, not that of Greenwich.
  const today = new Date().toLocaleDateString('sv');
  const paths = writeNew(join(import.meta.dirname, '../content'), process.argv.slice(2), today);
  console.log(`Đã tạo:\n${paths.map((path) => `  content/${path}`).join('\n')}`);
  console.log(`Hãy mở từng tệp, thay mọi chỗ ghi “${unwritten}”, rồi gõ: npm run check:content`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
