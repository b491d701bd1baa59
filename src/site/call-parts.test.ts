import { expect, test } from 'vitest';
import { callParts } from './call-parts.ts';

const numbers = ['113', '111', '1900 969 680'];
const calls = (text: string) => callParts(text, numbers).flatMap(({ call }) => call ?? []);

test.each([
  ['Đang nguy hiểm: gọi 113. Trẻ em gọi 111, không mất tiền.', ['113', '111']],
  ['113', ['113']],
  ['Hỏi 1900 969 680 (có thể mất tiền).', ['1900969680']],
  ['Hỏi 1900\u00a0969\u00a0680.', ['1900969680']],
  ['Luật Dân số 113/2025/QH15, Điều 111, thông tư 111, tongdai111.vn, 1.113 người, 113-2025', []],
  ['', []],
])('%s', (text, found) => {
  expect(calls(text)).toEqual(found);
  expect(
    callParts(text, numbers)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
