import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { decree } from '../../cases/every-unit.ts';
import { inputs } from '../../cases/export-inputs.ts';
import { leaves } from '../../name/leaves.ts';
import { toDocx } from './docx.ts';

const namespaces = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

async function open(input: (typeof inputs)[number][1]) {
  const bytes = await toDocx(input);
  const parts = unzipSync(bytes);
  const part = (name: string) => XmlDocument.fromString(strFromU8(parts[`word/${name}`]!)).root;
  const find = (root: XmlElement, xpath: string) => root.find(xpath, namespaces) as XmlElement[];
  return { bytes, parts, part, find };
}
const value = (element: XmlElement) => element.attr('val', 'w')?.value;

/** Words, line breaks, and "[n]" for the mark of a note, as Word shows them one after the other. */
function words(root: XmlElement): string {
  const pieces = root.find('.//w:t | .//w:br | .//w:footnoteReference', namespaces) as XmlElement[];
  return pieces
    .map((piece) =>
      piece.name === 't' ? piece.content : piece.name === 'br' ? '\n' : `[${piece.attr('id', 'w')!.value}]`,
    )
    .join('');
}
const solid = (text: string) => text.replace(/\s/g, '');

describe.each(inputs)('%s as a Word file', async (_, input) => {
  const { bytes, parts, part, find } = await open(input);
  const body = part('document.xml');
  const notes = new Set(input.document.footnotes.flatMap(({ marker, content }) => [marker.id, content.id]));

  test('holds every word of the text, in order', () => {
    const source = leaves(input.document).filter(({ id }) => !notes.has(id));
    expect(solid(words(body))).toBe(solid(source.map(({ text }) => text).join('')));
  });

  test('each paragraph of it has a named style, and each of those is in the file', () => {
    const used = find(body, '//w:p').map((paragraph) => find(paragraph, './w:pPr/w:pStyle').map(value)[0]);
    const styles = find(part('styles.xml'), '//w:style').map((style) => style.attr('styleId', 'w')!.value);
    expect(used.filter((style) => style === undefined || !styles.includes(style))).toEqual([]);
  });

  test('numbers are words, not lists of Word', () => {
    expect(find(body, '//w:numPr')).toEqual([]);
  });

  test('A4, the official margins, Times New Roman', () => {
    const [size] = find(body, '//w:pgSz');
    expect([size!.attr('w', 'w')!.value, size!.attr('h', 'w')!.value].map(Number)).toEqual([11907, 16840]);
    const margins = find(body, '//w:pgMar')[0]!;
    const edges = ['top', 'bottom', 'left', 'right'].map((side) => Number(margins.attr(side, 'w')!.value) / 56.7);
    expect(edges.map(Math.round)).toEqual([20, 20, 30, 20]);
    const fonts = find(part('styles.xml'), '//w:docDefaults//w:rFonts').map((each) => each.attr('ascii', 'w')!.value);
    expect(fonts).toEqual(['Times New Roman']);
  });

  test('the page number stands where its day has it, on no first page', () => {
    const at = (prefix: string) =>
      Object.keys(parts)
        .filter((name) => name.startsWith(`word/${prefix}`) && name.endsWith('.xml'))
        .some((name) => strFromU8(parts[name]!).includes('PAGE'));
    const isOld = (input.document.components[0]!.preface.docDate?.iso ?? '9999') < '2020-03-05';
    expect({ top: at('header'), bottom: at('footer') }).toEqual({ top: !isOld, bottom: isOld });
    expect(find(body, '//w:sectPr[1]/w:titlePg').length).toBeGreaterThan(0);
  });

  test('links lead to bookmarks of the file or to pages of the site, and look like the words around them', () => {
    const names = find(body, '//w:bookmarkStart').map((each) => each.attr('name', 'w')!.value);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z\d_]{0,39}$/.test(name))).toEqual([]);
    const numbers = find(body, '//w:bookmarkStart | //w:bookmarkEnd').map((each) => each.attr('id', 'w')!.value);
    expect(numbers.length).toBe(2 * new Set(numbers).size);
    const links = find(body, '//w:hyperlink');
    const anchors = links.flatMap((link) => link.attr('anchor', 'w')?.value ?? []);
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([]);
    const relations = strFromU8(parts['word/_rels/document.xml.rels']!);
    for (const link of links.filter((each) => !each.attr('anchor', 'w')))
      expect(relations).toMatch(
        new RegExp(`Id="${link.attr('id', 'r')!.value}"[^>]*Target="https://example.org/van-ban/[a-z0-9-]+/"`),
      );
    const styles = find(body, '//w:hyperlink/w:r').map((run) => find(run, './w:rPr/w:rStyle').map(value)[0]);
    expect(new Set(styles)).toEqual(new Set(styles.length > 0 ? ['VbLienKet'] : []));
  });

  test('the same bytes each time, dated by the record', async () => {
    expect(Buffer.from(await toDocx(input)).equals(Buffer.from(bytes))).toBe(true);
    const days = [...strFromU8(parts['docProps/core.xml']!).matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day);
    expect(new Set(days)).toEqual(new Set(['2026-11-23']));
  });
});

test('citations are links: of another instrument, of what is issued with the text', async () => {
  const { part, parts, find } = await open(inputs[0]![1]);
  const links = find(part('document.xml'), '//w:hyperlink');
  expect(links.find((link) => link.attr('anchor', 'w')?.value === 'kh_ten_loai')?.content).toContain(
    'Kế hoạch thực hiện',
  );
  expect(links.map((link) => link.content)).toContain('Quyết định số 1696/QĐ-TTg ngày 02 tháng 10 năm 2015');
  expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('https://example.org/van-ban/1696-qd-ttg-2015/');
  const underlined = find(part('styles.xml'), '//w:style[@w:styleId="VbLienKet"]//w:u').map(value);
  expect(underlined).toEqual(['none']);
});

describe('every unit', async () => {
  const { part, find } = await open(inputs.find(([id]) => id === decree.id)![1]);
  const body = part('document.xml');
  const text = (element: XmlElement) => words(element).trim();

  test('tables are tables: cells, the head repeated, a short row filled by its last cell', () => {
    const [table] = find(body, '//w:tbl[.//w:tblHeader]');
    expect(find(table!, './w:tr').map((row) => find(row, './w:tc').map(text))).toEqual([
      ['TT', 'Ngày thăm', 'Ghi chú'],
      ['1', '05/01/2022', 'Đã thăm\nHẹn lại'],
      ['2', 'Cộng'],
    ]);
    expect(find(table!, './/w:gridSpan').map(value)).toEqual(['2']);
  });

  test('footnotes are footnotes of Word', () => {
    const notes = find(part('footnotes.xml'), '//w:footnote').map(text).filter(Boolean);
    expect(notes).toEqual(decree.footnotes.map(({ content }) => content.text));
  });

  test('styles by unit; titles in the outline', () => {
    const styleOf = (start: string) =>
      find(body, '//w:p')
        .filter((paragraph) => text(paragraph).startsWith(start))
        .map((paragraph) => value(find(paragraph, './w:pPr/w:pStyle')[0]!))[0];
    expect(
      ['Phần thứ nhất', 'Chương I', 'Mục 1', 'Tiểu mục 1', 'Điều 1.', '2.1.', 'đ)', '(1)', '+'].map(styleOf),
    ).toEqual(['VbPhan', 'VbChuong', 'VbMuc', 'VbTieuMuc', 'VbDieu', 'VbKhoanCon', 'VbDiem', 'VbTiet', 'VbGach']);
    const outlined = find(part('styles.xml'), '//w:style[.//w:outlineLvl]').map(
      (style) => style.attr('styleId', 'w')!.value,
    );
    for (const style of ['VbTenLoai', 'VbPhan', 'VbChuong', 'VbMuc', 'VbTieuMuc', 'VbMucLaMa', 'VbDieu'])
      expect(outlined).toContain(style);
  });

  test('an annex begins its own page numbers', () => {
    expect(
      find(body, '//w:pgNumType')
        .map((each) => each.attr('start', 'w')?.value)
        .filter(Boolean),
    ).toEqual(['1']);
  });

  test('marks that Word would number otherwise stay as words, their notes at the end', async () => {
    const [, first] = decree.footnotes;
    const input = inputs.find(([id]) => id === decree.id)![1];
    const odd = { ...input, document: { ...decree, footnotes: [first!] } };
    const body = (await open(odd)).part('document.xml');
    expect(find(body, '//w:footnoteReference')).toEqual([]);
    expect(words(body)).toContain('Bảng có thể kẻ tay.[2]');
    expect(words(body).endsWith('[2] Kẻ bằng bút mực.')).toBe(true);
  });
});
