import type { Component, Diagnostic, LegalDocument } from '../model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { buildBody } from './body.ts';
import { splitComponents, takeClosing } from './components.ts';
import { LegalParseError, quoted } from './diagnostics.ts';
import { takeFootnotes } from './footnotes.ts';
import { nameProvisions } from './ids.ts';
import { labelOf } from './labels.ts';
import { normalise } from './normalise.ts';

export interface ReadLegal {
  document: LegalDocument;
  /** What was found odd, in order of the text. */
  diagnostics: Diagnostic[];
}

/** Forms to fill in: their "Điều 1" is a blank, not an article. */
const isForm = (docType: string) => docType === 'mau' || docType === 'bieu';

const isAnnex = (docType: string) => docType === 'phu-luc' || docType === 'danh-muc';

/** An annex may have articles of its own; one that only shows how articles look has a stray "Điều …". */
function hasOwnArticles(blocks: readonly Block[]): boolean {
  const numbers = blocks.flatMap(({ text }) => {
    const label = labelOf(text);
    return label?.type === 'article' ? [Number.parseInt(label.value, 10)] : [];
  });
  return numbers.length >= 2 && numbers[0] === 1 && numbers[1] === 2;
}

/**
 * Read a legal text once; everything shown or downloaded comes from the tree that this returns. It never throws: what
 * cannot be placed is reported.
 * @param id the instrument's id, e.g. 415-qd-ubnd-bac-kan-2018
 * @param markdown the verbatim text in canonical Markdown (src/legal/README.md)
 */
export function readLegal(id: string, markdown: string): ReadLegal {
  const source = normalise(markdown);
  const { blocks, footnotes } = takeFootnotes(source, blocksOf(source));
  const { components: raw, diagnostics } = splitComponents(source, blocks);
  const taken = new Set<string>();
  const components = raw.map((component): Component => {
    const hasArticles = component.bodyBlocks.some(({ text }) => labelOf(text)?.type === 'article');
    const closing = hasArticles ? null : takeClosing(source, component);
    if (closing && taken.has(closing.id)) closing.id = `${component.id}-${closing.id}`;
    if (closing) taken.add(closing.id);
    const { bodyBlocks, ...parts } = component;
    const { body, diagnostics: found } = buildBody(source, bodyBlocks, {
      articles: !isForm(parts.docType) && (!isAnnex(parts.docType) || hasOwnArticles(bodyBlocks)),
    });
    diagnostics.push(...found);
    const named = { ...parts, conclusions: { ...parts.conclusions, closing }, body };
    nameProvisions(named, taken);
    return named;
  });
  return {
    document: { id, source, components, footnotes },
    diagnostics: diagnostics.sort((a, b) => a.at - b.at),
  };
}

/**
 * Read a text that is to be published. What was printed oddly (a number twice, a day left blank, a line out of place) is
 * published as it stands and is a doubt (doubts/find-doubts.ts): nobody may mend it. Only where there is nothing to publish does this stop.
 * @throws LegalParseError with the place, what was found and what to do
 */
export function parseLegal(id: string, markdown: string): LegalDocument {
  const { document } = readLegal(id, markdown);
  const message = nothingToPublish(document);
  if (message) throw new LegalParseError([{ level: 'error', at: 0, message }]);
  return document;
}

/** Why a text cannot be published at all, in Vietnamese; null where it can. */
export function nothingToPublish({ components }: LegalDocument): string | null {
  const [main] = components;
  if (!main) return 'Văn bản trống: không có chữ nào sau phần khai báo.';
  if (components.some(({ body }) => body.length > 0)) return null;
  const type = main.preface.docType;
  return `Chỉ có phần đầu, không thấy nội dung${type ? ` sau ${quoted(type.text)}` : ''}.`;
}
