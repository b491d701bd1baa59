import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { message as schema } from '../schemas/message.ts';
import { exampleMessage } from './message-for-tests.ts';
import { scriptsOf } from './script.ts';
import { scriptDocx } from './script-docx.ts';
import { scriptSheet } from './script-sheet.ts';

const message = schema.parse(exampleMessage);
const sheet = scriptSheet(message, scriptsOf(message), 'vi-du.vn', '2031-11-25');

test('the file holds the words, who says them, and never the clock', async () => {
  const file = await scriptDocx(sheet);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(Buffer.from(await scriptDocx(sheet)).equals(Buffer.from(file))).toBe(true);
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml']!);
  for (const words of [
    'Có nhau (bản 30 giây)',
    'bản 60 giây',
    'Đọc ngày 16/11',
    'Gọi một một ba.',
    'Nghỉ ba giây, rồi đọc lại lượt hai.',
    'Một lượt: đọc chậm',
    'Nhịp của tôi',
    'luận văn',
  ])
    expect(xml).toContain(words);
  const foot = Object.keys(parts).filter((name) => /word\/footer\d\.xml/.test(name));
  expect(foot.length).toBeGreaterThan(0);
  for (const name of foot) expect(strFromU8(parts[name]!)).toContain('Không đọc dòng này: Thông điệp gợi ý của');
  const core = strFromU8(parts['docProps/core.xml']!);
  expect(core).toContain('2031-11-25T00:00:00Z');
  expect(core).toContain('Thông điệp gợi ý của');
});
