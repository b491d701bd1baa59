import { expect, test } from 'vitest';
import { wrongHelpOrder } from './help-order.ts';

const numbers = ['113', '115', '111', '1900 969 680'];

test.each([
  'Nguy hiểm gọi 113, trẻ em gọi 111.',
  'Gọi 113\nGọi 111\nGọi 1900 969 680',
  'Bà con gọi một một ba. Lo cho trẻ em, gọi một một một. Xin nhắc lại: một một ba.',
  'Gọi 111.',
  'Năm 1113, 111 và 1130.',
  'Không số nào.',
])('good: %s', (text) => expect(wrongHelpOrder(text, numbers)).toBeNull());

test.each([
  ['Trẻ em gọi 111; nguy hiểm gọi 113.', '113', '111'],
  ['Gọi một một một. Nguy hiểm thì gọi Một\u00a0một\u00a0ba.', '113', '111'],
  ['Tư vấn: 1900\u00a0969\u00a0680. Trẻ em: 111.', '111', '1900 969 680'],
  ['111, 115', '115', '111'],
])('wrong: %s', (text, first, before) => expect(wrongHelpOrder(text, numbers)).toEqual({ first, before }));
