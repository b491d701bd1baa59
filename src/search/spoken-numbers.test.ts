import { expect, test } from 'vitest';
import { inDigits } from './spoken-numbers.ts';

test.each([
  ['quyết định bốn trăm mười lăm', 'quyết định 415'],
  ['năm hai nghìn không trăm mười tám', 'năm 2018'],
  ['mười bốn tháng mười hai', '14 tháng 12'],
  ['ba mươi mốt thông điệp', '31 thông điệp'],
  ['một trăm linh năm', '105'],
  ['mười hai nghìn', '12000'],
  ['một nghìn chín trăm', '1900'],
  ['năm trăm', '500'],
])('%s: %s', (said, written) => expect(inDigits(said)).toBe(written));

test.each([
  'một lần cũng là bạo lực',
  'năm năm',
  'việc của hai vợ chồng',
  'ba bốn người',
  'trăm năm',
  '',
])('%s stays as it is', (said) => expect(inDigits(said)).toBe(said));
