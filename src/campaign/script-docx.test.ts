import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { message as schema } from '../schemas/message.ts';
import { exampleMessage } from './message-for-tests.ts';
import { scriptsOf } from './script.ts';
import { scriptDocx } from './script-docx.ts';
import { allScriptsSheet, scriptSheet } from './script-sheet.ts';

const message = schema.parse(exampleMessage);
const day = { data: message, scripts: scriptsOf(message) };
const sheet = scriptSheet(day, 'vi-du.vn', '2031-11-25');

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

test('all days in one file: each day begins on its own paper with its three scripts, and every page says whose they are', async () => {
  const days = [
    day,
    {
      ...day,
      data: {
        ...message,
        day: '11-17',
        slogan: 'Cùng nhau',
        reviewed: { by: 'Cán bộ Nhà tạm lánh', on: '2031-10-01' },
      },
    },
  ];
  const sheet = allScriptsSheet(days, 'Mọi lời', 'vi-du.vn', '2031-11-25');
  expect(sheet.pages.map(({ heading }) => heading)).toEqual(['16/11: Có nhau', '17/11: Cùng nhau']);
  const parts = unzipSync(await scriptDocx(sheet));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml.match(/Bản \d0 giây/gu)).toEqual([
    'Bản 30 giây',
    'Bản 60 giây',
    'Bản 90 giây',
    'Bản 30 giây',
    'Bản 60 giây',
    'Bản 90 giây',
  ]);
  expect(xml.match(/<w:sectPr>/gu)).toHaveLength(2);
  expect(xml.match(/Trước khi phát/gu)).toHaveLength(1);
  expect(xml.match(/luận văn/gu)).toHaveLength(1);
  expect(xml).not.toContain('Nhịp của tôi');
  const feet = Object.keys(parts).filter((name) => /word\/footer\d\.xml/.test(name));
  expect(feet).toHaveLength(2);
  for (const name of feet) expect(strFromU8(parts[name]!)).toContain('Không đọc dòng này: Thông điệp gợi ý của');
});
