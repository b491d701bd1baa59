import { expect, test } from 'vitest';
import { document } from '../cases/decision-415.ts';
import { decree } from '../cases/every-unit.ts';
import { statusWords } from './status-words.ts';

test('a status names what has it: a plan with its year, even where a decision issues it', () => {
  expect(statusWords(document, 'hết thời gian thực hiện')).toBe('Kế hoạch năm 2018, đã hết thời gian thực hiện');
  expect(statusWords(decree, 'hết hiệu lực')).toBe('Nghị định, đã hết hiệu lực');
});

test('where a record says nothing of force, nothing is said', () => {
  expect(statusWords(document, 'không áp dụng')).toBe('');
  expect(statusWords(document, undefined)).toBe('');
});
