import type { Component, LegalDocument } from '../model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { buildBody } from './body.ts';
import { splitComponents, takeClosing } from './components/components.ts';
import { takeFootnotes } from './footnotes.ts';
import { nameProvisions } from './ids.ts';
import { isForm } from './kinds.ts';
import { labelOf } from './labels.ts';
import { Names } from './names.ts';
import { normalise } from './normalise.ts';
import { quoted } from './quoted.ts';

const isAnnex = (docType: string) => docType === 'phu-luc' || docType === 'danh-muc';

/** An annex may have articles or chapters of its own; one that only shows how they look has a stray "Điều …". */
function hasOwn(type: 'article' | 'chapter', blocks: readonly Block[]): boolean {
  const numbers = blocks.flatMap(({ text, rows }) => {
    const label = rows ? null : labelOf(text);
    return label?.type === type ? [Number.parseInt(label.value, 10)] : [];
  });
  return numbers.length >= 2 && numbers[0] === 1 && numbers[1] === 2;
}

/**
 * Read a legal text once; everything shown or downloaded comes from the tree that this returns. It never throws: a
 * line that no official form has at its place is marked (`stray`).
 * @param id the instrument's id, e.g. 123-qd-ubnd-vi-du-2018
 * @param markdown the verbatim text in canonical Markdown (src/legal/README.md)
 */
export function readLegal(id: string, markdown: string): LegalDocument {
  const source = normalise(markdown);
  const { blocks, footnotes } = takeFootnotes(source, blocksOf(source));
  const taken = new Names();
  const components = splitComponents(source, blocks).map((component): Component => {
    const hasArticles = component.bodyBlocks.some(({ text }) => labelOf(text)?.type === 'article');
    const closing = hasArticles ? null : takeClosing(source, component);
    if (closing && taken.has(closing.id)) closing.id = `${component.id}-${closing.id}`;
    if (closing) taken.add(closing.id);
    const { bodyBlocks, ...parts } = component;
    const mayHold = (type: 'article' | 'chapter') =>
      !isForm(parts.docType) && (!isAnnex(parts.docType) || hasOwn(type, bodyBlocks));
    const articles = mayHold('article');
    const body = buildBody(source, bodyBlocks, { articles, chapters: articles || mayHold('chapter') });
    const named = { ...parts, conclusions: { ...parts.conclusions, closing }, body };
    nameProvisions(named, taken);
    return named;
  });
  return { id, source, components, footnotes };
}

/**
 * Read a text that is to be published. What was printed oddly (a number twice, a day left blank, a line out of place) is
 * published as it stands and is a doubt (doubts/find-doubts.ts): nobody may mend it. Only where there is nothing to publish does this stop.
 * @throws LegalParseError saying what was not found
 */
export function parseLegal(id: string, markdown: string): LegalDocument {
  const document = readLegal(id, markdown);
  const message = nothingToPublish(document);
  if (message) throw new LegalParseError(message);
  return document;
}

/** The text has nothing to publish. The message says what was not found, in Vietnamese. */
export class LegalParseError extends Error {
  override readonly name = 'LegalParseError';
}

/** Why a text cannot be published at all, in Vietnamese; null where it can. */
export function nothingToPublish({ components }: LegalDocument): string | null {
  const [main] = components;
  if (!main) return 'Văn bản trống: không có chữ nào sau phần khai báo.';
  if (components.some(({ body }) => body.length > 0)) return null;
  const type = main.preface.docType;
  return `Chỉ có phần đầu, không thấy nội dung${type ? ` sau ${quoted(type.text)}` : ''}.`;
}
