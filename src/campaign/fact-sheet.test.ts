import { expect, test } from 'vitest';
import { factSheetText } from './fact-sheet.ts';

const sheet = {
  title: 'Tờ sự kiện',
  rows: [
    {
      term: 'Bối cảnh',
      told: [
        { text: 'Một.', cited: [1] },
        { text: 'Hai.', cited: [1, 2] },
      ],
    },
  ],
  themes: [{ year: '2018', told: { text: 'Chủ đề', cited: [2] } }],
  numbers: [{ number: '113', told: { text: 'Công an.', cited: [] } }],
  sources: [{ label: 'Báo A', url: 'https://a.vi-du/' }, { label: 'Báo B' }],
  source: 'Trang. Kiểm ngày 01/02/2031.',
  day: '2031-02-01',
};

test('each line has a label and says by number where it is from', () => {
  const lines = factSheetText(sheet).split('\n');
  expect(lines).toContain('Bối cảnh: Một. [1] Hai. [1][2]');
  expect(lines).toContain('2018: Chủ đề [2]');
  expect(lines).toContain('[1] Báo A, https://a.vi-du/');
  expect(lines).toContain('[2] Báo B, chưa có địa chỉ');
  for (const line of lines) expect(line).not.toMatch(/^\s*:/);
  expect(lines.at(-1)).toContain('Kiểm ngày 01/02/2031');
});
