import { expect, test } from 'vitest';
import { markdown } from '../cases/decision-415.ts';
import { everyUnit, inputs } from '../cases/export-inputs.ts';
import type { LegalDocument } from '../model.ts';
import { parseLegal } from '../read/parse.ts';
import { toMarkdown } from './md.ts';

/** The tree without what depends on how the Markdown was typed. */
const tree = ({ id, components, footnotes, source: { plain, bold } }: LegalDocument) => ({
  id,
  components,
  footnotes,
  plain,
  bold,
});

const parsed = inputs.filter(([, input]) => !everyUnit.includes(input));

test.each(parsed)('%s: read again, the same tree', (id, { document }) => {
  expect(tree(parseLegal(id, toMarkdown(document)))).toEqual(tree(document));
});

test('canonical text comes back byte for byte', () => {
  expect(toMarkdown(inputs[0]![1].document).trim()).toBe(markdown.trim().replace(/[ \t]+$/gm, ''));
});

test('what would read as markup keeps its sign', () => {
  const text = String.raw`Số: 1/QĐ-SVD

Ví Dụ, ngày 01 tháng 3 năm 2022

QUYẾT ĐỊNH

Điều 1. Thư mục C:\\sổ và dấu \*\*, một * lẻ.

**Điều 2. Chữ đậm** hết.`;
  const document = parseLegal('x', text);
  expect(document.source.plain).toContain(String.raw`Thư mục C:\sổ và dấu **, một * lẻ.`);
  expect(toMarkdown(document)).toContain(String.raw`C:\\sổ và dấu \*\*, một * lẻ.`);
  expect(tree(parseLegal('x', toMarkdown(document)))).toEqual(tree(document));
});

test('a table is a table again', () => {
  expect(toMarkdown(everyUnit[0]!.document)).toContain(
    '| TT | Ngày thăm | Ghi chú |\n|---|---|---|\n| 1 | 05/01/2022 | Đã thăm<br>Hẹn lại |\n| 2 | Cộng |',
  );
});

test('tables and notes: read, written, read again', () => {
  const text = `Số: 1/QĐ-SVD

Ví Dụ, ngày 01 tháng 3 năm 2022

QUYẾT ĐỊNH

Điều 1. Kẻ bảng sau:[^1]

| TT | **Việc** |
|---|---|
| 1 | Mở sổ<br>Khóa sổ |
| 2 | a \\| b |

Điều 2. Thi hành từ ngày ký.

[^1]: Kẻ bằng bút mực.`;
  const document = parseLegal('x', text);
  expect(document.source.tables).toHaveLength(1);
  expect(document.footnotes).toHaveLength(1);
  const again = parseLegal('x', toMarkdown(document));
  expect(tree(again)).toEqual(tree(document));
  expect(again.source.tables).toEqual(document.source.tables);
});
