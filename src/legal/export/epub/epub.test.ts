import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { decree } from '../../cases/every-unit.ts';
import { inputs } from '../../cases/export-inputs.ts';
import type { Provision } from '../../model.ts';
import { leaves } from '../../name/leaves.ts';
import { toEpub } from './epub.ts';

const namespaces = {
  h: 'http://www.w3.org/1999/xhtml',
  o: 'http://www.idpf.org/2007/opf',
  d: 'http://purl.org/dc/elements/1.1/',
};

function open(input: (typeof inputs)[number][1]) {
  const bytes = toEpub(input);
  const parts = unzipSync(bytes);
  const root = (name: string) => XmlDocument.fromString(strFromU8(parts[name]!)).root;
  const find = (name: string, xpath: string) => root(name).find(xpath, namespaces) as XmlElement[];
  // In the order in which a reader turns the pages.
  const items = new Map(
    find('EPUB/package.opf', '//o:item').map((item) => [item.attr('id')!.value, `EPUB/${item.attr('href')!.value}`]),
  );
  const pages = find('EPUB/package.opf', '//o:itemref').map((item) => items.get(item.attr('idref')!.value)!);
  return { bytes, parts, find, pages, items };
}

/** Words of a page; indentation between elements is none. */
function words(element: XmlElement): string {
  if (element.name === 'br') return '\n';
  if (element.name === 'footer' || element.name === 'aside') return '';
  let text = '';
  for (let child = element.firstChild; child; child = child.next)
    text += child instanceof XmlElement ? words(child) : child instanceof XmlText ? child.content : '';
  return text;
}
const solid = (text: string) => text.replace(/\s/g, '');
const idsOf = (units: Provision[]): string[] => units.flatMap(({ id, children }) => [id, ...idsOf(children)]);

describe.each(inputs)('%s as an e-book', (_, input) => {
  const { bytes, parts, find, pages, items } = open(input);

  test('holds every word of the text, in order; its notes beside it', () => {
    const notes = new Set(input.document.footnotes.flatMap(({ marker, content }) => [marker.id, content.id]));
    const source = leaves(input.document).filter(({ id }) => !notes.has(id));
    const text = pages.map((page) => words(find(page, '//h:body')[0]!)).join('');
    expect(solid(text)).toBe(solid(source.map((leaf) => leaf.text).join('')));
    for (const { id, marker, content } of input.document.footnotes) {
      const asides = pages.flatMap((page) => find(page, `//h:aside[@id="${id}"]`));
      expect(asides.map((aside) => aside.content.trim())).toEqual([`${marker.text} ${content.text}`]);
    }
  });

  test('every unit is an anchor, every link within the book leads to one', () => {
    const anchors = new Map(
      pages.map((page) => [page, find(page, '//*[@id]').map((element) => element.attr('id')!.value)]),
    );
    const all = [...anchors.values()].flat();
    // A quotation is its marks and what stands between them.
    const units = input.document.components.flatMap(({ body }) => idsOf(body)).filter((id) => !/-tr1$/.test(id));
    expect(units.filter((id) => !all.includes(id))).toEqual([]);
    for (const [page, ids] of anchors) expect(new Set(ids).size, page).toBe(ids.length);
    for (const page of [...pages, 'EPUB/nav.xhtml'])
      for (const href of find(page, '//h:a/@href').map((attribute) => attribute.content)) {
        if (href.startsWith('https://example.org/van-ban/')) continue;
        const [file, id] = href.split('#');
        expect(anchors.get(file ? `EPUB/${file}` : page), href).toContain(id);
      }
  });

  test('begins with its type as plain bytes; lists every file', () => {
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    const listed = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf', ...items.values()];
    expect(Object.keys(parts).sort()).toEqual(listed.sort());
  });

  test('says what it is, where from, that it is not the original; no clock', () => {
    const meta = (name: string) => find('EPUB/package.opf', `//d:${name}`).map((element) => element.content)[0];
    expect(meta('identifier')).toBe(input.permalink);
    expect(meta('language')).toBe('vi');
    expect(meta('title')).toBeTruthy();
    expect(meta('rights')).toContain('không thay cho bản chính');
    expect(find('EPUB/package.opf', '//o:meta[@property="dcterms:modified"]')[0]!.content).toBe('2026-11-23T00:00:00Z');
    expect(find(pages[0]!, '//h:footer')[0]!.content).toContain(input.permalink);
    expect(Buffer.from(toEpub(input)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('a long text goes by its chapters; the table of contents names them as printed', () => {
  const { pages, find } = open(inputs.find(([id]) => id === decree.id)![1]);
  expect(pages).toHaveLength(4);
  const titles = find('EPUB/nav.xhtml', '/h:html/h:body/h:nav/h:ol/h:li/h:a').map(({ content }) => content);
  expect(titles).toEqual(['Nghị định', 'Phụ lục I', 'Mẫu số 01']);
  const chapters = find('EPUB/nav.xhtml', '//h:a[starts-with(., "Chương")]').map(({ content }) => content);
  expect(chapters).toEqual(['Chương I. PHẠM VI', 'Chương II. SỔ THĂM NHÀ VÀ NGƯỜI GIỮ SỔ']);
});
