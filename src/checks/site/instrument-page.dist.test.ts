import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const words = (path: string) =>
  readFileSync(`dist${path}index.html`, 'utf8')
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

test('who signed is shown with the office in which he signed', () =>
  expect(words('/van-ban/415-qd-ubnd-bac-kan-2018/')).toContain('Phạm Duy Hưng, Phó Chủ tịch (ký thay Chủ tịch)'));

test('a law and its successor of the same name are told apart, to the one that holds now', () =>
  expect(words('/van-ban/77-2015-qh13/')).toContain(
    'Được thay bằng Luật Tổ chức chính quyền địa phương, số 65/2025/QH15 (sau lại được thay bằng 72/2025/QH15)',
  ));

test('a page without the text says so and where to look; a submission stands in no gazette', () => {
  expect(words('/van-ban/13-2022-qh15/')).toMatch(/Trang chưa có toàn văn văn bản này\. .*Công báo\./);
  expect(words('/van-ban/392-ttr-ldtbxh-bac-kan-2018/')).toContain('Trang chưa có toàn văn văn bản này.');
  expect(words('/van-ban/392-ttr-ldtbxh-bac-kan-2018/')).not.toContain('Công báo');
  expect(words('/van-ban/415-qd-ubnd-bac-kan-2018/')).not.toContain('Trang chưa có toàn văn');
});
