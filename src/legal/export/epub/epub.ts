import { zip } from '../../../print/stable-zip.ts';
import { bookmark } from '../bookmarks.ts';
import { dayOf, type ExportInput } from '../input.ts';
import { documentTitle, sourceLine, statusLine } from '../notice.ts';
import { oneLine } from '../words.ts';
import { el, writeXml, type XmlElement } from '../xml-tree.ts';
import { type EpubPage, epubPages } from './pages.ts';

const mixed = new Set('p h1 h2 h3 h4 h5 h6 a b i sup sub td th title li span dc:title dc:source'.split(' '));
const html = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The look: of an official text, but in the reader's own type and size. */
const style = `body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { font-size: 1em; margin: 1em 0 0.5em; break-after: avoid; }
h1, .giua { text-align: center; }
p { margin: 0.4em 0; }
.nghieng { font-style: italic; }
.dam { font-weight: bold; }
.ky { margin-top: 2em; text-align: center; break-inside: avoid; }
.ho-ten { margin-top: 3em; }
.nguon, .chu-thich { font-size: 0.85em; margin-top: 2em; border-top: 1px solid; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
td, th { border: 1px solid; padding: 0.2em 0.4em; text-align: left; vertical-align: top; }
nav ol { list-style: none; }
`;

/**
 * The text as an EPUB 3: a page for each component, or for each chapter of a long one, a table of contents, our own ids as
 * anchors. It says where it comes from and that it is not the original. The same bytes for the same input.
 */
export function toEpub(input: ExportInput): Uint8Array {
  const { document, permalink } = input;
  const title = documentTitle(document) || document.id;
  const pages = epubPages(input);
  const source = sourceLine(permalink, input.record.text?.sha256, input.record.checkedOn);
  pages[0]!.content.push(el('footer', { class: 'nguon' }, el('p', {}, statusLine(input)), el('p', {}, source)));
  const page = (content: XmlElement[], name: string) =>
    utf8(
      writeXml(
        el(
          'html',
          { ...html, lang: 'vi', 'xml:lang': 'vi' },
          el('head', {}, el('title', {}, name), el('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })),
          el('body', {}, content),
        ),
        mixed,
        '<!DOCTYPE html>\n',
      ),
    );
  return zip({
    mimetype: utf8('application/epub+zip'),
    'META-INF/container.xml': utf8(
      writeXml(
        el(
          'container',
          { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
          el(
            'rootfiles',
            {},
            el('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
          ),
        ),
        mixed,
      ),
    ),
    'EPUB/package.opf': utf8(writeXml(packageFile(input, title, pages), mixed)),
    'EPUB/nav.xhtml': page([contents(pages)], 'Mục lục'),
    'EPUB/style.css': utf8(style),
    ...Object.fromEntries(pages.map(({ name, title, content }) => [`EPUB/${name}`, page(content, title)])),
  });
}

function packageFile(input: ExportInput, title: string, pages: EpubPage[]): XmlElement {
  const { record, document, permalink } = input;
  const { preface } = document.components[0]!;
  const authority = oneLine(record.authority ?? preface.docAuthority?.text ?? '');
  const date = preface.docDate?.iso ?? record.date;
  const property = (name: string, value: string) => el('meta', { property: name }, value);
  return el(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': 'vi',
      prefix: 'schema: http://schema.org/',
    },
    el(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      el('dc:identifier', { id: 'id' }, permalink),
      el('dc:title', {}, title),
      el('dc:language', {}, 'vi'),
      authority && el('dc:creator', {}, authority),
      el('dc:publisher', {}, new URL(permalink).host),
      date && el('dc:date', {}, date),
      el('dc:source', {}, sourceLine(permalink, record.text?.sha256, record.checkedOn)),
      el('dc:rights', {}, statusLine(input)),
      property('dcterms:modified', `${dayOf(input)}T00:00:00Z`),
      property('schema:accessMode', 'textual'),
      property('schema:accessModeSufficient', 'textual'),
      property('schema:accessibilityFeature', 'structuralNavigation'),
      property('schema:accessibilityFeature', 'tableOfContents'),
      property('schema:accessibilityHazard', 'none'),
      property('schema:accessibilitySummary', 'Chỉ có chữ và bảng; đọc được bằng trình đọc màn hình.'),
    ),
    el(
      'manifest',
      {},
      el('item', { id: 'muc-luc', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
      el('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
      pages.map(({ name }, i) =>
        el('item', { id: `trang-${i + 1}`, href: name, 'media-type': 'application/xhtml+xml' }),
      ),
    ),
    el(
      'spine',
      {},
      pages.map((_, i) => el('itemref', { idref: `trang-${i + 1}` })),
    ),
  );
}

interface Entry {
  href: string;
  title: string;
  below: Entry[];
}

/** The table of contents: components, then the units that have a name, as deep as they lie. */
function contents(pages: EpubPage[]): XmlElement {
  const roots: Entry[] = [];
  for (const { name, head, printed } of pages) {
    if (head) roots.push({ href: `${name}#${head.id}`, title: head.title, below: [] });
    for (const paragraph of printed) {
      if (paragraph.level === null) continue;
      let list = roots.at(-1)!.below;
      for (let depth = 0; depth < paragraph.level && list.length > 0; depth++) list = list.at(-1)!.below;
      list.push({ href: `${name}#${paragraph.id}`, title: bookmark(paragraph), below: [] });
    }
  }
  const list = (entries: Entry[]): XmlElement =>
    el(
      'ol',
      {},
      entries.map(({ href, title, below }) => el('li', {}, el('a', { href }, title), below.length > 0 && list(below))),
    );
  return el('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'muc-luc' }, el('h1', {}, 'Mục lục'), list(roots));
}
