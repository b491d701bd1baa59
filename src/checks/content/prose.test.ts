import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eachIsReported, page, read, write } from '#tests/kit/edited-content.ts';
import { checkProse } from './prose.ts';
import type { Content } from './read-content.ts';

/** A page of content/ with this body. */
const check = (body: string, data: object = {}) => {
  const entry = { file: 'content/pages/thu.mdx', body, bodyLine: 5, data };
  return checkProse({ entries: { pages: [entry] } } as unknown as Content);
};

test.each([
  ['Còn thiếu {', 'dấu { có nghĩa là mã'],
  ['Trẻ em <18 tuổi', 'dấu < đứng sát chữ hay số'],
  ['Một<br>hai', 'thẻ <br> mở mà không đóng'],
  ['<b>đậm', 'thẻ <b> mở mà không đóng'],
  ['<!-- nhớ sửa -->', '<!-- … -->'],
  ['<https://example.org>', 'hãy viết [chữ của liên kết](địa chỉ)'],
  ['Số là {abc}.', 'chữ giữa { và } là mã'],
  ['{/* nhớ sửa */}', 'chữ giữa { và } là mã'],
  ['import hàng hóa từ nước ngoài', 'đoạn bắt đầu bằng chữ “import”'],
  ['export const a = 1;', 'đoạn bắt đầu bằng chữ “export”'],
  ['[bấm](javascript:alert(1))', 'không được dùng “javascript:”'],
  ['[bấm](&#106;avascript:alert(1))', 'không được dùng “javascript:”'],
  ['[bấm](JaVaScRiPt:alert(1))', 'không được dùng “javascript:”'],
  ['[bấm](<java\tscript:alert(1)>)', 'không được dùng “javascript:”'],
  ['[a]: data:text/html,x\n\n[bấm][a]', 'không được dùng “data:”'],
  ['<a href="javascript:alert(1)">bấm</a>', 'không được dùng “javascript:”'],
  ['<a href="/" onclick="x">bấm</a>', 'thuộc tính không được dùng: onclick'],
  ['<a href={x}>bấm</a>', 'thuộc tính không được dùng: href'],
  ['<a {...x}>bấm</a>', 'thuộc tính không được dùng'],
  ['<script>alert(1)</script>', 'thẻ <script> không được dùng'],
  ['<Leave />', 'thẻ <Leave> không được dùng'],
  ['<constructor />', 'thẻ <constructor> không được dùng'],
  ['<>a</>', 'thẻ <> không được dùng'],
  ['> - **[sâu](vbscript:x)**', 'không được dùng “vbscript:”'],
  ['[trang](facebook.com/abc)', 'thiếu phần đầu'],
  ['[trang](//example.org)', 'thiếu “https:” ở đầu'],
  ['![Ảnh](./anh.png)', 'chỉ dùng được ảnh có trên trang này'],
  ['![Ảnh](https://example.org/a.png)', 'chỉ dùng được ảnh có trên trang này'],
  ['![Ảnh](//example.org/a.png)', 'chỉ dùng được ảnh có trên trang này'],
  ['# Tên trang', 'hãy dùng hai dấu ##'],
  ['Chữ có\u200bký tự ẩn', 'ký tự ẩn U+200B'],
])('%s', (body, message) => {
  const problems = check(`Đoạn đầu.\n\n${body}`);
  expect(problems).toMatchObject([
    { file: 'content/pages/thu.mdx', line: 7, message: expect.stringContaining(message) },
  ]);
});

test('the place is the very sign', () => {
  expect(check('Đoạn đầu.\n\nTrẻ em <18 tuổi')).toMatchObject([{ line: 7, column: 8 }]);
  expect(check('Một.\n\nHai [x](javascript:y) và {z}.')).toMatchObject([{ column: 5 }, { column: 26 }]);
});

test('prose as it is written passes: lists, links, folded parts, a "<" with a blank, quotes, braces that are escaped', () => {
  const body = [
    '## Mục',
    'Dưới 5 < 18, “nháy cong”, \\{ngoặc\\}, `{mã}`.',
    '[a](/van-ban/#x) [b](#y) [c](https://example.org/?a=b:c) [d](mailto:a@example.org) [e](tel:113)',
    '<details>\n<summary>Nguồn</summary>\n\n- một\n\n</details>',
    'xuất khẩu, nhập khẩu; import ở giữa câu',
    'Một dòng<br />dòng nữa',
  ].join('\n\n');
  expect(check(body)).toEqual([]);
});

test('official texts are not read as prose', () => {
  expect(check('Điều 1. {x} <5', { text: { source: 'a.md' } })).toEqual([]);
});

test('the reader is the one of the build, in its version', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const inLock = Object.keys(packages).filter((path) => path.endsWith('node_modules/satteri'));
  expect(inLock).toEqual(['node_modules/satteri']);
  expect(packages['node_modules/satteri'].version).toBe(dependencies.satteri);
});

eachIsReported([
  {
    name: 'lời giới thiệu chạy mã khi bấm',
    make: () => write(page, `${read(page)}\n[bấm](javascript:alert(1))\n`),
    file: page,
    line: '[bấm](javascript',
    says: ['javascript:', 'https://'],
  },
  {
    name: 'dấu ngoặc nhọn không đóng',
    make: () => write(page, `${read(page)}\nCòn thiếu {\n`),
    file: page,
    line: 'Còn thiếu {',
    says: ['dấu { có nghĩa là mã'],
  },
]);
