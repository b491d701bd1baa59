import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, toggle, valIn } from './package.ts';

type Switch = 'b' | 'caps' | 'vanish';

/** What of Word's styles bears on words: numbers of lists, bold, capitals, hidden text, and lines around tables. */
export interface Styles {
  /** Whether a run is bold, in capitals or hidden: by itself, its own style, or that of its paragraph. */
  isOn(name: Switch, runProperties: Element | undefined, paragraphStyle: string | undefined): boolean;
  /** The list and the level that a paragraph style carries. */
  list(style: string | undefined): { numId?: string; level?: string };
  isRuled(tableStyle: string | undefined): boolean;
  defaultParagraph: string | undefined;
}

export function readStyles(root: Element | null): Styles {
  const styles = children(root ?? undefined, 'style');
  const byId = new Map(styles.map((style) => [attribute(style, 'styleId') ?? '', style]));
  const isDefault = (style: Element) =>
    attribute(style, 'type') === 'paragraph' && ['1', 'true'].includes(attribute(style, 'default') ?? '');

  /** The first answer along a style and those it is based on. */
  function inherited<T>(id: string | undefined, ask: (style: Element) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = byId.get(at);
      const answer = style && ask(style);
      if (answer !== undefined) return answer;
      at = valIn(style, 'basedOn');
    }
    return undefined;
  }
  const inStyle = (name: Switch) => (style: Element) => toggle(child(style, 'rPr'), name);
  const inList = (name: string) => (style: Element) => valIn(child(child(style, 'pPr'), 'numPr'), name);

  return {
    defaultParagraph: attribute(styles.find(isDefault), 'styleId'),
    isOn: (name, properties, paragraphStyle) =>
      toggle(properties, name) ??
      inherited(valIn(properties, 'rStyle'), inStyle(name)) ??
      inherited(paragraphStyle, inStyle(name)) ??
      false,
    list: (style) => ({ numId: inherited(style, inList('numId')), level: inherited(style, inList('ilvl')) }),
    isRuled: (style) =>
      inherited(style, (found) => hasLines(child(found, 'tblPr'), 'tblBorders') || undefined) ?? false,
  };
}

/** Whether properties of a table or cell ask for a printed line. */
export function hasLines(properties: Element | undefined, name: 'tblBorders' | 'tcBorders'): boolean {
  return children(child(properties, name)).some(
    (border) => !['nil', 'none', undefined].includes(attribute(border, 'val')),
  );
}
