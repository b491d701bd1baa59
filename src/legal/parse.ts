import { blocksOf, field } from './blocks.ts';
import { splitComponents } from './components.ts';
import { LegalParseError } from './diagnostics.ts';
import { nameProvisions } from './ids.ts';
import { labelOf } from './labels.ts';
import type { Component, Diagnostic, LegalDocument } from './model.ts';
import { normalise } from './normalise.ts';
import { outline } from './outline.ts';

/**
 * Read any legal text as far as it can be read; never throws. What could not be read, or looks wrong, is said in the
 * diagnostics, in the order of the text. Everything shown or downloaded comes from the tree that this returns.
 * @param id the instrument's id, e.g. 415-qd-ubnd-bac-kan-2018
 * @param markdown the verbatim text in canonical Markdown (src/legal/README.md)
 */
export function readLegal(id: string, markdown: string): { document: LegalDocument; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
  };
  const source = normalise(markdown);
  const taken = new Set<string>();
  const { components: raw, footnotes } = splitComponents(source, blocksOf(source), diagnostics);
  const components = raw.map(({ bodyBlocks, ...parts }): Component => {
    const body = [...bodyBlocks];
    const hasArticles = body.some(({ text }) => labelOf(text)?.kind === 'dieu');
    // The unlabelled last paragraph of a text without articles closes it ("Trên đây là Kế hoạch …").
    const last = hasArticles ? undefined : body.at(-1);
    const closing = last && /^Trên đây là\s/u.test(last.text) ? field(source, 'ket', last.span) : null;
    if (closing) body.pop();
    const component: Component = {
      ...parts,
      conclusions: { ...parts.conclusions, closing },
      body: outline(source, body, report),
    };
    nameProvisions(component, taken);
    return component;
  });
  diagnostics.sort((a, b) => a.at - b.at);
  return { document: { id, source, components, footnotes }, diagnostics };
}

/**
 * Read a legal text that is to be published.
 * @throws LegalParseError if anything in it cannot be read, with the place, the words and what to do
 */
export function parseLegal(id: string, markdown: string): LegalDocument {
  const { document, diagnostics } = readLegal(id, markdown);
  const errors = diagnostics.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new LegalParseError(errors);
  return document;
}
