import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { withoutClosingNote } from '../../legal/export/notice.ts';
import { offeredEnding } from '../../legal/import/ending.ts';
import type { Provision, TextField } from '../../legal/model.ts';
import { withoutHeights } from '../../legal/name/heights.ts';
import { allIds } from '../../legal/read/ids.ts';
import { parseLegal } from '../../legal/read/parse.ts';
import type { Content } from '../content/read-content.ts';
import { readingsOf } from '../content/texts.ts';
import type { Problem } from '../problem.ts';
import { inFile, onPage, type Page, type Site, type SiteCheck } from './read-site.ts';

type Legal = Content['entries']['legal'][number];

/** Each text that the library holds is published whole and unaltered: page by page, and in the files for machines. */
export const legalTexts =
  (content: Content): SiteCheck =>
  (site) =>
    content.entries.legal
      .filter(({ data }) => data.text)
      .flatMap((entry) => [...onItsPages(entry, site), ...inItsFiles(entry, content, site)]);

/** Every address of the tree stands on the full page, and on this and the unit pages each one's words are the tree's words. */
function onItsPages({ id, data, body }: Legal, site: Site): Problem[] {
  const address = `/van-ban/${id}/`;
  const whole = site.pages.find(({ path }) => path === address);
  if (!whole) return [inFile(`${address}index.html`, 'thiếu trang này')];
  const pages = site.pages.filter(({ path }) => path.startsWith(address));
  const problems: Problem[] = [];
  if (!whole.root.text.includes(data.text!.sha256)) problems.push(onPage(whole, null, 'không nêu SHA-256 của bản gốc'));
  for (const [provision, item] of allIds(parseLegal(id, body))) {
    const isOn = (page: Page) => page.root.querySelector(`[id="${provision}"]`);
    if (!isOn(whole)) problems.push(onPage(whole, null, `thiếu chỗ mang mã “${provision}”`));
    for (const page of pages) {
      const element = isOn(page);
      if (element && joined(ownWords(element, isQuotation(item))) !== joined(withoutHeights(wordsOf(item))))
        problems.push(onPage(page, element, `chữ ở “${provision}” không đúng nguyên văn`));
    }
  }
  return problems;
}

/** The text file says what the original says, the original is there as received, and the data file can be read. */
function inItsFiles({ id, data }: Legal, content: Content, site: Site): Problem[] {
  const problems: Problem[] = [];
  const read = (file: string) => site.files.get(file)?.text() ?? '';
  const bytes = content.sources.get(data.text!.source) ?? new Uint8Array();
  const ending = offeredEnding(data.text!.source);
  const [text, received, json] = ['txt', `goc.${ending}`, 'json'].map((format) => `/van-ban/${id}.${format}`) as [
    string,
    string,
    string,
  ];
  if (
    !readingsOf(data.text!.source, bytes).some((reading) => folded(reading) === folded(withoutClosingNote(read(text))))
  )
    problems.push(inFile(text, 'không trùng với bản gốc'));
  // A mark at the start of the file (BOM) is part of what was received.
  if (read(received) !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    problems.push(inFile(received, 'không đúng bản gốc như đã nhận'));
  try {
    JSON.parse(read(json));
  } catch {
    problems.push(inFile(json, 'không đọc được'));
  }
  return problems;
}

/** White space folded and bold marks taken out: what is left is the words. */
const folded = (text: string): string => text.replaceAll('**', '').replace(/\s+/gu, ' ').trim();
/** Lines and columns of a page part words otherwise than the original does. */
const joined = (text: string): string => text.replace(/\s+/gu, '');

const isQuotation = (item: TextField | Provision): item is Provision => 'type' in item && item.type === 'quotation';

const words = ({ num, heading, content, rows = [] }: Provision) =>
  [num, heading, content, ...rows.flat()].map((field) => field?.text ?? '').join('');

/** The words under an id: of a provision its own, of a quotation all that it quotes, with its marks. */
function wordsOf(item: TextField | Provision): string {
  if (!('type' in item)) return item.text;
  if (!isQuotation(item)) return words(item);
  const all = (unit: Provision): string =>
    [unit.quotes?.start?.text, words(unit), ...unit.children.map(all), unit.quotes?.end?.text].join('');
  return all(item);
}

const ours = new Set(['notes', 'related', 'tools', 'anchor']);

/** The text of an element without what the site adds beside the official words. */
function ownWords(node: Node, withMarks = false): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  const element = node as HTMLElement;
  if (element.classList?.values().some((name) => ours.has(name) || (name === 'q' && !withMarks))) return '';
  return element.childNodes.map((child) => ownWords(child, withMarks)).join('');
}
