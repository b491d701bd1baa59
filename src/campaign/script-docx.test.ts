import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { scriptDocx } from './script-docx.ts';

const sheet = {
  slogan: 'Một lần cũng là bạo lực',
  when: '25/11',
  scripts: [30, 60].map((cut) => ({
    cut: cut as 30 | 60,
    paragraphs: ['Kính thưa bà con.', 'Gọi một một ba.'],
    repeat: 'Đọc lại.',
    syllables: 8,
    seconds: 3,
  })),
  source: 'Bình đẳng giới Bắc Kạn',
  day: '2018-11-25',
};

test('the file holds the words and never the clock', async () => {
  const file = await scriptDocx(sheet);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(Buffer.from(await scriptDocx(sheet)).equals(Buffer.from(file))).toBe(true);
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml']!);
  for (const words of [
    'Một lần cũng là bạo lực (bản 30 giây)',
    'bản 60 giây',
    'Đọc ngày 25/11',
    'Gọi một một ba.',
    'Đọc lại.',
  ])
    expect(xml).toContain(words);
  expect(strFromU8(parts['docProps/core.xml']!)).toContain('2018-11-25T00:00:00Z');
});
