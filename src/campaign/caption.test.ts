import { expect, test } from 'vitest';
import { site } from '../site/site.ts';
import { caption, englishCaption } from './caption.ts';

const services = [
  { number: '113', poster: true },
  { number: '111', poster: true },
  { number: '000', poster: false },
];
const data = { slogan: 'Có nhau', violence: true };

test('a suggestion says whose it is and what it goes with, and names no year of its own', () =>
  expect(
    caption({ data, day: '11-25', goesWith: ['mục II.5.2 của Kế hoạch'], services, credit: 'Trang, vi-du.vn' }),
  ).toBe(
    `“Có nhau”, dùng cho ngày 25/11 hằng năm. Thông điệp gợi ý của ${site.name}, không phải khẩu hiệu chính thức; gắn với mục II.5.2 của Kế hoạch. Trên tờ in có số 113, 111. Ghi nguồn: Trang, vi-du.vn.`,
  ));

test('an official theme names its year and source', () =>
  expect(
    caption({
      data: { ...data, violence: false },
      official: { year: '2018', source: { label: 'Báo Ví Dụ' } },
      goesWith: [],
      services,
      credit: 'Trang',
    }),
  ).toBe('“Có nhau”. Chủ đề Tháng hành động năm 2018 (chính thức). Nguồn của chủ đề: Báo Ví Dụ. Ghi nguồn: Trang.'));

test('in English it says the same, its origin too; nobody is told what nobody has translated', () => {
  const english = { slogan: 'We have each other', lead: 'Be there.', alt: 'Two people.' };
  expect(englishCaption({ data: { ...data, english }, day: '11-25', services, credit: 'Trang, vi-du.vn' })).toBe(
    `“We have each other” (in Vietnamese: “Có nhau”), for 25 November of every year. Be there. Suggested message by ${site.name}, not an official text of any state body. On the sheet: help numbers in Viet Nam, 113, 111. Credit: Trang, vi-du.vn.`,
  );
  expect(englishCaption({ data, services, credit: 'Trang' })).toBeUndefined();
});
