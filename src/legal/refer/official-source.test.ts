import { expect, test } from 'vitest';
import { officialSource } from './official-source.ts';

test('an official text is led to, a copy elsewhere is not', () => {
  const copy = { label: 'Trang khác', url: 'https://vi-du.vn/vbpl.vn' };
  const official = { label: 'Công báo', url: 'https://congbao.chinhphu.vn/vi-du.htm' };
  expect(officialSource([{ label: 'Sách' }, copy])).toBeUndefined();
  expect(officialSource([copy, official])).toBe(official);
});
