import { expect, test } from 'vitest';
import { site } from '../site/site.ts';
import { originOf } from './origin.ts';

test('a suggestion is the site’s own: no decision, no year, nothing that could pass for the province’s', () => {
  const { status, line, english, source } = originOf({});
  expect(status).toBe('thông điệp gợi ý');
  expect(line).toBe(`Thông điệp gợi ý của ${site.name}`);
  expect(line).not.toMatch(/\d|Quyết định|Kế hoạch|UBND|tỉnh/u);
  expect(english).toBe(`Suggested message by ${site.name}, not an official text of any state body`);
  expect(source).toBeUndefined();
});

test('what was official says of which year it is, and who says so', () => {
  const source = { label: 'Báo', url: 'https://bao.test/' };
  expect(originOf({ official: { year: '2018', source } })).toEqual({
    status: 'chính thức',
    line: 'Chủ đề Tháng hành động năm 2018',
    english: `Official theme of Viet Nam’s Action Month 2018; English by ${site.name}, not official`,
    source,
  });
});
