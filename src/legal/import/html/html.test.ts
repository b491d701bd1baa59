import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readSource } from '../read-source.ts';

vi.setConfig({ testTimeout: 60_000 });

const paragraphsOf = async (html: string): Promise<string[]> => {
  const { markdown } = await readSource('thu.html', strToU8(html));
  return markdown.trimEnd().split('\n\n');
};

test('a line break of the file is a space, <br> is a line, entities are letters', async () => {
  expect(
    await paragraphsOf('<p>Điều&nbsp;1.\n  Phạm <b>vi</b> &lt;áp dụng&gt;</p><p>CHƯƠNG I<br>QUY ĐỊNH CHUNG'),
  ).toEqual(['Điều 1. Phạm **vi** <áp dụng>', 'CHƯƠNG I', 'QUY ĐỊNH CHUNG']);
});

test('what belongs to the page or is hidden is left out', async () => {
  expect(
    await paragraphsOf(
      '<nav>Trang chủ</nav><main><h1>QUYẾT ĐỊNH</h1><script>x()</script><p style="display: none">ẩn</p><p>Lời<button>Chép</button></p></main><footer>Chân</footer>',
    ),
  ).toEqual(['**QUYẾT ĐỊNH**', 'Lời']);
  expect(await paragraphsOf('<p>Từ ngày <ins>15</ins><del>10</del> tháng 3</p><footer>Bản quyền</footer>')).toEqual([
    'Từ ngày 15 tháng 3',
  ]);
});

test('the head is read column by column, whatever the page breaks it with', async () => {
  const head =
    '<table border="0"><tr><td><p><b>ỦY BAN NHÂN DÂN<br>TỈNH VÍ DỤ<br>-------</b></p></td><td><p><b>CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>---------------</b></p></td></tr>' +
    '<tr><td><p>Số: 7/QĐ-UBND</p></td><td><p><i>Ví Dụ, ngày 05 tháng 01 năm 2015</i></p></td></tr></table>';
  expect(await paragraphsOf(head)).toEqual([
    '**ỦY BAN NHÂN DÂN**',
    '**TỈNH VÍ DỤ**',
    'Số: 7/QĐ-UBND',
    '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
    '**Độc lập - Tự do - Hạnh phúc**',
    'Ví Dụ, ngày 05 tháng 01 năm 2015',
  ]);
});

test('a real table keeps its columns below merged cells', async () => {
  const table =
    '<table border="1"><tr><th rowspan="2">STT<th colspan="2">Người</tr><tr><td>Nam<td>Nữ</tr><tr><td>1<td>2<td>3<br>4</tr></table>';
  expect(await paragraphsOf(table)).toEqual([
    '| **STT** | **Người** | |\n| --- | --- | --- |\n| | Nam | Nữ |\n| 1 | 2 | 3<br>4 |',
  ]);
});

test('list numbers come out as text; a label typed by hand stands for the mark', async () => {
  expect(
    await paragraphsOf(
      '<ol start="3"><li>Ba<li>Bốn</ol><ol type="a"><li>Một<li>Hai</ol><ul><li>Gạch<li>- Đã gạch</ul>',
    ),
  ).toEqual(['3. Ba', '4. Bốn', 'a) Một', 'b) Hai', '- Gạch', '- Đã gạch']);
});

test('links to notes below become notes', async () => {
  expect(
    await paragraphsOf(
      '<p>Luật<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> này.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Lời chú.</p></div>',
    ),
  ).toEqual(['Luật[^1] này.', '[^1]: Lời chú.']);
});

test('letters that are markup in canonical Markdown are escaped', async () => {
  expect(await paragraphsOf('<p>Ghi (**) và [^1]</p><p>| a |</p>')).toEqual(['Ghi (\\*\\*) và [\\^1]', '\\| a |']);
});

test('any text is read', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td colspan=9>',
      '</table>',
      '<br>',
      '<ol>',
      '<li>',
      '<a href="#x">',
      '<div id=x>',
    ),
    fc.string({ maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }).filter((all) => all.join('') !== ''),
      async (pieces) => {
        expect(typeof (await readSource('a.html', strToU8(pieces.join('')))).markdown).toBe('string');
      },
    ),
  );
});

test('nesting without end is refused in words, or read', async () => {
  const deep = `${'<div>'.repeat(30_000)}x`;
  try {
    expect((await readSource('a.html', strToU8(deep))).markdown).toContain('x');
  } catch (error) {
    expect((error as Error).message).toContain('lồng quá sâu');
  }
});
