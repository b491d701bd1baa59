import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { gate } from '../scripts/floor.ts';
import { STROKE, withStrokes } from './stroke.ts';

/** A built page. */
export interface BuiltPage {
  /** From the site's root, with a slash at the end. */
  url: string;
  html: string;
}

/** What is no matter of the page it stands on. */
const beside = [
  'nav, form, template, button, style, script, svg, [hidden]',
  // Cards of tasks have their words from the text of the law, and files are found by the page that offers them.
  'article[id]:not(.sheet), .verbatim, .downloads, .material table',
  // Loudspeaker readings say a message once more, in longer words.
  '.read-aloud',
].join(', ');
/** Words that stand on more pages than these are of none of them: cards of tasks, files, calls, sources. */
const MOST_PAGES = 3;
/** So few words may repeat. */
const FEW = 3;

/**
 * Pagefind's index of the main text of whole pages.
 * @returns its files by their path below /pagefind/
 * @throws an Error in Vietnamese that names a page which Pagefind cannot read
 */
export async function pageIndex(pages: readonly BuiltPage[]): Promise<Map<string, Uint8Array>> {
  const mains = pages.map(({ html }) => mainOf(html));
  const onPages = new Map<string, number>();
  for (const main of mains)
    for (const text of new Set(textsIn(main).map(wordsIn))) onPages.set(text, (onPages.get(text) ?? 0) + 1);

  const { index, errors } = await createIndex({ forceLanguage: 'vi', includeCharacters: STROKE });
  if (!index) throw new Error(`Pagefind không chạy được trên máy này: ${errors.join('; ')}`);
  for (const [i, { url }] of pages.entries()) {
    const main = mains[i]!;
    for (const text of textsIn(main)) {
      const isOwn = onPages.get(wordsIn(text))! <= MOST_PAGES || wordsIn(text).split(' ').length <= FEW;
      // Words of neighbours do not run together; headings name their part of the page however often they come.
      text.rawText =
        isOwn || /^H\d$/.test(text.parentNode.tagName) ? withStrokes(text.rawText).replace(/(\p{L})$/u, '$1 ') : ' ';
    }
    const { errors } = await index.addHTMLFile({ url, content: `<html lang="vi"><body>${main}</body></html>` });
    if (errors.length > 0) throw new Error(`${url}: Pagefind không đọc được trang: ${errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  // Closed to old browsers like every module of the site (src/scripts/floor.ts).
  const closed = (script: Uint8Array) => Buffer.concat([Buffer.from(gate), script]);
  return new Map(
    files
      .filter(({ path }) => !isInterface(path))
      .map(({ path, content }) => [path, path.endsWith('.js') ? closed(content) : content]),
  );
}

function mainOf(html: string): HTMLElement {
  const main = parse(html).querySelector('main')!;
  for (const part of main.querySelectorAll(beside)) part.remove();
  return main;
}

type Text = Node & { parentNode: HTMLElement };

const textsIn = (node: Node): Text[] =>
  node.childNodes.flatMap((child) => (child.nodeType === NodeType.TEXT_NODE ? [child as Text] : textsIn(child)));

const wordsIn = ({ rawText }: Node): string => rawText.replace(/\s+/g, ' ').trim();

/** The ready-made interfaces, which this site does not have. */
const isInterface = (path: string): boolean => /-(?:ui|highlight)\.(?:js|css)$/.test(path);
