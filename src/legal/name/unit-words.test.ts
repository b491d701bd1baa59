import { expect, test } from 'vitest';
import { document } from '../cases/decision-415.ts';
import { unitWords } from './unit-words.ts';

test('the words of a provision are those of the text, numbers and typing errors included', () => {
  expect(unitWords(document, 'ii-6-2')).toBe('Cùng cố, kiện toàn Ban Vì sự tiến bộ phụ nữ khi có sự thay đổi nhân sự.');
  const whole = unitWords(document, 'ii-6');
  expect(whole).toMatch(/^6\. Triển khai kịp thời/);
  expect(whole).toContain('trước ngày 10 tháng 6');
  expect(unitWords(document, 'khong-co')).toBe('');
});
