import { blocksOf } from './blocks.ts';
import { splitComponents, takeClosing } from './components.ts';
import { nameProvisions } from './ids.ts';
import type { Component, LegalDocument } from './model.ts';
import { normalise } from './normalise.ts';
import { outline } from './outline.ts';

/**
 * Read a legal text once; everything shown or downloaded comes from the tree that this returns.
 * @param id the instrument's id, e.g. 415-qd-ubnd-bac-kan-2018
 * @param markdown the verbatim text in canonical Markdown (src/legal/README.md)
 * @throws LegalParseError with the place and the words that could not be read
 */
export function parseLegal(id: string, markdown: string): LegalDocument {
  const source = normalise(markdown);
  const taken = new Set<string>();
  const components = splitComponents(source, blocksOf(source)).map((raw): Component => {
    const hasArticles = raw.bodyBlocks.some((block) => /^Điều \d/u.test(block.text));
    const closing = hasArticles ? null : takeClosing(source, raw);
    const { bodyBlocks, ...parts } = raw;
    const component = {
      ...parts,
      conclusions: { ...parts.conclusions, closing },
      body: outline(source, bodyBlocks),
    };
    nameProvisions(component, taken);
    return component;
  });
  return { id, source, components, footnotes: [] };
}
